namespace ErrorCatalog.Exchange;

/// <summary>What an import did with one field of the foreign catalog.</summary>
/// <param name="Source">The field there; a dot leads into an object.</param>
/// <param name="Target">The field of the catalog format that it became, or null when it was left out.</param>
/// <param name="Count">How often it was there.</param>
public sealed record ForeignFieldSummary(string Source, string? Target, int Count);
