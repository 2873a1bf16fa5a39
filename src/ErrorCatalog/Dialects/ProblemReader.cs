using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// Reads a problem from any wire form. Tolerant on purpose: a report is read while something is already wrong. Whatever the
/// bytes are, it does not throw, and time and memory stay in proportion to <see cref="ProblemReadOptions.MaxBytes"/>.
/// </summary>
public static class ProblemReader
{
    /// <summary>
    /// Reads one report. JSON and XML are told apart and recognised by their members; protobuf has no marks, so it is read only
    /// when <paramref name="form"/> says so.
    /// </summary>
    /// <param name="utf8">The report; JSON and XML in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">Catalogs and limits; null for none and the defaults.</param>
    /// <param name="form">What it is expected to be; null to find out. A JSON form is a hint only: what is clearly another one is read as that.</param>
    public static ProblemReadResult Read(ReadOnlySpan<byte> utf8, ProblemReadOptions? options = null, ProblemForm? form = null)
    {
        options ??= ProblemReadOptions.Default;
        if (utf8.Length > options.MaxBytes)
        {
            return Fail(ProblemReadErrorKind.TooLarge, $"Expected at most {options.MaxBytes} bytes but got {utf8.Length}. Raise MaxBytes if the sender may send that much.");
        }

        if (form == ProblemForm.GrpcBytes)
        {
            return ReadBytes(utf8, options);
        }

        ReadOnlySpan<byte> text = TrimStart(utf8);
        return text.Length > 0 && text[0] == (byte)'<'
            // White space counts for the place of an error, but none may stand before an XML declaration.
            ? ReadXml(text.StartsWith("<?xml"u8) ? text : WithoutMark(utf8), options)
            : ReadJson(text, PlaceAfter(utf8[..^text.Length]), options, form);
    }

    private static ProblemReadResult ReadJson(ReadOnlySpan<byte> utf8, (long Line, long Column) skipped, ProblemReadOptions options, ProblemForm? hint)
    {
        var remarks = new RemarkList();
        var documentOptions = new JsonReaderOptions
        {
            MaxDepth = Math.Max(1, options.MaxDepth),
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };
        ReadOnlySpan<byte> json = WellFormedJson.Mend(utf8, remarks);
        try
        {
            var reader = new Utf8JsonReader(json, documentOptions);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            if (reader.Read())
            {
                (long line, long column) = PlaceAfter(json[..(int)reader.TokenStartIndex]);
                column += line == 1 ? skipped.Column - 1 : 0;
                line += skipped.Line - 1;
                return Fail(ProblemReadErrorKind.MalformedJson, $"Expected one JSON object but got more after it, at line {line}, byte {column}. Send one report at a time.", line, column);
            }

            return ReadObject(document.RootElement, options, remarks, hint);
        }
        catch (JsonException failure)
        {
            long line = skipped.Line + (failure.LineNumber ?? 0);
            long column = (failure.LineNumber is null or 0 ? skipped.Column : 1) + (failure.BytePositionInLine ?? 0);
            return IsTooDeep(json, documentOptions)
                ? Fail(ProblemReadErrorKind.TooDeep, $"Expected at most {documentOptions.MaxDepth} levels of nesting but got more, at line {line}, byte {column}. Raise MaxDepth if the sender may nest that deep.", line, column)
                : Fail(ProblemReadErrorKind.MalformedJson, $"Expected JSON but got something else at line {line}, byte {column}: {RemarkList.Quote(WithoutPlace(failure))} Send well-formed JSON.", line, column);
        }
    }

    /// <summary>True when depth, and nothing before it, is what a JSON document fails for.</summary>
    private static bool IsTooDeep(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        int maxDepth = options.MaxDepth;
        options.MaxDepth = int.MaxValue;
        var reader = new Utf8JsonReader(json, options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth >= maxDepth)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Malformed before it gets too deep.
        }

        return false;
    }

    private static ProblemReadResult ReadObject(JsonElement json, ProblemReadOptions options, RemarkList remarks, ProblemForm? hint)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Fail(ProblemReadErrorKind.NotAReport, $"Expected a JSON object but got {JsonValues.Describe(json)}. Send a problem report.");
        }

        ProblemForm? sniffed = ReportSniffer.Sniff(json);
        if ((sniffed ?? hint) is not { } form)
        {
            return Fail(ProblemReadErrorKind.NotAReport, "Expected a problem report but got an object without any member of one. Send a report of a known form, or say which form it is.");
        }

        if (ReportSniffer.IsOtherMessage(form, json, out string type))
        {
            return Fail(ProblemReadErrorKind.NotAReport, $"Expected a message type that ends in problem-report but got '{RemarkList.Quote(type)}'. Handle that message by its own protocol.");
        }

        var report = new ReceivedReport(form, options, remarks);
        switch (form)
        {
            case ProblemForm.DidComm20:
                new DidCommReportReader(report).Read(json);
                break;
            case ProblemForm.Grpc:
                new RpcStatusJsonReader(report).Read(json);
                break;
            case ProblemForm.Rfc9457 or ProblemForm.Rfc9457Xml:
                report.Form = ProblemForm.Rfc9457;
                new ProblemDetailsReader(report).Read(json);
                break;
            default:
                new AgentReportReader(report).Read(json);
                break;
        }

        return ReportBinder.Bind(report);
    }

    private static ProblemReadResult ReadXml(ReadOnlySpan<byte> utf8, ProblemReadOptions options)
    {
        var remarks = new RemarkList();
        ProblemReadError? error = ProblemDetailsXmlReader.TryRead(utf8, options, remarks, out JsonElement json);
        if (error is not null)
        {
            return new ProblemReadResult(error);
        }

        var report = new ReceivedReport(ProblemForm.Rfc9457Xml, options, remarks);
        new ProblemDetailsReader(report).Read(json);
        return ReportBinder.Bind(report);
    }

    private static ProblemReadResult ReadBytes(ReadOnlySpan<byte> bytes, ProblemReadOptions options)
    {
        var report = new ReceivedReport(ProblemForm.GrpcBytes, options, new RemarkList());
        ProblemReadError? error = new RpcStatusBytesReader(report).Read(bytes);
        return error is null ? ReportBinder.Bind(report) : new ProblemReadResult(error);
    }

    private static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> utf8) => WithoutMark(utf8).TrimStart(" \t\r\n"u8);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8;

    /// <summary>Line and column, counted from 1, of what follows the skipped bytes.</summary>
    private static (long Line, long Column) PlaceAfter(ReadOnlySpan<byte> skipped) =>
        (1 + skipped.Count((byte)'\n'), skipped.Length - skipped.LastIndexOf((byte)'\n'));

    private static ProblemReadResult Fail(ProblemReadErrorKind kind, string message, long? line = null, long? column = null) =>
        new(new ProblemReadError(kind, message) { Line = line, Column = column });

    // The parser repeats the place, counted from zero, in words of its own.
    private static string WithoutPlace(JsonException failure)
    {
        int place = failure.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? failure.Message : failure.Message[..place];
    }
}
