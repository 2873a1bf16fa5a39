using System.Globalization;
using System.IO.Compression;

namespace ErrorCatalog.Networking;

/// <summary>Exchanges with servers that nobody here controls: every answer ends, in time and in size.</summary>
public static class BoundedHttp
{
    /// <summary>The value of <c>Accept-Encoding</c> that <see cref="ReadBodyAsync"/> can unpack.</summary>
    public const string AcceptedEncodings = "gzip, br";

    /// <summary>
    /// Sends a request and reads the answer. The connection is given up when the answer is longer than the limit, so the
    /// rest of it costs nothing.
    /// </summary>
    /// <param name="client">Sends it, for example over a <see cref="GuardedHttpHandler"/>.</param>
    /// <param name="request">The request.</param>
    /// <param name="limits">How long, how much.</param>
    /// <param name="clock">Measures the time.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="TimeoutException">The answer was not complete within <see cref="HttpLimits.Timeout"/>.</exception>
    /// <exception cref="InvalidDataException">The body is packed in a way that cannot be unpacked.</exception>
    /// <exception cref="HttpRequestException">The exchange failed; see <see cref="AddressBlockedException.Find"/>.</exception>
    /// <exception cref="AddressBlockedException">The address is refused.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<BoundedResponse> SendAsync(
        HttpMessageInvoker client, HttpRequestMessage request, HttpLimits limits, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(clock);
        using var deadline = new CancellationTokenSource(limits.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            // An HttpClient would read the whole body at once if it were asked by its base class.
            using HttpResponseMessage response = client is HttpClient whole
                ? await whole.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false)
                : await client.SendAsync(request, either.Token).ConfigureAwait(false);
            (ReadOnlyMemory<byte> body, bool isComplete) = await ReadBodyAsync(response.Content, limits.MaxBodyBytes, either.Token).ConfigureAwait(false);
            return new BoundedResponse(response, body, isComplete);
        }
        catch (Exception failure) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested
            && failure is OperationCanceledException or HttpRequestException or IOException)
        {
            throw new TimeoutException(
                string.Create(CultureInfo.InvariantCulture, $"Expected an answer of '{request.RequestUri?.Host}' within {limits.Timeout.TotalSeconds:0.###} seconds but got none, or only a part. Try again later, or allow more time."),
                failure);
        }
    }

    /// <summary>Reads and unpacks a body up to a number of bytes, counted both as they travel and unpacked.</summary>
    /// <param name="content">The body; gzip and brotli are unpacked here, once.</param>
    /// <param name="maxBytes">Most bytes.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The first bytes, and whether they are all.</returns>
    /// <exception cref="InvalidDataException">The body is packed in a way that cannot be unpacked.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is negative.</exception>
    public static async Task<(ReadOnlyMemory<byte> Bytes, bool IsComplete)> ReadBodyAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        Stream travelling = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (travelling.ConfigureAwait(false))
        {
            string[] packing = [.. content.Headers.ContentEncoding
                .Where(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
                .Select(encoding => encoding.ToLowerInvariant())];
            if (packing.Length == 0)
            {
                return await ReadAsync(travelling, null, maxBytes, cancellationToken).ConfigureAwait(false);
            }

            var packed = new LimitedStream(travelling, maxBytes);
            Stream body = packing switch
            {
                ["gzip" or "x-gzip"] => new GZipStream(packed, CompressionMode.Decompress),
                ["br"] => new BrotliStream(packed, CompressionMode.Decompress),
                _ => throw new InvalidDataException($"Expected a body packed with one of '{AcceptedEncodings}' but got '{Shorten(string.Join(", ", packing))}'. Send it unpacked, or packed once with one of these."),
            };
            await using (body.ConfigureAwait(false))
            {
                return await ReadAsync(body, packed, maxBytes, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Bytes, bool IsComplete)> ReadAsync(
        Stream body, LimitedStream? packed, int maxBytes, CancellationToken cancellationToken)
    {
        // Grows with what really arrives: a length that a header only promises reserves nothing.
        byte[] buffer = new byte[Math.Min(maxBytes, 8 * 1024) + 1];
        int count = 0;
        while (true)
        {
            int read;
            try
            {
                read = await body.ReadAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception) when (packed is { IsExceeded: true })
            {
                // Whatever the unpacker says about the cut: it was made here.
                read = 0;
            }

            if (read == 0)
            {
                return (buffer.AsMemory(0, count), packed is not { IsExceeded: true });
            }

            count += read;
            if (count > maxBytes)
            {
                return (buffer.AsMemory(0, maxBytes), false);
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(maxBytes + 1L, buffer.Length * 2L));
            }
        }
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
