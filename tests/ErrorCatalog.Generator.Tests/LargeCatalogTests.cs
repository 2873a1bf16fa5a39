using System.Globalization;
using System.Reflection;
using System.Text;
using ErrorCatalog.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Generator.Tests;

/// <summary>A catalog of many entries lies in several generated files, so that an edit writes few of them again.</summary>
public sealed class LargeCatalogTests
{
    private const int Size = 400;
    private const string First = "/p/catalog/big.errors.yaml";
    private const string Second = "/p/catalog/more.errors.yaml";
    private const string German = "/p/catalog/locales/de/big.yaml";

    private static readonly (string Path, string Text)[] Files = [(First, Yaml(0, Size / 2)), (Second, Yaml(Size / 2, Size)), (German, Translated())];

    [Fact]
    public void Every_entry_is_made_read_and_described_as_in_a_small_one()
    {
        var run = new GeneratorRun(Files, """
            internal static class Probe
            {
                public static ErrorCatalog.ProblemCatalog Catalog => Big.BigErrors.Catalog;
                public static ErrorCatalog.Problem Some() => Big.BigErrors.Failed321("A-1");
                public static ErrorCatalog.ProblemDescriptor Descriptor => Big.BigErrors.Descriptors.Failed399;
            }
            """);

        Assert.True(run.Sources.Count > 3, $"Expected several files but got {run.Sources.Count}.");
        Assert.Empty(run.CompilerDiagnostics(DiagnosticSeverity.Warning));
        Type probe = run.Load().GetType("Probe")!;
        var catalog = (ProblemCatalog)probe.GetProperty("Catalog")!.GetValue(null)!;
        var some = (Problem)probe.GetMethod("Some")!.Invoke(null, null)!;

        Assert.Equal(Size, catalog.Count);
        Assert.Equal("Failed321", some.GetType().Name);
        Assert.Equal("Expected part 321 of A-1, but it is missing.", some.GetExplain().Text);
        Assert.Equal("Teil 321 von A-1 fehlt.", some.GetExplain("de").Text);
        Assert.Equal("failed-399", ((ProblemDescriptor)probe.GetProperty("Descriptor")!.GetValue(null)!).Key);
        string[] keys = [.. Enumerable.Range(0, Size).Select(Key).Order(StringComparer.Ordinal)];
        for (int i = 0; i < Size; i++)
        {
            Assert.Equal(keys[i], catalog[i].Key);
            Assert.Equal(keys[i], catalog.Find(keys[i])!.Key);
        }
    }

    [Fact]
    public void Old_languages_get_the_same()
    {
        var run = new GeneratorRun(Files, language: Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9);

        Assert.Empty(run.CompilerDiagnostics(DiagnosticSeverity.Error));
    }

    [Fact]
    public void An_edited_text_writes_one_chunk_again_and_no_language()
    {
        GeneratorRun run = new GeneratorRun(Files).EditText(First, Files[0].Text.Replace("Bring part 100 ", "Fetch part 100 ", StringComparison.Ordinal));

        Assert.Single(run.Reasons(PipelineSteps.ChunkCode), IncrementalStepRunReason.Modified);
        Assert.Single(run.Reasons(PipelineSteps.Sources), IncrementalStepRunReason.Modified);
        Assert.Single(run.Reasons(PipelineSteps.JudgedTexts), IncrementalStepRunReason.Unchanged);
        foreach (string step in new[] { PipelineSteps.Collisions, PipelineSteps.Frames, PipelineSteps.FrameCode, PipelineSteps.CheckedLocale, PipelineSteps.LocaleInput, PipelineSteps.LocaleOutcome, PipelineSteps.LocaleCode })
        {
            Assert.All(run.Reasons(step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} was {reason}"));
        }

        Assert.Single(run.OutputReasons, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_new_entry_writes_its_chunk_and_the_starts_of_the_others()
    {
        GeneratorRun run = new GeneratorRun(Files).EditText(First, Files[0].Text + Entry("failed-200-and-more", 4711));

        // A chunk may be cut in two; the chunks behind it keep their entries.
        Assert.InRange(run.Reasons(PipelineSteps.ChunkCode).Count(reason => reason == IncrementalStepRunReason.Modified), 1, 2);
        Assert.True(run.Reasons(PipelineSteps.ChunkCode).Length > 2);
        Assert.Single(run.Reasons(PipelineSteps.FrameCode), IncrementalStepRunReason.Modified);
        Assert.Empty(run.CompilerDiagnostics(DiagnosticSeverity.Warning));
        Type type = run.Load().GetType("Big.BigErrors")!;
        Assert.Equal(Size + 1, ((ProblemCatalog)type.GetProperty("Catalog")!.GetValue(null)!).Count);
        var last = (Problem)type.GetMethod("Failed99", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, ["A-1"])!;
        Assert.Equal("Expected part 99 of A-1, but it is missing.", last.GetExplain().Text);
    }

    private static string Key(int entry) => string.Create(CultureInfo.InvariantCulture, $"failed-{entry}");

    private static string Yaml(int from, int to)
    {
        var yaml = new StringBuilder("catalog: big\nnamespace: Big\nerrors:\n");
        for (int entry = from; entry < to; entry++)
        {
            yaml.Append(Entry(Key(entry), entry));
        }

        return yaml.ToString();
    }

    private static string Entry(string key, int number) => string.Create(CultureInfo.InvariantCulture, $$"""
          {{key}}:
            impact: message
            who-retries: you
            params:
              box: { type: identifier, example: "A-1", note: "which box" }
            explain: "Expected part {{number}} of {box}, but it is missing."
            fix-hint: "Bring part {{number}} to {box}."

        """);

    private static string Translated() =>
        string.Concat(Enumerable.Range(0, Size).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{Key(entry)}:\n  explain: \"Teil {entry} von {{box}} fehlt.\"\n  fix-hint: \"Bringe Teil {entry} von {{box}}.\"\n")));
}
