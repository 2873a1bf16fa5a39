using System.Text.Json;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>What holds for the result of any input.</summary>
internal static class Invariants
{
    internal static void Hold(CompiledCatalogs result, CatalogSource[] sources)
    {
        Dictionary<string, string> texts = sources.ToDictionary(source => source.Path, source => source.Text);
        foreach (CatalogDiagnostic finding in result.Diagnostics)
        {
            FindingShape.Check(finding);
            SourceRange range = finding.Range;
            Assert.InRange(range.Start, 0, texts[range.Path].Length);
            Assert.InRange(range.Start + range.Length, range.Start, texts[range.Path].Length);
            Assert.True(range.EndLine > range.StartLine || (range.EndLine == range.StartLine && range.EndColumn >= range.StartColumn), range.ToString());
            Assert.False(range.Path.Contains("locales/", StringComparison.Ordinal) && finding.Severity == CatalogSeverity.Error, finding.Message);
        }

        foreach (CatalogModel catalog in result.Catalogs)
        {
            Assert.Equal(catalog.Entries.Count, catalog.Entries.Select(entry => entry.Key).Distinct().Count());
            Assert.Equal(catalog.Entries.Count, catalog.Entries.Select(entry => entry.CSharpName).Distinct().Count());
            foreach (EntryModel entry in catalog.Entries)
            {
                JsonDocument.Parse(CatalogDataWriter.WriteEntry(entry)).Dispose();
            }
        }

        foreach (EntryText text in result.Locales.SelectMany(locale => locale.Entries))
        {
            JsonDocument.Parse(CatalogDataWriter.WriteText(text)).Dispose();
        }
    }
}
