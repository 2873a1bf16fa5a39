namespace ErrorCatalog.Compiler;

/// <summary>Which texts of a translated entry are outdated; only those that a program shows at run time.</summary>
[Flags]
public enum StaleTexts
{
    /// <summary>None.</summary>
    None = CatalogDataFormat.StaleBits.None,

    /// <summary>The title.</summary>
    Title = CatalogDataFormat.StaleBits.Title,

    /// <summary>The explain text.</summary>
    Explain = CatalogDataFormat.StaleBits.Explain,

    /// <summary>The fix hint.</summary>
    FixHint = CatalogDataFormat.StaleBits.FixHint,

    /// <summary>The rule.</summary>
    Rule = CatalogDataFormat.StaleBits.Rule,
}
