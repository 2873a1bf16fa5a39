namespace ErrorCatalog;

/// <summary>The texts of a whole catalog in one language; each entry is decoded when first used.</summary>
internal sealed class LocaleTexts
{
    private readonly CatalogData _data;
    private readonly Dictionary<string, (int Start, int Length)> _places = new(StringComparer.Ordinal);
    private readonly EntryTexts?[] _texts;

    public LocaleTexts(CatalogData data, string locale, int entries)
    {
        _data = data;
        Locale = locale;
        _texts = new EntryTexts?[entries];
        ReadOnlySpan<byte> all = data.GetTexts(locale);
        int start = 0;
        while (start < all.Length)
        {
            int end = all[start..].IndexOf((byte)'\n');
            int length = end < 0 ? all.Length - start : end;
            ReadOnlySpan<byte> line = all.Slice(start, length);
            if (line.Length > 1)
            {
                _places.TryAdd(CatalogDataReader.ReadTextKey(line), (start, length));
            }

            start += length + 1;
        }
    }

    public string Locale { get; }

    public EntryTexts Of(ProblemDescriptor entry) =>
        Volatile.Read(ref _texts[entry.Index])
        ?? Interlocked.CompareExchange(ref _texts[entry.Index], Decode(entry.Key), null)
        ?? _texts[entry.Index]!;

    private EntryTexts Decode(string key) =>
        _places.TryGetValue(key, out (int Start, int Length) place)
            ? CatalogDataReader.ReadTexts(_data.GetTexts(Locale).Slice(place.Start, place.Length))
            : EntryTexts.None;
}
