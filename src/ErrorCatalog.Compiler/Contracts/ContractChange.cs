namespace ErrorCatalog.Compiler;

/// <summary>One difference between two versions of a catalog.</summary>
/// <param name="Rule">What kind of change it is.</param>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="Key">Key of the entry in the old version, in the new one for an entry that is new; null for the catalog itself.</param>
/// <param name="What">What changed, for a sentence: <c>the parameter 'hops' of 'cant-find-route'</c>.</param>
/// <param name="Old">What it was, or null when it was not there.</param>
/// <param name="New">What it is, or null when it is not there.</param>
public sealed record ContractChange(ContractRule Rule, string Catalog, string? Key, string What, string? Old, string? New)
{
    /// <summary>Where it is in the current catalog, as a path inside the file: <c>errors/cant-find-route/params/hops</c>, <c>base-uri</c>; null when it is gone.</summary>
    public string? Place { get; init; }

    /// <summary>One sentence about the change; of a breaking one also how to keep the promise.</summary>
    public string Message
    {
        get
        {
            if (Rule.Severity == ContractSeverity.Breaking || Rule.Finding is not null)
            {
                return FindingText.Compose(Old is null ? "no " + Bare(What) : $"{What} to stay {FindingText.Quote(Old)}", New is null ? "none" : FindingText.Quote(New), Rule.Advice);
            }

            return (Old, New) switch
            {
                (null, null) => Capital(What) + " changed.",
                (null, _) => $"{Capital(What)} is new: {FindingText.Quote(New!)}.",
                (_, null) => $"{Capital(What)} is gone; it was {FindingText.Quote(Old!)}.",
                _ => $"{Capital(What)} changed from {FindingText.Quote(Old!)} to {FindingText.Quote(New!)}.",
            };
        }
    }

    // "Expected no parameter 'x'": the article makes no sense there.
    private static string Bare(string what) => what.StartsWith("the ", StringComparison.Ordinal) ? what.Substring(4) : what;

    private static string Capital(string what) => char.ToUpperInvariant(what[0]) + what.Substring(1);
}
