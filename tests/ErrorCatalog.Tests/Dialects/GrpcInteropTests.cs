using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;

namespace ErrorCatalog.Tests.Dialects;

/// <summary>
/// Our protobuf and JSON against Google's own classes. Their version here still calls field 1 of ErrorInfo <c>type</c>; it was
/// renamed to <c>reason</c> later, with the same number.
/// </summary>
public class GrpcInteropTests
{
    private static readonly TypeRegistry Details = TypeRegistry.FromMessages(ErrorInfo.Descriptor, LocalizedMessage.Descriptor, Help.Descriptor, RetryInfo.Descriptor, RequestInfo.Descriptor);

    private static Problem Sample => WireTestCatalog.CantFindRoute("did:example:b\u00f6b", 3)
        .WithId("7c9de639-c51c-4d60-ab95-103fa613c805")
        .WithRetry(RetryParty.Both, TimeSpan.FromMilliseconds(3500))
        .WithTracking(new Uri("https://status.example/7"))
        .WithEscalation(new Uri("mailto:help@errors.example"));

    [Fact]
    public void Our_bytes_say_the_same_to_Google_Protobuf()
    {
        Status status = Status.Parser.ParseFrom(ProblemWriter.Write(Sample, ProblemForm.GrpcBytes, new ProblemWriteOptions { Locale = "es" }));

        AssertSample(status);
    }

    [Fact]
    public void Our_JSON_says_the_same_to_Google_Protobuf()
    {
        JsonElement error = Reports.WriteJson(Sample, ProblemForm.Grpc, new ProblemWriteOptions { Locale = "es" }).GetProperty("error");
        Assert.Equal(502, error.GetProperty("code").GetInt32());
        Assert.Equal("UNAVAILABLE", error.GetProperty("status").GetString());

        // Outside of HTTP the member code is the google.rpc code.
        string json = error.GetRawText().Replace("\"code\":502,\"status\":\"UNAVAILABLE\"", "\"code\":14", StringComparison.Ordinal)
            .Replace("\"reason\"", "\"type\"", StringComparison.Ordinal);

        AssertSample(new JsonParser(JsonParser.Settings.Default.WithTypeRegistry(Details)).Parse<Status>(json));
    }

    [Fact]
    public void Their_bytes_are_read()
    {
        var info = new ErrorInfo { Type = "XFER_CANT_FIND_ROUTE", Domain = "errors.example" };
        info.Metadata.Add("recipient", "did:example:bob");
        info.Metadata.Add("hops", "5");
        info.Metadata.Add("code", "e.m.xfer.cant-find-route");
        var status = new Status { Code = 14, Message = "No route." };
        status.Details.Add(Any.Pack(info));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = "es", Message = "Sin ruta.\n\nEspere." }));
        status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(90.25)) }));
        status.Details.Add(Any.Pack(new RequestInfo { RequestId = "request-1", ServingData = "ignored" }));
        status.Details.Add(Any.Pack(new BadRequest()));

        ProblemReadResult result = ProblemReader.Read(status.ToByteArray(), WireTestCatalog.ReadOptions, ProblemForm.GrpcBytes);

        Assert.True(result.IsSuccess, result.Error?.ToString());
        CantFindRoute problem = Assert.IsType<CantFindRoute>(result.Problem);
        Assert.Equal("did:example:bob", problem.Recipient);
        Assert.Equal(5, problem.Hops);
        Assert.Equal(GrpcStatusCode.Unavailable, problem.GrpcStatus);
        Assert.Equal("Sin ruta.", problem.GetExplain("es").Text);
        Assert.Equal("Espere.", problem.GetFixHint("es").Text);
        Assert.Equal("No route.", problem.GetExplain("en").Text);
        Assert.Equal(RetryParty.Recipient, problem.Retry);
        Assert.Equal(TimeSpan.FromSeconds(90.25), problem.RetryAfter);
        Assert.Equal("request-1", problem.Id);
        Assert.Single(result.Remarks, remark => remark.Contains("google.rpc.BadRequest", StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_that_we_do_not_know_are_passed_over()
    {
        byte[] written = ProblemWriter.Write(Sample, ProblemForm.GrpcBytes);

        // Field 100 as varint, 64 bits, bytes, group and 32 bits.
        byte[] unknown = Convert.FromHexString("A00601" + "A1060102030405060708" + "A2060141" + "A306" + "08" + "01" + "A406" + "A50601020304");
        byte[] extended = [.. unknown, .. written, .. unknown];

        Assert.Equal(14, Status.Parser.ParseFrom(extended).Code);
        Assert.Equal(Sample.Code, ProblemReader.Read(extended, form: ProblemForm.GrpcBytes).Problem?.Code);
    }

    [Fact]
    public void A_status_without_words_of_ours_gets_its_code_from_the_reason()
    {
        var status = new Status { Code = 5 };
        status.Details.Add(Any.Pack(new ErrorInfo { Type = "CANT_FIND_ROUTE", Domain = "errors.example" }));

        Problem problem = ProblemReader.Read(status.ToByteArray(), WireTestCatalog.ReadOptions, ProblemForm.GrpcBytes).Problem!;

        Assert.Equal("cant-find-route", problem.Descriptor.Key);
        Assert.Equal(GrpcStatusCode.NotFound, problem.GrpcStatus);
    }

    [Fact]
    public void Reasons_and_metadata_keys_follow_AIP_193()
    {
        Problem problem = Reports.ReadProblem($$"""{"@id":"12345678","description":{"code":"e.p.{{new string('x', 80)}}"},"problem_items":[{"Bad Key":"1"},{"code":"2"},{"9":"3"},{"x":"4"}]}""");

        ErrorInfo info = Status.Parser.ParseFrom(ProblemWriter.Write(problem, ProblemForm.GrpcBytes)).Details.First(any => any.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>();

        Assert.Matches("^[A-Z][A-Z0-9_]{1,61}[A-Z0-9]$", info.Type);
        Assert.All(info.Metadata.Keys, key => Assert.Matches("^[a-z][a-zA-Z0-9_-]{1,63}$", key));
        Assert.Equal(["1", "2", "3", "4"], [info.Metadata["bad_Key"], info.Metadata["arg-code"], info.Metadata["p9"], info.Metadata["x_"]]);
    }

    [Fact]
    public void A_retry_delay_is_written_only_when_the_caller_should_retry()
    {
        Status status = Status.Parser.ParseFrom(ProblemWriter.Write(Sample.WithRetry(RetryParty.Reporter, TimeSpan.FromSeconds(3)), ProblemForm.GrpcBytes));

        Assert.DoesNotContain(status.Details, any => any.Is(RetryInfo.Descriptor));
    }

    private static void AssertSample(Status status)
    {
        Assert.Equal(14, status.Code);
        Assert.Equal("Expected a route to did:example:b\u00f6b, but 3 mediators know none.", status.Message);
        Assert.Equal(5, status.Details.Count);
        ErrorInfo info = Unpack<ErrorInfo>(status);
        Assert.Equal("XFER_CANT_FIND_ROUTE", info.Type);
        Assert.Equal("errors.example", info.Domain);
        Assert.Equal("e.m.xfer.cant-find-route", info.Metadata["code"]);
        Assert.Equal("did:example:b\u00f6b", info.Metadata["recipient"]);
        Assert.Equal("3", info.Metadata["hops"]);
        Assert.Equal("both", info.Metadata["whoRetries"]);
        Assert.Equal("message", info.Metadata["impact"]);
        Assert.Equal("es", Unpack<LocalizedMessage>(status).Locale);
        Assert.Equal("No hay ruta a did:example:b\u00f6b (3 mediadores).\n\nPida a did:example:b\u00f6b un punto final actual.", Unpack<LocalizedMessage>(status).Message);
        Assert.Equal(
            ["https://errors.example/agent/error-codes/cant-find-route/", "https://status.example/7", "mailto:help@errors.example"],
            Unpack<Help>(status).Links.Select(link => link.Url));
        Assert.Equal(TimeSpan.FromSeconds(3.5), Unpack<RetryInfo>(status).RetryDelay.ToTimeSpan());
        Assert.Equal("7c9de639-c51c-4d60-ab95-103fa613c805", Unpack<RequestInfo>(status).RequestId);
    }

    private static TDetail Unpack<TDetail>(Status status)
        where TDetail : IMessage<TDetail>, new() => status.Details.Single(any => any.Is(new TDetail().Descriptor)).Unpack<TDetail>();
}
