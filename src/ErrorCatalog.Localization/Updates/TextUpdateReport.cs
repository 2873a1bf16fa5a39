namespace ErrorCatalog.Localization;

/// <summary>What became of one reading of the overlays.</summary>
/// <param name="Applied">Sources whose texts are in force as they are now, in order of their names.</param>
/// <param name="Refused">Sources that are not taken; what they said before, if anything, stays in force.</param>
/// <param name="TextCount">Texts in force from all sources together.</param>
/// <param name="Findings">Everything there is to say about the sources, in order.</param>
public sealed record TextUpdateReport(
    IReadOnlyList<string> Applied,
    IReadOnlyList<string> Refused,
    int TextCount,
    IReadOnlyList<TextUpdateFinding> Findings)
{
    /// <summary>True when every source was taken.</summary>
    public bool IsClean => Refused.Count == 0;
}
