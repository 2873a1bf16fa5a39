namespace ErrorCatalog.Compiler;

/// <summary>
/// Advice about catalogs as a whole, for the tool: what compiles, but makes a catalog harder to use. Time and memory are linear in the
/// length of the texts. Retired entries get none.
/// </summary>
public static class CatalogLints
{
    /// <summary>The catalogs with the advice among their findings.</summary>
    /// <param name="compiled">The catalogs.</param>
    /// <param name="names">Every identifier and every text constant of the code that uses them, or null when the code is not known.</param>
    /// <exception cref="ArgumentNullException"><paramref name="compiled"/> is null.</exception>
    public static CompiledCatalogs Add(CompiledCatalogs compiled, ISet<string>? names = null)
    {
        IEnumerable<CatalogDiagnostic> advice = Check(compiled);
        IEnumerable<CatalogDiagnostic> unused = names is null ? [] : CheckUsage(compiled, names);
        return compiled with { Diagnostics = new EquatableArray<CatalogDiagnostic>(DiagnosticOrder.Sort([.. compiled.Diagnostics, .. advice, .. unused])) };
    }

    /// <summary>Advice about keys, parameters and texts.</summary>
    /// <param name="compiled">The catalogs.</param>
    /// <returns>The findings, ordered by path and position.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="compiled"/> is null.</exception>
    public static EquatableArray<CatalogDiagnostic> Check(CompiledCatalogs compiled)
    {
        LintFindings findings = new(compiled ?? throw new ArgumentNullException(nameof(compiled)));
        foreach (LintEntry[] entries in findings.Catalogs)
        {
            RepeatedTexts.Check(entries, findings);
            ParameterSynonyms.Check(entries, findings);
            foreach (LintEntry entry in entries)
            {
                CheckKey(entry, findings);
                CheckHint(entry, findings);
            }
        }

        return findings.ToArray();
    }

    /// <summary>Entries that no code names: neither type nor factory, key, code or alias.</summary>
    /// <param name="compiled">The catalogs.</param>
    /// <param name="names">Every identifier and every text constant of the code.</param>
    /// <returns>The findings, ordered by path and position.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static EquatableArray<CatalogDiagnostic> CheckUsage(CompiledCatalogs compiled, ISet<string> names)
    {
        LintFindings findings = new(compiled ?? throw new ArgumentNullException(nameof(compiled)));
        _ = names ?? throw new ArgumentNullException(nameof(names));
        foreach (LintEntry entry in findings.Catalogs.SelectMany(entries => entries))
        {
            EntryModel model = entry.Model;
            if (!names.Contains(model.CSharpName) && !names.Contains(model.Key) && !names.Contains(model.Code) && !model.Aliases.Any(names.Contains))
            {
                findings.Report(
                    CatalogRules.UnusedEntry,
                    entry,
                    null,
                    $"code that names '{model.CSharpName}'",
                    "none in the given folder",
                    "Raise the entry, name another folder if it is raised elsewhere, or retire it with 'retired:'.");
            }
        }

        return findings.ToArray();
    }

    private static void CheckKey(LintEntry entry, LintFindings findings)
    {
        if (LintWords.IsGenericKey(entry.Model.Key))
        {
            findings.Report(
                CatalogRules.GenericKey,
                entry,
                null,
                "a key that says what failed",
                FindingText.Quote(entry.Model.Key) + ", which would fit any error",
                "Choose a key such as 'order-not-found'; 'errorcatalog rename' keeps the old one as an alias.");
        }
    }

    private static void CheckHint(LintEntry entry, LintFindings findings)
    {
        if (entry.Model.Text.FixHint is not { } hint)
        {
            return;
        }

        if (entry.Model.Text.Explain is { } explain && LintWords.Same(hint, explain))
        {
            findings.Report(
                CatalogRules.HintRepeatsExplanation,
                entry,
                "fix-hint",
                "what the reader can do",
                "the words of 'explain' again",
                "Say what to do next, for whoever reads it.");
        }
        else if (entry.Model.Category != EntryCategory.Timeout && LintWords.IsFillerHint(hint))
        {
            findings.Report(
                CatalogRules.FillerHint,
                entry,
                "fix-hint",
                "what the reader can do about this error",
                FindingText.Quote(hint) + ", which would fit any error",
                "Name what to change, to look at, or to wait for.");
        }
    }
}
