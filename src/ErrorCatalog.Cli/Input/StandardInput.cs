using ErrorCatalog.Cli.Output;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Input;

/// <summary>Reads standard input whole, up to a limit.</summary>
internal static class StandardInput
{
    /// <summary>Largest report that is read, in bytes.</summary>
    public const int Limit = 16 * 1024 * 1024;

    /// <exception cref="ProblemException">There is more than <see cref="Limit"/>, or it cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<byte[]> ReadAsync(CancellationToken cancellation)
    {
        if (!Console.IsInputRedirected)
        {
            Terminal.Error.WriteLine("Reading one report from the terminal; Ctrl+D ends it.");
        }

        // Not disposed: a read that waits for a terminal cannot be stopped and ends with the process.
        Stream input = Console.OpenStandardInput();
        using var buffer = new MemoryStream();
        byte[] chunk = new byte[81920];
        int read;
        try
        {
            while ((read = await input.ReadAsync(chunk, cancellation).AsTask().WaitAsync(cancellation).ConfigureAwait(false)) > 0)
            {
                if (buffer.Length + read > Limit)
                {
                    throw ErrorcatalogErrors.InputTooLarge(buffer.Length + read, Limit).ToException();
                }

                buffer.Write(chunk, 0, read);
            }
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At("standard input", cause);
        }

        return buffer.ToArray();
    }
}
