namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Keeps account of every field of a foreign catalog: what it became, or that it was left out.</summary>
internal sealed class ForeignFields
{
    private readonly SortedDictionary<string, (string? Target, int Count)> _fields = new(StringComparer.Ordinal);

    /// <summary>A field that became a field of the catalog format.</summary>
    public void Became(string source, string target) => Count(source, target);

    /// <summary>A field that the catalog format has no place for.</summary>
    public void LeftOut(string source) => Count(source, null);

    public ForeignFieldSummary[] ToArray() => [.. _fields.Select(field => new ForeignFieldSummary(field.Key, field.Value.Target, field.Value.Count))];

    private void Count(string source, string? target) =>
        _fields[source] = (target, _fields.TryGetValue(source, out (string?, int Count) before) ? before.Count + 1 : 1);
}
