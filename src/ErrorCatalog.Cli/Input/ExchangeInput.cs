using System.Globalization;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Input;

/// <summary>Reads files of other tools, whatever is in them.</summary>
internal static class ExchangeInput
{
    private const string Standard = "-";

    /// <summary>The bytes of a file; <c>-</c> is standard input.</summary>
    /// <exception cref="ProblemException">It is too large or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<byte[]> ReadAsync(string file, CancellationToken cancellation)
    {
        if (file == Standard)
        {
            return await StandardInput.ReadAsync(cancellation).ConfigureAwait(false);
        }

        try
        {
            if (Directory.Exists(file))
            {
                throw ErrorcatalogErrors.FileUnreadable(file, FileUnreadableObstacle.Folder).ToException();
            }

            long size = new FileInfo(file).Length;
            return size <= ExchangeLimits.MaxFileBytes
                ? await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false)
                : throw ErrorcatalogErrors.InputTooLarge(size, ExchangeLimits.MaxFileBytes)
                    .WithExplain("en", string.Create(CultureInfo.InvariantCulture, $"Expected at most {ExchangeLimits.MaxFileBytes:N0} bytes of input, but “{file}” has {size:N0}."))
                    .ToException();
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(file, cause);
        }
    }
}
