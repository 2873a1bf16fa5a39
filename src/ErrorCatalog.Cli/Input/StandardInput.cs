using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Input;

/// <summary>Reads standard input whole, up to a limit.</summary>
internal static class StandardInput
{
    /// <summary>Largest report that is read, in bytes.</summary>
    public const int Limit = 16 * 1024 * 1024;

    /// <exception cref="ProblemException">There is more than <see cref="Limit"/>.</exception>
    public static async Task<byte[]> ReadAsync(CancellationToken cancellation)
    {
        await using Stream input = Console.OpenStandardInput();
        using var buffer = new MemoryStream();
        byte[] chunk = new byte[81920];
        int read;
        while ((read = await input.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > Limit)
            {
                throw ErrorcatalogErrors.InputTooLarge(buffer.Length + read, Limit).ToException();
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
