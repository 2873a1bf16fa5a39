using System.Globalization;
using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Writes <c>google.rpc.Status</c> in the HTTP+JSON form of AIP-193, where <c>error.code</c> is the HTTP status.</summary>
internal static class RpcStatusJsonWriter
{
    private const string TypePrefix = "type.googleapis.com/google.rpc.";

    public static void Write(Utf8JsonWriter json, Problem problem, ProblemWriteOptions options)
    {
        RpcStatusContent content = RpcStatusContent.Of(problem, options);
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteNumber("code", content.HttpStatus.GetValueOrDefault());
        json.WriteString("status", WireTokens.Token(content.Status.GetValueOrDefault()));
        Text(json, "message", content.Message);
        json.WriteStartArray("details");
        WriteErrorInfo(json, content);
        WriteDetail(json, "LocalizedMessage", "locale", content.Locale, "message", content.LocalizedMessage);
        WriteHelp(json, content);
        if (content.RetryDelay is { } delay)
        {
            string seconds = (delay.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture);
            WriteDetail(json, "RetryInfo", "retryDelay", seconds + "s");
        }

        WriteDetail(json, "RequestInfo", "requestId", content.RequestId);
        WriteOtherDetails(json, problem);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteErrorInfo(Utf8JsonWriter json, RpcStatusContent content)
    {
        json.WriteStartObject();
        json.WriteString("@type", TypePrefix + "ErrorInfo");
        Text(json, "reason", content.Reason);
        Text(json, "domain", content.Domain);
        json.WriteStartObject("metadata");
        foreach (KeyValuePair<string, string> pair in content.Metadata)
        {
            Text(json, pair.Key, pair.Value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteHelp(Utf8JsonWriter json, RpcStatusContent content)
    {
        if (content.Links.Count == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("@type", TypePrefix + "Help");
        json.WriteStartArray("links");
        foreach (RpcHelpLink link in content.Links)
        {
            json.WriteStartObject();
            Text(json, "description", link.Description);
            Text(json, "url", link.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDetail(
        Utf8JsonWriter json, string type, string firstName, string? first, string? secondName = null, string? second = null)
    {
        json.WriteStartObject();
        json.WriteString("@type", TypePrefix + type);
        Text(json, firstName, first);
        if (secondName is not null)
        {
            Text(json, secondName, second);
        }

        json.WriteEndObject();
    }

    /// <summary>Details of other types that came with a received status.</summary>
    private static void WriteOtherDetails(Utf8JsonWriter json, Problem problem)
    {
        if (problem.Extensions.TryGetValue(RpcStatusJsonReader.OtherDetails, out JsonElement others) && others.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement detail in others.EnumerateArray())
            {
                detail.WriteTo(json);
            }
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(WireEncoder.WellFormed(name), WireEncoder.WellFormed(text));
        }
    }
}
