using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Translations;

/// <summary>Which locale files are not in canonical form.</summary>
/// <param name="Changes">The files that differ, ordered by path (ordinal).</param>
/// <param name="Count">How many files were looked at.</param>
/// <param name="Broken">Why files cannot be written again without losing something; nothing may be written then.</param>
internal sealed record FormatPlan(IReadOnlyList<FileChange> Changes, int Count, IReadOnlyList<CatalogDiagnostic> Broken)
{
    /// <summary>Compares the locale files of a folder with their canonical form.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FormatPlan Of(TranslationFolder folder, CancellationToken cancellation)
    {
        List<FileChange> changes = [];
        List<CatalogDiagnostic> broken = [];
        int count = 0;
        foreach ((LocaleFile file, CatalogModel catalog) in folder.LocaleFiles)
        {
            count++;
            string text = folder.Texts[file.Path];
            LocaleDocument? document = LocaleDocument.Read(file.Path, text, out EquatableArray<CatalogDiagnostic> findings, cancellation);
            broken.AddRange(findings);
            if (document?.ToText(catalog, folder.Order(catalog)) is { } canonical && canonical != text)
            {
                changes.Add(new FileChange(file.Path, canonical));
            }
        }

        return new FormatPlan([.. changes.OrderBy(change => change.Path, StringComparer.Ordinal)], count, broken);
    }
}
