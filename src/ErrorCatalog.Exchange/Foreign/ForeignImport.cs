using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;

namespace ErrorCatalog.Exchange;

/// <summary>Makes a catalog of the catalog of another system, or brings one that was made so up to date.</summary>
public static class ForeignImport
{
    /// <summary>Names of the formats that can be imported, ordered (ordinal).</summary>
    public static IReadOnlyList<string> Formats => ForeignFormats.Names;

    /// <summary>
    /// Plans an import. Entries are matched by code: keys and parameter names of entries that exist stay, texts are replaced,
    /// and entries whose message is gone are retired. Never throws on content.
    /// </summary>
    /// <param name="request">What to import and where it goes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The format is unknown, or there is no file.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ForeignImportResult Plan(ForeignImportRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ForeignFormats.Find(request.Format) is not { } reader)
        {
            throw new ArgumentException($"Expected one of {string.Join(", ", Formats)} but got '{request.Format}'. Use a known format.", nameof(request));
        }

        if (request.Files.Count == 0)
        {
            throw new ArgumentException("Expected at least one file with messages but got none. Name the file.", nameof(request));
        }

        var source = new ForeignSource(request, cancellationToken);
        ForeignCatalog catalog = reader.Read(source);
        return source.HasErrors
            ? new ForeignImportResult([], source.Findings, [])
            : new ForeignMerge(catalog, request.Folder, request.CatalogFiles, request.Content, cancellationToken).Plan() with { Findings = source.Findings, Fields = source.Fields.ToArray() };
    }
}
