using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.AspNetCore.Webhooks;

/// <summary>Reads a body whole, up to a size.</summary>
internal static class RequestBody
{
    /// <summary>The bytes, or null when there are more than <paramref name="most"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream();
        byte[] buffer = new byte[8 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > most)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
