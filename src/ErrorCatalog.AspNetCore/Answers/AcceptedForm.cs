using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ErrorCatalog.AspNetCore;

/// <summary>
/// The form that a request wants problems in: what its endpoint says, else what <c>Accept</c> prefers (RFC 9110 section 12.5.1), else
/// JSON, which may be sent although it is not listed (RFC 9457 section 3).
/// </summary>
internal static class AcceptedForm
{
    // Longer headers than any client has reason to send are not read.
    private const int MaxLength = 1024;

    private static readonly HeaderCache<ProblemForm> Known = new(Read);

    public static ProblemForm Of(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ProblemFormAttribute>() is { } told)
        {
            return told.Form;
        }

        string header = context.Request.Headers.Accept.ToString();
        return header.Length is 0 or > MaxLength ? ProblemForm.Rfc9457 : Known.Get(header);
    }

    private static ProblemForm Read(string header)
    {
        if (!MediaTypeHeaderValue.TryParseList([header], out IList<MediaTypeHeaderValue>? ranges))
        {
            return ProblemForm.Rfc9457;
        }

        // Browsers list XML, but what they want is a page.
        bool isBrowser = ranges.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
        return ranges
            .Where(range => range.Quality is not 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => FormOf(range, isBrowser))
            .FirstOrDefault(form => form is not null) ?? ProblemForm.Rfc9457;
    }

    private static ProblemForm? FormOf(MediaTypeHeaderValue range, bool isBrowser) => range.MediaType.Value?.ToLowerInvariant() switch
    {
        "application/problem+json" or "application/json" or "application/*" or "*/*" => ProblemForm.Rfc9457,
        "application/problem+xml" => ProblemForm.Rfc9457Xml,
        "application/xml" or "text/xml" when !isBrowser => ProblemForm.Rfc9457Xml,
        "application/didcomm-plain+json" => ProblemForm.DidComm20,
        _ => null,
    };
}
