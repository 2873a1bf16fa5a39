using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Benchmarks.Translations;

/// <summary>
/// The message catalog of the TypeScript compiler, which thirteen languages have been translated into for years, as a catalog of ours.
/// The folder holds <c>diagnosticMessages.json</c>, <c>locales/*.json</c> and, when it likes, later versions
/// <c>diagnosticMessages-*.json</c>.
/// </summary>
internal static class TypeScriptCorpus
{
    private const string Messages = "diagnosticMessages.json";
    private const string Later = "diagnosticMessages-*.json";

    /// <summary>Imports the messages and their translations, prints what status these have, and does so again for every later version.</summary>
    /// <returns>The catalog before any later version.</returns>
    public static TranslatedCatalog Import(string folder, TextWriter output)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        Apply(files, Path.Combine(folder, Messages), Directory.GetFiles(Path.Combine(folder, "locales"), "*.json"), output);
        var first = new TranslatedCatalog(Sources(files));
        foreach (string later in Directory.GetFiles(folder, Later).Order(StringComparer.Ordinal))
        {
            Apply(files, later, [], output);
        }

        return first;
    }

    private static void Apply(Dictionary<string, string> files, string messages, IEnumerable<string> languages, TextWriter output)
    {
        ForeignImportResult result = ForeignImport.Plan(new ForeignImportRequest
        {
            Format = "typescript",
            Files = [Read(messages)],
            Languages = [.. languages.Order(StringComparer.Ordinal).Select(Read)],
            Folder = "ts",
            CatalogFiles = [.. files.Keys.Where(CatalogFileParser.IsCatalogPath)],
            Content = path => files.GetValueOrDefault(path),
        });
        if (result.HasErrors)
        {
            throw new InvalidOperationException($"Expected files of the TypeScript compiler but {messages} gave: {string.Join(' ', [.. result.Findings.Select(finding => finding.Message), .. result.Diagnostics.Select(finding => finding.Message)])}");
        }

        foreach (FileChange change in result.Changes)
        {
            files[change.Path] = change.Text!;
        }

        output.WriteLine();
        output.WriteLine($"{Path.GetFileName(messages)}: {result.Messages} messages, {result.Added} new, {result.Reworded} reworded, {result.Retired} retired.");
        StatusTable.Print(CatalogCompiler.Compile(Sources(files)), output);
    }

    private static ForeignFile Read(string path) => new(Path.GetRelativePath(Path.GetDirectoryName(path)!, path), File.ReadAllBytes(path));

    private static CatalogSource[] Sources(Dictionary<string, string> files) => [.. files.Select(file => new CatalogSource(file.Key, file.Value))];
}
