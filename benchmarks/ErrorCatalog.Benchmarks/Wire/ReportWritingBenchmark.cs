using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using ErrorCatalog.Benchmarks.Payments;
using ErrorCatalog.Benchmarks.Reporting;

namespace ErrorCatalog.Benchmarks.Wire;

/// <summary>A problem to JSON, beside a writer made by hand for this one entry and beside ASP.NET Core's problem details.</summary>
public class ReportWritingBenchmark : IDisposable
{
    private const string ByHand = "`Utf8JsonWriter` by hand";
    private const string AspNetCore = "`ProblemDetails`, System.Text.Json";

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly PaymentFacts _facts = new(
        "0196f3a1-5a0c-7c3e-9d2b-3f8e5a1c7b42", "0196f3a1-4c11-7f00-8a55-0d9b7e6c5a31", "0196f3a1-4d52-7b1a-b3c7-6e5f4d3c2b1a",
        new DateTimeOffset(2026, 3, 14, 15, 9, 26, 535, TimeSpan.Zero), "savings-7", 250);

    private readonly Utf8JsonWriter _json;
    private readonly Utf8JsonWriter _detailsJson;
    private readonly Problem _problem;

    public ReportWritingBenchmark()
    {
        _json = new Utf8JsonWriter(_buffer, HandWritten.Options);
        _detailsJson = new Utf8JsonWriter(_buffer, HandWritten.Options);
        _problem = PaymentErrors.InsufficientFunds(_facts.Account, _facts.Amount)
            .WithId(_facts.Id)
            .InReplyTo(_facts.ThreadId, _facts.MessageId)
            .WithNoticedAt(_facts.NoticedAt);
    }

    /// <summary>The goal beside the writer made by hand.</summary>
    internal static Goal Goal { get; } = Goal.AtMost(1.15);

    internal static IReadOnlyList<Comparison> Comparisons { get; } =
    [
        new("DIDComm v2 report into a buffer", nameof(DidCommBuffer), ByHand, nameof(DidCommBufferByHand), Goal),
        new("DIDComm v2 report as `byte[]`", nameof(DidCommBytes), ByHand, nameof(DidCommBytesByHand), Goal),
        new("RFC 9457 details into a buffer", nameof(DetailsBuffer), ByHand, nameof(DetailsBufferByHand), Goal),
        new("RFC 9457 details as `byte[]`", nameof(DetailsBytes), ByHand, nameof(DetailsBytesByHand), Goal),
        new("RFC 9457 details into a buffer", nameof(DetailsBuffer), AspNetCore, nameof(DetailsBufferAspNetCore), Goal.AtMost(1)),
        new("RFC 9457 details as `byte[]`", nameof(DetailsBytes), AspNetCore, nameof(DetailsBytesAspNetCore), Goal.AtMost(1)),
    ];

    [GlobalSetup]
    public void RequireSameReports()
    {
        SameOutput.Require("both DIDComm writers", DidCommBytesByHand(), DidCommBytes());
        SameOutput.Require("both RFC 9457 writers", DetailsBytesByHand(), DetailsBytes());
        if (!JsonNode.DeepEquals(JsonNode.Parse(DetailsBytesAspNetCore()), JsonNode.Parse(DetailsBytes())))
        {
            SameOutput.Require("ASP.NET Core and the RFC 9457 writer", DetailsBytesAspNetCore(), DetailsBytes());
        }
    }

    [Benchmark]
    public int DidCommBuffer() => Ours(ProblemForm.DidComm20);

    [Benchmark]
    public int DidCommBufferByHand()
    {
        HandWritten.WriteDidComm(Begin(), _facts);
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public byte[] DidCommBytes() => ProblemWriter.Write(_problem, ProblemForm.DidComm20);

    [Benchmark]
    public byte[] DidCommBytesByHand()
    {
        HandWritten.WriteDidComm(Begin(), _facts);
        return _buffer.WrittenSpan.ToArray();
    }

    [Benchmark]
    public int DetailsBuffer() => Ours(ProblemForm.Rfc9457);

    [Benchmark]
    public int DetailsBufferByHand()
    {
        HandWritten.WriteDetails(Begin(), _facts);
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int DetailsBufferAspNetCore()
    {
        _buffer.ResetWrittenCount();
        _detailsJson.Reset(_buffer);
        JsonSerializer.Serialize(_detailsJson, DetailsJson.From(_facts), DetailsJson.Default.ProblemDetails);
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public byte[] DetailsBytes() => ProblemWriter.Write(_problem, ProblemForm.Rfc9457);

    [Benchmark]
    public byte[] DetailsBytesByHand()
    {
        HandWritten.WriteDetails(Begin(), _facts);
        return _buffer.WrittenSpan.ToArray();
    }

    [Benchmark]
    public byte[] DetailsBytesAspNetCore() => JsonSerializer.SerializeToUtf8Bytes(DetailsJson.From(_facts), DetailsJson.Default.ProblemDetails);

    [GlobalCleanup]
    public void Dispose()
    {
        _json.Dispose();
        _detailsJson.Dispose();
        GC.SuppressFinalize(this);
    }

    private int Ours(ProblemForm form)
    {
        _buffer.ResetWrittenCount();
        ProblemWriter.Write(_buffer, _problem, form);
        return _buffer.WrittenCount;
    }

    private Utf8JsonWriter Begin()
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        return _json;
    }
}
