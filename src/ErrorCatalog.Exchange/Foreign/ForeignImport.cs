using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;
using ErrorCatalog.Exchange.TypeScript;

namespace ErrorCatalog.Exchange;

/// <summary>Makes a catalog of the catalog of another system, or brings one that was made so up to date.</summary>
public static class ForeignImport
{
    private const string TypeScript = "typescript";

    /// <summary>Names of the formats that can be imported.</summary>
    public static IReadOnlyList<string> Formats { get; } = [TypeScript];

    /// <summary>
    /// Plans an import. Entries are matched by number: keys and parameter names of entries that exist stay, texts are replaced,
    /// and entries whose message is gone are retired. Never throws on content.
    /// </summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="file">The file with the messages.</param>
    /// <param name="languages">Files with translations.</param>
    /// <param name="folder">Folder of the catalog.</param>
    /// <param name="catalogFiles">Paths of the catalog files in that folder.</param>
    /// <param name="content">Content of a file of the catalog by its path; null when there is none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The format is unknown.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ForeignImportResult Plan(
        string format,
        ForeignFile file,
        IEnumerable<ForeignFile> languages,
        string folder,
        IEnumerable<string> catalogFiles,
        Func<string, string?> content,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(catalogFiles);
        ArgumentNullException.ThrowIfNull(content);
        if (format != TypeScript)
        {
            throw new ArgumentException($"Expected one of {string.Join(", ", Formats)} but got '{format}'. Use a known format.", nameof(format));
        }

        List<ExchangeFinding> findings = [];
        ForeignCatalog catalog = Read(file, languages, findings, cancellationToken);
        return findings.Exists(finding => finding.Severity == CatalogSeverity.Error)
            ? new ForeignImportResult([], findings, [])
            : new ForeignMerge(catalog, folder, catalogFiles, content, cancellationToken).Plan() with { Findings = findings };
    }

    private static ForeignCatalog Read(ForeignFile file, IEnumerable<ForeignFile> languages, List<ExchangeFinding> findings, CancellationToken cancellation)
    {
        var reader = new TypeScriptReader(cancellation);
        var own = new ExchangeFindings(file.Path);
        IReadOnlyList<ForeignMessage> messages = reader.ReadMessages(file.Content.Span, own);
        findings.AddRange(own.ToArray());
        Dictionary<int, ForeignMessage> byNumber = messages.ToDictionary(message => message.Number);
        var found = new Dictionary<string, ForeignLanguage>(StringComparer.Ordinal);
        foreach (ForeignFile translations in languages)
        {
            own = new ExchangeFindings(translations.Path);
            if (reader.ReadLanguage(translations.Path, translations.Content.Span, byNumber, own) is { } language && !found.TryAdd(language.Locale, language))
            {
                own.Error(1, 1, "one file for each language", $"a second for {language.Locale}, after {found[language.Locale].Path}", "Remove one of the two.");
            }

            findings.AddRange(own.ToArray());
        }

        return TypeScriptReader.ToCatalog(messages, found.Values);
    }
}
