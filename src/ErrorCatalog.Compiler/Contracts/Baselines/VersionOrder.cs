namespace ErrorCatalog.Compiler;

/// <summary>Precedence of versions (Semantic Versioning 2.0, section 11); <c>1.2</c> counts as <c>1.2.0</c>, build parts do not count.</summary>
public sealed class VersionOrder : IComparer<string>
{
    /// <summary>The one order.</summary>
    public static VersionOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        (int[] core, string[] pre) = Split(x ?? string.Empty);
        (int[] otherCore, string[] otherPre) = Split(y ?? string.Empty);
        for (int i = 0; i < core.Length; i++)
        {
            if (core[i] != otherCore[i])
            {
                return core[i].CompareTo(otherCore[i]);
            }
        }

        if (pre.Length == 0 || otherPre.Length == 0)
        {
            // What comes before a release is older than the release.
            return otherPre.Length.CompareTo(pre.Length);
        }

        for (int i = 0; i < Math.Min(pre.Length, otherPre.Length); i++)
        {
            int order = CompareIdentifiers(pre[i], otherPre[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return pre.Length.CompareTo(otherPre.Length);
    }

    /// <summary>The step from one version to a later one.</summary>
    /// <param name="old">The earlier version.</param>
    /// <param name="current">The later version.</param>
    /// <returns><see cref="ContractBump.None"/> when <paramref name="current"/> is not later.</returns>
    public static ContractBump StepBetween(string old, string current)
    {
        if (Instance.Compare(old, current) >= 0)
        {
            return ContractBump.None;
        }

        int[] before = Split(old).Core;
        int[] after = Split(current).Core;
        return before[0] != after[0] ? ContractBump.Major : before[1] != after[1] ? ContractBump.Minor : ContractBump.Patch;
    }

    private static (int[] Core, string[] Pre) Split(string version)
    {
        int plus = version.IndexOf('+');
        version = plus < 0 ? version : version.Substring(0, plus);
        int dash = version.IndexOf('-');
        string[] numbers = (dash < 0 ? version : version.Substring(0, dash)).Split('.');
        int[] core = new int[3];
        for (int i = 0; i < core.Length && i < numbers.Length; i++)
        {
            _ = int.TryParse(numbers[i], out core[i]);
        }

        return (core, dash < 0 ? [] : version.Substring(dash + 1).Split('.'));
    }

    private static int CompareIdentifiers(string a, string b)
    {
        bool isNumber = a.All(NameGrammar.IsDigit);
        if (isNumber != b.All(NameGrammar.IsDigit))
        {
            return isNumber ? -1 : 1;
        }

        return isNumber && a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
    }
}
