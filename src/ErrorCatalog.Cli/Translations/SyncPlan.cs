using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Translations;

/// <summary>What a sync has to write; nothing when everything is in order.</summary>
/// <param name="Changes">The files that differ, ordered by path (ordinal).</param>
/// <param name="Recorded">Texts that are new in the lock files or have another row there.</param>
/// <param name="Stale">Texts that stay outdated.</param>
/// <param name="Conflicts">Lock files with the marks of a merge.</param>
/// <param name="Broken">What is wrong with locale files that cannot get their first lines.</param>
internal sealed record SyncPlan(IReadOnlyList<FileChange> Changes, int Recorded, int Stale, int Conflicts, IReadOnlyList<CatalogDiagnostic> Broken)
{
    /// <summary>Compares a folder with what it should be.</summary>
    /// <exception cref="ProblemException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SyncPlan Of(TranslationFolder folder, CancellationToken cancellation)
    {
        List<FileChange> files = [];
        List<CatalogDiagnostic> broken = [];
        foreach (CatalogModel catalog in folder.Compiled.Catalogs.Where(catalog => folder.Covers(catalog.SourceLocale)))
        {
            files.Add(new FileChange(folder.LocaleFile(catalog.Name, catalog.SourceLocale), SourceLocaleFile.Write(catalog, folder.Order(catalog))));
        }

        int recorded = 0;
        LocaleTranslations[] translations = [.. folder.Translations];
        foreach (LocaleTranslations language in translations)
        {
            IReadOnlyList<LockRow> rows = LockUpdate.Rows(language);
            recorded += rows.Except(language.Locks.SelectMany(file => file.Rows)).Count();
            string path = TranslationPaths.LockFile(language.Files[0]);
            files.Add(new FileChange(path, rows.Count == 0 ? null : LockFileWriter.Write(rows)));
            files.AddRange(language.Locks.Where(file => file.Path != path).Select(file => new FileChange(file.Path, null)));
        }

        foreach ((LocaleFile file, CatalogModel catalog) in folder.LocaleFiles)
        {
            cancellation.ThrowIfCancellationRequested();
            string text = folder.Texts[file.Path];
            if (TranslationPaths.SchemaFile(file.Path) is var schema && File.Exists(schema))
            {
                // Begun by the command schema; who has none does not want any.
                files.Add(new FileChange(schema, LocaleSchema.Write(catalog, file.Locale)));
            }

            if (LocaleDocument.Read(file.Path, text, out EquatableArray<CatalogDiagnostic> findings, cancellation) is not null)
            {
                files.Add(new FileChange(file.Path, Modeline.Put(text, TranslationPaths.SchemaAddress(file.Path))));
            }

            broken.AddRange(findings);
        }

        return new SyncPlan(
            [.. files.Where(file => file.Text != folder.Content(file.Path, cancellation)).OrderBy(file => file.Path, StringComparer.Ordinal)],
            recorded,
            translations.Sum(language => language.Counts.Stale),
            translations.Sum(language => language.Locks.Count(file => file.HasConflict)),
            broken);
    }
}
