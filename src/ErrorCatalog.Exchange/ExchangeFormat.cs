namespace ErrorCatalog.Exchange;

/// <summary>A file format that translation tools read.</summary>
public enum ExchangeFormat
{
    /// <summary>GNU gettext PO.</summary>
    Po,

    /// <summary>XLIFF 1.2 (OASIS, 2008), strict.</summary>
    Xliff,

    /// <summary>Application Resource Bundle: JSON with descriptions and typed placeholders.</summary>
    Arb,
}
