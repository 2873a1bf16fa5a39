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
            bool isOfTranslation = LocaleFileParser.IsLocalePath(range.Path) || LockFileParser.IsLockPath(range.Path);
            Assert.True(!isOfTranslation || TranslationRules.IsOne(finding.RuleId), finding.RuleId);
            Assert.True(!isOfTranslation || finding.Severity != CatalogSeverity.Error || finding.RuleId == CatalogRules.TranslationMissing.Id, finding.Message);
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

        CatalogDiagnostic[] ofTranslations = [.. result.Diagnostics.Where(finding => TranslationRules.IsOne(finding.RuleId))];
        Assert.Equal(ofTranslations.Length, ofTranslations.Distinct().Count());
        foreach (LocaleTranslations language in result.Translations)
        {
            string[] shown = [.. language.Units.Where(unit => StatusRule.IsShown(unit.Status)).Select(unit => unit.Id).Order(StringComparer.Ordinal)];
            Assert.Equal(
                shown,
                result.Locales.Where(locale => (locale.Catalog, locale.Locale) == (language.Catalog, language.Locale))
                    .SelectMany(locale => locale.Entries)
                    .SelectMany(text => SourceUnits.Texts(text).Select(item => UnitId.Of(text.Key, item.Field)))
                    .Order(StringComparer.Ordinal));
        }

        foreach (EntryText text in result.Locales.SelectMany(locale => locale.Entries))
        {
            JsonDocument.Parse(CatalogDataWriter.WriteText(text)).Dispose();
        }
    }
}
