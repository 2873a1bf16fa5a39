using System.Net;
using System.Net.Http.Headers;

namespace ErrorCatalog.Networking;

/// <summary>An answer that was read under <see cref="HttpLimits"/>.</summary>
public sealed class BoundedResponse
{
    internal BoundedResponse(HttpResponseMessage response, ReadOnlyMemory<byte> body, bool isComplete)
    {
        Status = response.StatusCode;
        Headers = response.Headers;
        ContentHeaders = response.Content.Headers;
        Body = body;
        IsComplete = isComplete;
    }

    /// <summary>Status of the answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Headers of the answer.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Headers of the body, as they came: <c>Content-Encoding</c> and <c>Content-Length</c> tell of the packed body.</summary>
    public HttpContentHeaders ContentHeaders { get; }

    /// <summary>The body, unpacked; its first <see cref="HttpLimits.MaxBodyBytes"/> bytes when it is longer.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>False when the body is longer than the limit.</summary>
    public bool IsComplete { get; }
}
