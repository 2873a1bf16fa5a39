using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Reads <c>google.rpc.Status</c> as JSON: bare, or as the HTTP form of AIP-193 inside <c>error</c>, where <c>code</c> is the HTTP status.</summary>
internal sealed class RpcStatusJsonReader(ReceivedReport report)
{
    /// <summary>Name of the extension that keeps details of other types.</summary>
    public const string OtherDetails = "details";

    private static readonly string[] StatusMembers = ["code", "status", "details"];

    private readonly RpcStatusContent _content = new();

    public static bool Recognizes(JsonElement json)
    {
        JsonElement error = JsonMembers.Find(json, "error");
        if (error.ValueKind == JsonValueKind.Object)
        {
            return StatusMembers.Any(name => error.TryGetProperty(name, out _));
        }

        JsonElement details = JsonMembers.Find(json, "details");
        return (details.ValueKind == JsonValueKind.Array && details.EnumerateArray().Any(detail => TypeOf(detail).Length > 0))
            || (JsonMembers.Find(json, "code").ValueKind == JsonValueKind.Number && JsonMembers.Find(json, "message").ValueKind == JsonValueKind.String);
    }

    public void Read(JsonElement json)
    {
        JsonElement error = JsonMembers.Find(json, "error");
        bool isHttp = error.ValueKind == JsonValueKind.Object;
        foreach (KeyValuePair<string, JsonElement> member in JsonMembers.Of(isHttp ? error : json, report.Remarks))
        {
            switch (member.Key)
            {
                case "code":
                    ReadCode(member.Value, isHttp);
                    break;
                case "status":
                    _content.Status = WireTokens.Grpc(report.Text(member.Value, member.Key)) ?? _content.Status;
                    break;
                case "message":
                    _content.Message = report.Text(member.Value, member.Key) ?? string.Empty;
                    break;
                case "details" when member.Value.ValueKind == JsonValueKind.Array:
                    ReadDetails(member.Value);
                    break;
                default:
                    report.AddExtension(member.Key, member.Value);
                    break;
            }
        }

        _content.ApplyTo(report);
    }

    private void ReadCode(JsonElement value, bool isHttp)
    {
        int? code = report.Integer(value, "code");
        if (isHttp && code is >= 100 and <= 599)
        {
            _content.HttpStatus = code;
        }
        else if (code is >= 0 and <= 16)
        {
            _content.Status ??= (GrpcStatusCode)code;
        }
        else if (code is not null)
        {
            report.Remarks.Unexpected("code", isHttp ? "an HTTP status" : "a google.rpc code from 0 to 16", $"{code}");
        }
    }

    private void ReadDetails(JsonElement details)
    {
        List<JsonElement> others = [];
        foreach (JsonElement detail in details.EnumerateArray())
        {
            switch (TypeOf(detail))
            {
                case "google.rpc.ErrorInfo":
                    _content.Reason = Text(detail, "reason");
                    _content.Domain = Text(detail, "domain");
                    ReadMetadata(JsonMembers.Find(detail, "metadata"));
                    break;
                case "google.rpc.LocalizedMessage":
                    _content.Locale = Text(detail, "locale");
                    _content.LocalizedMessage = Text(detail, "message");
                    break;
                case "google.rpc.Help":
                    ReadLinks(JsonMembers.Find(detail, "links"));
                    break;
                case "google.rpc.RetryInfo":
                    _content.RetryDelay = ReadDelay(Text(detail, "retryDelay") ?? Text(detail, "retry_delay"));
                    break;
                case "google.rpc.RequestInfo":
                    _content.RequestId = Text(detail, "requestId") ?? Text(detail, "request_id");
                    break;
                default:
                    others.Add(detail);
                    break;
            }
        }

        if (others.Count > 0)
        {
            report.AddExtension(OtherDetails, RpcExtensions.Array(others.Take(report.Options.MaxMembers)));
        }
    }

    private void ReadMetadata(JsonElement metadata)
    {
        if (metadata.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (KeyValuePair<string, JsonElement> pair in JsonMembers.Of(metadata, report.Remarks))
        {
            _content.Metadata.Add(new(report.Cut(pair.Key, "metadata"), report.Value(pair.Value, pair.Key).ToInvariantString()));
        }
    }

    private void ReadLinks(JsonElement links)
    {
        if (links.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (JsonElement link in links.EnumerateArray().Take(report.Options.MaxMembers))
        {
            if (Text(link, "url") is { } url)
            {
                _content.Links.Add(new RpcHelpLink(Text(link, "description") ?? string.Empty, url));
            }
        }
    }

    private TimeSpan? ReadDelay(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (ArgumentConverter.TryConvert(Messages.MessageValue.From(text), ParameterType.Duration, out Messages.MessageValue delay))
        {
            return delay.AsDuration();
        }

        report.Remarks.Unexpected("retryDelay", "seconds such as '3.5s'", $"'{RemarkList.Quote(text)}'");
        return null;
    }

    private string? Text(JsonElement json, string name) => report.Text(JsonMembers.Find(json, name), name);

    private static string TypeOf(JsonElement detail)
    {
        if (JsonMembers.Find(detail, "@type") is not { ValueKind: JsonValueKind.String } type)
        {
            return string.Empty;
        }

        string address = type.GetString()!;
        return address[(address.LastIndexOf('/') + 1)..];
    }
}
