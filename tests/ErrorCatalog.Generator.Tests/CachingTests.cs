using ErrorCatalog.Compiler;
using ErrorCatalog.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Generator.Tests;

/// <summary>What an edit may re-run: a generator that works without need makes every keystroke slow.</summary>
public sealed class CachingTests
{
    private static readonly string[] AllSteps =
    [
        PipelineSteps.CatalogFile, PipelineSteps.CatalogPart, PipelineSteps.CatalogNames, PipelineSteps.Collisions, PipelineSteps.Catalogs, PipelineSteps.Chunk, PipelineSteps.Frames, PipelineSteps.Sources, PipelineSteps.CatalogCode,
        PipelineSteps.LocaleFile, PipelineSteps.LockFile, PipelineSteps.CheckedLocale, PipelineSteps.LocaleInput, PipelineSteps.JudgedTexts, PipelineSteps.LocaleOutcome,
        PipelineSteps.LocaleTags, PipelineSteps.LocaleCode, PipelineSteps.Settings, PipelineSteps.Strictness, PipelineSteps.CrossFileFindings,
        PipelineSteps.Localization, PipelineSteps.Http, PipelineSteps.Baseline, PipelineSteps.BrokenPromises, PipelineSteps.ContractFindings,
    ];

    [Fact]
    public void A_csharp_edit_re_runs_nothing()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All).EditCSharp("class C { }");

        foreach (string step in AllSteps)
        {
            Assert.NotEmpty(run.Reasons(step));
            Assert.All(run.Reasons(step), reason => Assert.True(IsReused(reason), $"{step} was {reason}"));
        }

        Assert.NotEmpty(run.OutputReasons);
        Assert.All(run.OutputReasons, reason => Assert.True(IsReused(reason)));
    }

    [Fact]
    public void Editing_a_text_compares_with_the_baseline_and_reads_it_not_again()
    {
        GeneratorRun run = new GeneratorRun([.. Catalogs.All, (Catalogs.BaselinePath, Catalogs.Baseline())])
            .EditText(Catalogs.AgentPath, Catalogs.Agent.Replace("is old", "is stale", StringComparison.Ordinal));

        Assert.All(run.Reasons(PipelineSteps.Baseline), reason => Assert.True(IsReused(reason)));
        Assert.All(run.Reasons(PipelineSteps.ContractFindings), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    [Fact]
    public void The_same_text_in_a_new_file_object_changes_nothing_after_parsing()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All).EditText(Catalogs.AgentPath, Catalogs.Agent);

        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Reasons(PipelineSteps.CatalogFile));
        Assert.All(run.OutputReasons, reason => Assert.True(IsReused(reason)));
    }

    [Fact]
    public void A_comment_above_the_entries_emits_nothing_again()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All).EditText(Catalogs.AgentPath, "# a comment\n" + Catalogs.Agent);

        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(PipelineSteps.CatalogFile));
        Assert.All(run.Reasons(PipelineSteps.CatalogPart), reason => Assert.True(IsReused(reason)));
        Assert.All(run.Reasons(PipelineSteps.CatalogCode), reason => Assert.True(IsReused(reason)));
        Assert.All(run.Reasons(PipelineSteps.LocaleCode), reason => Assert.True(IsReused(reason)));
    }

    [Fact]
    public void Editing_one_entry_re_runs_its_catalog_and_no_other()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All)
            .EditText(Catalogs.OrdersPath, Catalogs.Orders.Replace("does not exist", "is unknown", StringComparison.Ordinal));

        Assert.Single(run.Reasons(PipelineSteps.CatalogFile), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Contains(run.Reasons(PipelineSteps.CatalogFile), reason => IsReused(reason));
        Assert.Single(run.Reasons(PipelineSteps.CatalogCode), reason => reason == IncrementalStepRunReason.Modified);
        Assert.All(run.Reasons(PipelineSteps.LocaleCode), reason => Assert.True(IsReused(reason)));
    }

    [Fact]
    public void Editing_a_source_text_marks_what_was_recorded_for_it_and_holds_no_translation_against_it_again()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All)
            .EditText(Catalogs.AgentPath, Catalogs.Agent.Replace("then send the message again", "then send it again", StringComparison.Ordinal));

        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(PipelineSteps.CatalogCode));
        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(PipelineSteps.Sources));
        foreach (string step in new[] { PipelineSteps.Frames, PipelineSteps.LocaleFile, PipelineSteps.LockFile, PipelineSteps.CheckedLocale })
        {
            Assert.All(run.Reasons(step), reason => Assert.True(IsReused(reason), $"{step} was {reason}"));
        }

        Assert.Single(run.Reasons(PipelineSteps.LocaleCode), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(run.Reasons(PipelineSteps.LocaleCode), reason => IsReused(reason));
    }

    [Fact]
    public void Editing_a_source_text_that_nobody_recorded_emits_no_language_again()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All.Where(file => file.Path != Catalogs.SpanishLockPath))
            .EditText(Catalogs.AgentPath, Catalogs.Agent.Replace("then send the message again", "then send it again", StringComparison.Ordinal));

        Assert.All(run.Reasons(PipelineSteps.LocaleCode), reason => Assert.True(IsReused(reason)));
    }

    [Fact]
    public void Renaming_a_parameter_holds_the_translations_against_it_again()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All)
            .EditText(Catalogs.AgentPath, Catalogs.Agent.Replace("recipient", "receiver", StringComparison.Ordinal));

        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(PipelineSteps.CheckedLocale));
    }

    [Fact]
    public void Editing_one_locale_file_re_runs_only_that_language()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All)
            .EditText(Catalogs.SpanishPath, Catalogs.Spanish.Replace("Pida", "Solicite", StringComparison.Ordinal));

        foreach (string step in new[] { PipelineSteps.CatalogFile, PipelineSteps.CatalogCode, PipelineSteps.Sources, PipelineSteps.LockFile, PipelineSteps.CrossFileFindings })
        {
            Assert.All(run.Reasons(step), reason => Assert.True(IsReused(reason), $"{step} was {reason}"));
        }

        foreach (string step in new[] { PipelineSteps.LocaleFile, PipelineSteps.CheckedLocale, PipelineSteps.LocaleInput, PipelineSteps.LocaleOutcome, PipelineSteps.LocaleCode })
        {
            Assert.Single(run.Reasons(step), reason => reason == IncrementalStepRunReason.Modified);
            Assert.Contains(run.Reasons(step), reason => IsReused(reason));
        }
    }

    [Fact]
    public void Editing_a_comment_of_a_locale_file_emits_nothing_again()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All).EditText(Catalogs.SpanishPath, "# nota\n" + Catalogs.Spanish);

        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(PipelineSteps.LocaleFile));
        Assert.All(run.Reasons(PipelineSteps.LocaleCode), reason => Assert.True(IsReused(reason)));
    }

    [Fact]
    public void Editing_a_lock_file_judges_its_language_again_and_parses_none()
    {
        string[] lines = Catalogs.SpanishLock.Split('\n');

        GeneratorRun run = new GeneratorRun(Catalogs.All).EditText(Catalogs.SpanishLockPath, string.Join('\n', lines.Where(line => !line.Contains(".title", StringComparison.Ordinal))));

        foreach (string step in new[] { PipelineSteps.LocaleFile, PipelineSteps.CheckedLocale, PipelineSteps.CatalogCode, PipelineSteps.LocaleCode })
        {
            Assert.All(run.Reasons(step), reason => Assert.True(IsReused(reason), $"{step} was {reason}"));
        }

        Assert.Single(run.Reasons(PipelineSteps.LockFile), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(run.Reasons(PipelineSteps.LocaleInput), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Asking_to_be_strict_reports_again_and_emits_nothing_again()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All).NewOptions("Acme", "strict");

        Assert.Single(run.Reasons(PipelineSteps.Strictness), reason => reason == IncrementalStepRunReason.Modified);
        foreach (string step in new[] { PipelineSteps.Settings, PipelineSteps.LocaleOutcome, PipelineSteps.LocaleCode, PipelineSteps.CatalogCode })
        {
            Assert.All(run.Reasons(step), reason => Assert.True(IsReused(reason), $"{step} was {reason}"));
        }
    }

    [Fact]
    public void New_options_with_the_same_values_change_nothing()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All).NewOptions("Acme");

        Assert.All(run.Reasons(PipelineSteps.Settings), reason => Assert.True(IsReused(reason)));
        Assert.All(run.OutputReasons, reason => Assert.True(IsReused(reason)));
    }

    [Fact]
    public void Another_root_namespace_emits_again_without_parsing_again()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All).NewOptions("Other");

        Assert.All(run.Reasons(PipelineSteps.CatalogFile), reason => Assert.True(IsReused(reason)));
        Assert.Contains("namespace Other", run.Sources["ErrorCatalog.orders.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_a_locale_file_removes_its_language()
    {
        GeneratorRun run = new GeneratorRun(Catalogs.All).RemoveText(Catalogs.GermanPath);

        Assert.DoesNotContain("ErrorCatalog.agent.de.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("\"de\"", run.Sources["ErrorCatalog.agent.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_emitted_holds_neither_compiler_objects_nor_positions()
    {
        var run = new GeneratorRun(Catalogs.All);

        string[] emitted = [PipelineSteps.CatalogCode, PipelineSteps.LocaleCode, PipelineSteps.CatalogPart];
        Assert.Empty(ModelWalk.Foreign(emitted.SelectMany(run.Values), typeof(SourceRange)));
        Assert.Empty(ModelWalk.Foreign(AllSteps.SelectMany(run.Values)));
    }

    [Fact]
    public void The_check_for_foreign_objects_can_fail()
    {
        var run = new GeneratorRun(Catalogs.All);

        Assert.NotEmpty(ModelWalk.Foreign(run.Values(PipelineSteps.CatalogFile), typeof(SourceRange)));
        Assert.NotEmpty(ModelWalk.Foreign([new { run.Output }]));
    }

    private static bool IsReused(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
