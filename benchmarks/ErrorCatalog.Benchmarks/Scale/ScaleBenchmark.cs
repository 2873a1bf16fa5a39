using System.Diagnostics;
using System.Globalization;
using ErrorCatalog.Benchmarks.Generation;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Benchmarks.Scale;

/// <summary>Every step from a foreign catalog to a compiled one, for growing parts of it, so that what is not linear shows.</summary>
internal static class ScaleBenchmark
{
    private const int Rounds = 3;

    public static void Run(string smithy, TextWriter output)
    {
        string[] lines = [.. File.ReadAllLines(smithy).Where(line => line.Length > 0)];
        output.WriteLine();
        output.WriteLine("| entries | import | check | generate | edit of one file | compile | diff with itself | formatting |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (int share in new[] { 4, 2, 1 })
        {
            // Spread over all services, so that a smaller part is no other kind of catalog.
            string[] part = [.. lines.Where((_, index) => index % share == 0)];
            Row(part, output);
        }
    }

    private static void Row(string[] lines, TextWriter output)
    {
        var content = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
        ForeignImportResult imported = null!;
        Measurement import = Median(() => imported = ForeignImport.Plan(new ForeignImportRequest
        {
            Format = "smithy",
            Files = [new ForeignFile("errors.jsonl", content)],
            Folder = "/p/catalog",
            Content = _ => null,
        }));
        if (imported.HasErrors)
        {
            throw new InvalidOperationException($"Expected error shapes without errors but got: {string.Join(' ', imported.Findings.Select(finding => finding.Message).Concat(imported.Diagnostics.Select(finding => finding.Message)).Take(3))}");
        }

        CatalogSource[] sources = [.. imported.Changes.Select(change => new CatalogSource(change.Path, change.Text!))];
        CompiledCatalogs compiled = null!;
        Measurement check = Median(() => compiled = CatalogCompiler.Compile(sources));
        (string Path, string Text)[] files = [.. sources.Select(source => (source.Path, source.Text))];
        Workspace workspace = null!;
        Measurement generate = Median(() => workspace.Generate(), () => workspace = Workspace.Catalog(files));
        string middle = files[files.Length / 2].Path;
        string text = files[files.Length / 2].Text;
        int version = 0;
        Measurement edit = Median(() => workspace.Generate(), () => workspace.EditText(middle, text.Replace("doc: \"", $"doc: \"Edit {++version}. ", StringComparison.Ordinal)));
        long size = 0;
        Measurement compile = Median(() => size = workspace.Emit());
        EquatableArray<ContractCatalog> contract = ContractCatalog.Of(compiled.Catalogs, compiled.Locales);
        Measurement diff = Median(() => Empty(ContractDiff.Compare(contract, contract)));
        Measurement format = Median(() =>
        {
            foreach (CatalogSource source in sources)
            {
                _ = CatalogFormatter.Format(source.Path, source.Text, out _) ?? throw new InvalidOperationException($"Expected a file that can be formatted but {source.Path} cannot.");
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {imported.Messages} | {import} | {check} | {generate} | {edit} | {compile}; assembly {Quantity.Size(size)} | {diff} | {format} |"));
    }

    private static void Empty(IReadOnlyList<ContractChange> changes)
    {
        if (changes.Count > 0)
        {
            throw new InvalidOperationException($"Expected no change between a catalog and itself but got {changes.Count}, the first: {changes[0].Message}");
        }
    }

    private static Measurement Median(Action work, Action? prepare = null)
    {
        List<double> times = [];
        long bytes = 0;
        for (int round = 0; round < Rounds; round++)
        {
            prepare?.Invoke();
            GC.Collect();
            long before = GC.GetTotalAllocatedBytes(precise: true);
            long start = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds);
            bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        return new Measurement(times.Order().ElementAt(Rounds / 2), bytes);
    }
}
