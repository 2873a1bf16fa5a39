namespace ErrorCatalog;

/// <summary>Several catalogs searched in order: what a reader uses to turn a received code into a typed problem.</summary>
public sealed class ProblemCatalogSet
{
    private readonly ProblemCatalog[] _catalogs;

    /// <summary>Searches <paramref name="catalogs"/> in the order given.</summary>
    public ProblemCatalogSet(params IEnumerable<ProblemCatalog> catalogs)
    {
        ArgumentNullException.ThrowIfNull(catalogs);
        _catalogs = [.. catalogs];
    }

    /// <summary>A set without catalogs: every code is unknown to it.</summary>
    public static ProblemCatalogSet Empty { get; } = new();

    /// <summary>The catalogs, in search order.</summary>
    public IReadOnlyList<ProblemCatalog> Catalogs => _catalogs;

    /// <summary>Finds an entry by key, code or alias, in the first catalog that has it.</summary>
    public ProblemDescriptor? Find(string keyOrCode)
    {
        foreach (ProblemCatalog catalog in _catalogs)
        {
            if (catalog.Find(keyOrCode) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Finds the entry that a generated class stands for; see <see cref="ProblemCatalog.Find(Type)"/>.</summary>
    public ProblemDescriptor? Find(Type problem)
    {
        foreach (ProblemCatalog catalog in _catalogs)
        {
            if (catalog.Find(problem) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Finds an entry by key, code, alias or number (a string of digits).</summary>
    public ProblemDescriptor? FindAny(string keyCodeOrNumber)
    {
        if (Find(keyCodeOrNumber) is { } named)
        {
            return named;
        }

        return int.TryParse(keyCodeOrNumber, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
            ? _catalogs.Select(catalog => catalog.FindByNumber(number)).FirstOrDefault(found => found is not null)
            : null;
    }

    /// <summary>
    /// An exact match in any catalog, else the best dot-aligned match of all catalogs, the earlier one if two fit equally well;
    /// see <see cref="ProblemCatalog.Match(string)"/>.
    /// </summary>
    public ProblemDescriptor? Match(string code)
    {
        if (Find(code) is { } exact)
        {
            return exact;
        }

        ProblemDescriptor? best = null;
        CodeFit bestFit = default;
        foreach (ProblemCatalog catalog in _catalogs)
        {
            if (catalog.Match(code, out CodeFit fit) is { } found && (best is null || fit.IsBetterThan(bestFit)))
            {
                (best, bestFit) = (found, fit);
            }
        }

        return best;
    }
}
