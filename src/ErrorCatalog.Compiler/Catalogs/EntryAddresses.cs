namespace ErrorCatalog.Compiler;

/// <summary>The folders that entries have on the site.</summary>
internal static class EntryAddresses
{
    // "index" is the list of entries; the others cannot be folders on Windows, where people build sites too.
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "index", "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    internal static bool IsTaken(string key) => Taken.Contains(key);

    /// <summary>The form in which addresses are compared: file systems and people ignore case.</summary>
    internal static string Fold(string name) => name.ToLowerInvariant();
}
