namespace ErrorCatalog.Resolution.Documents;

/// <summary>The data of a catalog that came from elsewhere: one entry, as it is kept in assemblies.</summary>
internal sealed class FetchedCatalog(string name, string sourceLocale, Uri? root, byte[] entry, IReadOnlyDictionary<string, byte[]> texts) : CatalogData
{
    private readonly int[] _offsets = [0, entry.Length];

    public override string Name => name;

    public override string SourceLocale => sourceLocale;

    public override string? BaseUri => root?.AbsoluteUri;

    public override bool IsTrusted => false;

    public override IReadOnlyList<string> Locales { get; } = [.. texts.Keys.Order(StringComparer.Ordinal)];

    public override ReadOnlySpan<int> Offsets => _offsets;

    public override ReadOnlySpan<byte> Entries => entry;

    public override ReadOnlySpan<byte> GetTexts(string locale) => texts.TryGetValue(locale, out byte[]? found) ? found : default;
}
