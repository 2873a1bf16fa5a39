using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.AspNetCore;

/// <summary>
/// Says which problem it is that a request does not bind to the parameters of its endpoint. The message of the exception has types and
/// values, so only the name of the parameter is taken out of it.
/// </summary>
internal static class BindingFailure
{
    private const string Missing = "Required parameter \"";
    private const string Unreadable = "Failed to bind parameter \"";
    private const string FromBody = " from body.";
    private const int LongestName = 64;

    /// <summary>The problem; null when there is nothing but the status.</summary>
    public static Problem? Of(BadHttpRequestException refused)
    {
        if (refused.InnerException is JsonException json)
        {
            return HttpErrors.BodyMalformed(JsonPointer.OfJsonPath(json.Path));
        }

        string message = refused.Message;
        if (NameAfter(message, Missing) is { } missing)
        {
            return message.EndsWith(FromBody, StringComparison.Ordinal) ? HttpErrors.BodyMalformed(JsonPointer.Whole) : HttpErrors.ParameterMissing(missing);
        }

        return NameAfter(message, Unreadable) is { } unreadable ? HttpErrors.ParameterInvalid(unreadable) : null;
    }

    // In quotes, the type first: "int hops".
    private static string? NameAfter(string message, string start)
    {
        if (!message.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        int end = message.IndexOf('"', start.Length);
        if (end < 0)
        {
            return null;
        }

        string declaration = message[start.Length..end];
        string name = declaration[(declaration.LastIndexOf(' ') + 1)..];
        return name.Length is > 0 and <= LongestName ? name : null;
    }
}
