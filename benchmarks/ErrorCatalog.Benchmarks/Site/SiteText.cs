namespace ErrorCatalog.Benchmarks.Site;

/// <summary>The texts of an entry in one language.</summary>
internal sealed record SiteText(string Title, string Explain, string FixHint, string Rule, IReadOnlyList<(string Cause, string Check)> Causes, string Doc)
{
    /// <summary>A text with the examples filled in.</summary>
    public static string Example(string text) => text.Replace("{name}", "main", StringComparison.Ordinal).Replace("{count}", "3", StringComparison.Ordinal);
}
