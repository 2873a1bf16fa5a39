using System.Globalization;
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
        ForeignCatalog catalog = WithFittingDocs(reader.Read(source), source.Fields);
        if (source.HasErrors)
        {
            return new ForeignImportResult([], source.Findings, []);
        }

        ForeignImportResult result = new ForeignMerge(catalog, request.Folder, request.CatalogFiles, request.Content, cancellationToken).Plan();
        return result with { Findings = [.. source.Findings, .. result.Findings], Fields = source.Fields.ToArray() };
    }

    // What a page has no room for is listed.
    private static ForeignCatalog WithFittingDocs(ForeignCatalog catalog, ForeignFields fields) => catalog with
    {
        Messages =
        [
            .. catalog.Messages.Select(message =>
            {
                if (message.Doc is not { Length: > CatalogLimits.MaxDocLength } doc)
                {
                    return message;
                }

                fields.LeftOut(string.Create(CultureInfo.InvariantCulture, $"text of {message.Code} beyond {CatalogLimits.MaxDocLength:N0} characters"));
                int end = CatalogLimits.MaxDocLength - 1;
                return message with { Doc = doc[..(char.IsHighSurrogate(doc[end - 1]) ? end - 1 : end)] + "…" };
            }),
        ],
    };
}
