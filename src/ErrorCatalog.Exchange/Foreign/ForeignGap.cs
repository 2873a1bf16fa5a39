namespace ErrorCatalog.Exchange;

/// <summary>A required field that imported entries lack; somebody has to fill it in.</summary>
/// <param name="Field">The field of the catalog format.</param>
/// <param name="Keys">Keys of the entries, ordered (ordinal).</param>
public sealed record ForeignGap(string Field, IReadOnlyList<string> Keys);
