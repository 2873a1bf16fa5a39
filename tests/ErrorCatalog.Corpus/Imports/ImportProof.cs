using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange;
using ErrorCatalog.Site;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCatalog.Corpus.Imports;

/// <summary>Takes foreign catalogs through import, check, generation, compilation, site, formatting and a diff with themselves.</summary>
internal static class ImportProof
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Prints a row for every catalog below a folder; false when one fails.</summary>
    /// <exception cref="CorpusException">The folder has none.</exception>
    public static bool Run(string root, TextWriter output)
    {
        IReadOnlyList<ImportCase> cases = Directory.Exists(root) ? ImportCase.In(root) : [];
        if (cases.Count == 0)
        {
            throw new CorpusException($"Expected folders such as spark and kafka with foreign catalogs in '{root}' but found none. Name the folder above them.");
        }

        output.WriteLine("| catalog | records in the source | imported | entries | folded | languages | errors | warnings | generated | site pages | again | formatted | diff |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        bool isFine = true;
        foreach (ImportCase item in cases)
        {
            isFine &= Row(item, output);
        }

        return TypeScriptHistory(root, output) && isFine;
    }

    private static bool Row(ImportCase item, TextWriter output)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        long start = Stopwatch.GetTimestamp();
        ForeignImportResult first = Apply(item, files);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        CompiledCatalogs compiled = CatalogCompiler.Compile(files.Select(file => new CatalogSource(file.Key, file.Value)));
        int entries = compiled.Catalogs.Sum(catalog => catalog.Entries.Count);
        int errors = compiled.Diagnostics.Count(finding => finding.Severity == CatalogSeverity.Error);
        string generated = Generate(files);
        SiteContent site = SiteBuilder.Build(compiled, new SiteOptions { BaseUri = new Uri("https://errors.example.org/") });
        long pages = site.Files().Sum(file => file.Path.EndsWith(".html", StringComparison.Ordinal) ? 1L : 0L);
        bool isStable = Apply(item, files).Changes.Count == 0;
        bool isFormatted = files.Where(file => file.Key.EndsWith(".errors.yaml", StringComparison.Ordinal)).All(file => CatalogFormatter.Format(file.Key, file.Value, out _) == file.Value);
        EquatableArray<ContractCatalog> contract = ContractCatalog.Of(compiled.Catalogs, compiled.Locales);
        int changes = ContractDiff.Compare(contract, contract).Count;
        bool isFine = first.Records == item.Expected && entries == first.Messages && errors == 0 && generated == "compiles" && isStable && isFormatted && changes == 0;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {item.Name} | {item.Expected} | {first.Records} in {seconds:F1} s | {entries} | {first.Records - first.Messages} | {compiled.Locales.Count} | {errors} | {compiled.Diagnostics.Count(finding => finding.Severity == CatalogSeverity.Warning)} | {generated} | {pages} | {(isStable ? "same" : "DIFFERS")} | {(isFormatted ? "yes" : "NO")} | {(changes == 0 ? "empty" : changes.ToString(CultureInfo.InvariantCulture))} |"));
        return isFine;
    }

    private static ForeignImportResult Apply(ImportCase item, Dictionary<string, string> files)
    {
        ForeignImportResult result = ForeignImport.Plan(item.Request(files));
        if (result.HasErrors)
        {
            throw new CorpusException($"Expected '{item.Name}' to be imported but got: {string.Join(' ', result.Findings.Where(finding => finding.Severity == CatalogSeverity.Error).Select(finding => finding.Message).Concat(result.Diagnostics.Select(finding => finding.Message)).Take(3))}");
        }

        foreach (FileChange change in result.Changes)
        {
            files[change.Path] = change.Text!;
        }

        return result;
    }

    private static string Generate(Dictionary<string, string> files)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)

            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        var project = CSharpCompilation.Create("Imported", [CSharpSyntaxTree.ParseText("class Program { }", Parse)], references, Options);
        CSharpGeneratorDriver.Create([new Generator.ErrorCatalogGenerator().AsSourceGenerator()], files.Select(file => (AdditionalText)new TextInMemory(file.Key, file.Value)), Parse)
            .RunGeneratorsAndUpdateCompilation(project, out Compilation output, out ImmutableArray<Diagnostic> findings);
        Diagnostic? wrong = findings.Concat(output.GetDiagnostics()).FirstOrDefault(finding => finding.Severity == DiagnosticSeverity.Error);
        using var image = new MemoryStream();
        return wrong is null && output.Emit(image).Success ? "compiles" : $"FAILS: {wrong}";
    }

    // An old and a new version of one catalog, counted by the importer and by nothing but the two files.
    private static bool TypeScriptHistory(string root, TextWriter output)
    {
        string older = Path.Combine(root, "typescript/diagnosticMessages.json");
        string newer = Path.Combine(root, "typescript/diagnosticMessages-2025-03.json");
        if (!File.Exists(older) || !File.Exists(newer))
        {
            return true;
        }

        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        Apply(new ImportCase("typescript", "typescript", [older], 0), files);
        CompiledCatalogs before = CatalogCompiler.Compile(files.Select(file => new CatalogSource(file.Key, file.Value)));
        ForeignImportResult step = Apply(new ImportCase("typescript", "typescript", [newer], 0), files);
        CompiledCatalogs after = CatalogCompiler.Compile(files.Select(file => new CatalogSource(file.Key, file.Value)));
        IReadOnlyList<ContractChange> changes = ContractDiff.Compare(ContractCatalog.Of(before.Catalogs, before.Locales), ContractCatalog.Of(after.Catalogs, after.Locales));
        int retired = changes.Count(change => change.Rule == ContractRules.EntryRetired);
        int added = changes.Count(change => change.Rule == ContractRules.EntryAdded);
        int reworded = changes.Count(change => change.Rule == ContractRules.TextChanged);
        output.WriteLine();
        output.WriteLine($"TypeScript from its older to its newer base: {step.Retired} removed, {step.Added} added, {step.Reworded} reworded by the import; {retired}, {added} and {reworded} by the diff.");
        return (retired, added, reworded) == (step.Retired, step.Added, step.Reworded) && step is { Retired: 40, Added: 320, Reworded: 93 };
    }
}
