namespace ErrorCatalog.Localization;

/// <summary>What an application has registered so far; lies among its services until they are built.</summary>
internal sealed class LocalizationRegistrations
{
    private readonly Dictionary<Type, ProblemCatalog> _catalogs = [];

    public ErrorCatalogLocalizationOptions Options { get; } = new();

    /// <summary>The catalogs, each once, in the order of registration.</summary>
    public IReadOnlyList<ProblemCatalog> Catalogs => [.. _catalogs.Values.Distinct()];

    /// <summary>Adds a catalog under its class.</summary>
    /// <exception cref="InvalidOperationException">Another catalog has the class or the name.</exception>
    public void Add(Type errors, ProblemCatalog catalog)
    {
        if (_catalogs.TryGetValue(errors, out ProblemCatalog? known) && known != catalog)
        {
            throw new InvalidOperationException($"Expected one catalog for {errors} but got '{known.Name}' and '{catalog.Name}'. Register each catalog with its own class.");
        }

        if (_catalogs.Values.FirstOrDefault(other => other != catalog && other.Name == catalog.Name) is not null)
        {
            throw new InvalidOperationException($"Expected catalogs with different names but got two named '{catalog.Name}'. Rename one: corrected texts are found by the name.");
        }

        _catalogs[errors] = catalog;
    }

    /// <summary>True for the class of a registered catalog.</summary>
    public bool IsCatalog(Type type) => _catalogs.ContainsKey(type);
}
