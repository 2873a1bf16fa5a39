namespace ErrorCatalog.Localization;

/// <summary>Texts that the compiler has looked at.</summary>
/// <param name="Catalog">The catalog that they belong to, or null when no registered catalog has the name.</param>
/// <param name="Texts">The texts, all of which fit; empty when the source is refused.</param>
/// <param name="Findings">What is wrong with them.</param>
internal sealed record CheckedTexts(ProblemCatalog? Catalog, IReadOnlyList<TextReplacement> Texts, IReadOnlyList<TextUpdateFinding> Findings)
{
    public bool IsRefused => Findings.Any(finding => finding.IsRefused);

    public int Count => Texts.Sum(text => new[] { text.Title, text.Explain, text.FixHint, text.Rule }.Count(pattern => pattern is not null));
}
