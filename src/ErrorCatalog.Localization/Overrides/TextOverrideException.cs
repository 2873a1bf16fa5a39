namespace ErrorCatalog.Localization;

/// <summary>Thrown at start when texts of the application cannot stand in front of those of a catalog.</summary>
public sealed class TextOverrideException : Exception
{
    internal TextOverrideException(IReadOnlyList<TextUpdateFinding> findings)
        : base($"Expected texts that fit their catalog but {findings.Count} do not. Correct them, or set RefusesInvalidOverrides to false.{string.Concat(findings.Select(finding => Environment.NewLine + finding))}") => Findings = findings;

    /// <summary>What is wrong, one finding for each text and reason.</summary>
    public IReadOnlyList<TextUpdateFinding> Findings { get; }
}
