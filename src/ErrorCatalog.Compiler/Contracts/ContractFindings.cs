namespace ErrorCatalog.Compiler;

/// <summary>Tells at the lines of the catalog which promises of the newest baseline it breaks.</summary>
public static class ContractFindings
{
    /// <summary>Findings of the baseline file itself, and a finding for every promise that is broken.</summary>
    /// <param name="files">The parsed catalog files.</param>
    /// <param name="catalogs">What they merge to.</param>
    /// <param name="baseline">The newest baseline, or null when nothing was published.</param>
    /// <returns>The findings, ordered by path and position.</returns>
    public static EquatableArray<CatalogDiagnostic> Check(IReadOnlyList<CatalogFile> files, EquatableArray<CatalogModel> catalogs, BaselineFile? baseline)
    {
        if (baseline is null)
        {
            return default;
        }

        return Check(files, Broken(ContractCatalog.WithoutTexts(catalogs), baseline), baseline);
    }

    /// <summary>The changes that are findings, without their places.</summary>
    /// <param name="catalogs">What is promised now, texts left out.</param>
    /// <param name="baseline">The newest baseline, or null when nothing was published.</param>
    public static EquatableArray<ContractChange> Broken(EquatableArray<ContractCatalog> catalogs, BaselineFile? baseline) => baseline is null || baseline.HasErrors
        ? default
        : new EquatableArray<ContractChange>(ContractDiff.Compare(baseline.Catalogs, catalogs).Where(change => change.Rule.Finding is not null).ToArray());

    /// <summary>Gives changes their places.</summary>
    /// <param name="files">The parsed catalog files.</param>
    /// <param name="broken">What <see cref="Broken"/> says.</param>
    /// <param name="baseline">The newest baseline, or null when nothing was published.</param>
    /// <returns>The findings, ordered by path and position.</returns>
    public static EquatableArray<CatalogDiagnostic> Check(IReadOnlyList<CatalogFile> files, EquatableArray<ContractChange> broken, BaselineFile? baseline)
    {
        if (baseline is null)
        {
            return default;
        }

        List<CatalogDiagnostic> findings = [.. baseline.Diagnostics];
        if (broken.Count > 0)
        {
            ContractPlaces places = new(files);
            findings.AddRange(broken
                .Where(change => !places.IsOnlyBroken(change))
                .Select(change => new CatalogDiagnostic(
                    change.Rule.Finding!.Id,
                    change.Rule.Finding.Severity,
                    $"{change.Message} Version {baseline.Version} promised it.",
                    places.Of(change) ?? new SourceRange(baseline.Path, 0, 0, 0, 0, 0, 0))));
        }

        return new EquatableArray<CatalogDiagnostic>(DiagnosticOrder.Sort(findings));
    }
}
