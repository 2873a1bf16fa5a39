using System.Text.RegularExpressions;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Renaming;

/// <summary>What a renaming changes in the folder of a catalog.</summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="Changes">The files, ordered by path (ordinal).</param>
/// <param name="IsCode">True when the entry keeps its old key as its code, so that no alias is needed.</param>
internal sealed record RenamePlan(string Catalog, IReadOnlyList<FileChange> Changes, bool IsCode)
{
    private static readonly Regex KeyPattern = new(CatalogVocabulary.KeyPattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Plans; nothing is written.</summary>
    /// <exception cref="ProblemException">The entry is unknown, the new key was used before, or the files cannot be edited so.</exception>
    public static RenamePlan Of(RenameRequest request, CancellationToken cancellation)
    {
        if (request.New.Length > CatalogLimits.MaxNameLength || !KeyPattern.IsMatch(request.New))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("NEW", request.New, "a key in kebab-case such as order-not-found").ToException();
        }

        if (File.Exists(request.Folder))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", request.Folder, "the folder of the catalog, so that translations and baselines are found").ToException();
        }

        IReadOnlyList<CatalogSource> sources = LocalizedCatalogs.Sources(request.Folder, cancellation);
        CompiledCatalogs compiled = CatalogCompiler.Compile(sources, cancellation);
        CatalogFolder.RefuseErrors(request.Folder, compiled);
        CatalogModel catalog = Find(compiled, request);
        RefuseDamagedLocks(compiled, catalog.Name, request.Folder);
        RefuseUsed(compiled, catalog, request, cancellation);

        EntryRenaming renaming = EntryRename.Plan(sources, catalog.Name, request.Old, request.New, cancellation);
        if (renaming.Error is not null || renaming.Changes.Count == 0)
        {
            ArgumentValueInvalid refused = ErrorcatalogErrors.ArgumentValueInvalid("NEW", request.New, "a key that the entry can have by editing its files");
            throw (renaming.Error is { } error ? refused.WithExplain("en", error.Message) : refused).ToException();
        }

        CatalogModel after = renaming.Compiled.Catalogs.First(model => model.Name == catalog.Name);
        IEnumerable<FileChange> schemas = renaming.Compiled.LocaleFiles
            .Where(file => file.Catalog == catalog.Name)
            .Select(file => (file.Locale, Path: TranslationPaths.SchemaFile(file.Path)))
            .Where(schema => File.Exists(schema.Path))
            .Select(schema => new FileChange(schema.Path, LocaleSchema.Write(after, schema.Locale)));
        return new RenamePlan(
            catalog.Name,
            [.. renaming.Changes.Select(change => new FileChange(change.Path, change.Text)).Concat(schemas).OrderBy(change => change.Path, StringComparer.Ordinal)],
            after.Entries.First(entry => entry.Key == request.New).Code == request.Old);
    }

    private static CatalogModel Find(CompiledCatalogs compiled, RenameRequest request)
    {
        CatalogModel[] found = [.. compiled.Catalogs.Where(catalog => catalog.Entries.Any(entry => entry.Key == request.Old))];
        if (found.Length > 1)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", request.Folder, $"a folder where one catalog has “{request.Old}”, and not {string.Join(" and ", found.Select(catalog => catalog.Name))}").ToException();
        }

        return found.Length == 1
            ? found[0]
            : throw ErrorcatalogErrors.KeyUnknown(request.Old, EntryLookup.Nearest(compiled.Catalogs.SelectMany(catalog => catalog.Entries.Select(entry => entry.Key)), request.Old) ?? "none").ToException();
    }

    // A lock file is written anew, so rows that cannot be read would be lost.
    private static void RefuseDamagedLocks(CompiledCatalogs compiled, string catalog, string folder)
    {
        if (compiled.LockFiles.FirstOrDefault(file => file.Catalog == catalog && (file.HasConflict || file.Diagnostics.Count > 0)) is { } damaged)
        {
            FindingOutput.PrintText(Terminal.Error, damaged.Diagnostics);
            throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", folder, $"a whole lock file at {damaged.Path}; repair it with {CommandLines.Sync(folder, [])}").ToException();
        }
    }

    // A name that once meant another entry may stand in stored reports.
    private static void RefuseUsed(CompiledCatalogs compiled, CatalogModel catalog, RenameRequest request, CancellationToken cancellation)
    {
        foreach (CatalogModel other in compiled.Catalogs.Where(other => other.Name == catalog.Name || (other.BaseUri is not null && other.BaseUri == catalog.BaseUri)))
        {
            if (other.Entries.FirstOrDefault(entry => entry.Key == request.New || entry.Code == request.New || entry.Aliases.Contains(request.New)) is { } owner)
            {
                SourceRange? place = PlaceOf(compiled, other.Name, owner.Key);
                throw ErrorcatalogErrors.KeyAlreadyExists(request.New, place?.Path ?? request.Folder, (place?.StartLine ?? 0) + 1).ToException();
            }
        }

        foreach (string file in CatalogFolder.Baselines(request.Folder))
        {
            BaselineFile baseline = BaselineFileParser.Parse(file, CatalogFolder.Read(file, cancellation).Text, cancellation);
            CatalogFolder.RefuseErrors(file, [.. baseline.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error)]);
            if (baseline.Catalogs.FirstOrDefault(known => known.Name == catalog.Name)?.Entries.FirstOrDefault(entry => entry.Names.Contains(request.New)) is not null)
            {
                throw ErrorcatalogErrors.KeyAlreadyExists(request.New, file, 1)
                    .WithExplain("en", $"Expected a key that was never used, but version {baseline.Version} published “{request.New}” ({file}).")
                    .ToException();
            }
        }
    }

    private static SourceRange? PlaceOf(CompiledCatalogs compiled, string catalog, string key) => compiled.Files
        .Where(file => file.Model?.Name == catalog)
        .SelectMany(file => file.Positions)
        .FirstOrDefault(position => position.Name == "errors/" + key)?.Range;
}
