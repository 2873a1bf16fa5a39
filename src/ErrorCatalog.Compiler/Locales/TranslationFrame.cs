using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>
/// The part of a catalog that translations are held against: keys, parameters, and which texts there are with which placeholders.
/// Equal frames give equal results, so that a reworded source text leaves every translation as it is.
/// </summary>
/// <param name="Catalog">Name of the catalog.</param>
/// <param name="SourceLocale">BCP 47 tag of its own language.</param>
/// <param name="Entries">The entries, ordered by key (ordinal).</param>
public sealed record TranslationFrame(string Catalog, string SourceLocale, EquatableArray<FrameEntry> Entries)
{
    private Dictionary<string, FrameEntry>? _byKey;

    /// <summary>The frame of a catalog.</summary>
    /// <param name="catalog">The merged catalog.</param>
    public static TranslationFrame Of(CatalogModel catalog) =>
        new(catalog.Name, catalog.SourceLocale, new EquatableArray<FrameEntry>(catalog.Entries.Select(Of).ToArray()));

    /// <summary>Puts the frames of the chunks of catalogs together.</summary>
    /// <param name="chunks">The frames, those of a catalog one after the other in the order of its entries.</param>
    /// <returns>A frame for each catalog.</returns>
    public static IEnumerable<TranslationFrame> Join(IEnumerable<TranslationFrame> chunks) => (chunks ?? throw new ArgumentNullException(nameof(chunks)))
        .GroupBy(frame => frame.Catalog, StringComparer.Ordinal)
        .Select(group => group.ToArray())
        .Select(group => group.Length == 1 ? group[0] : group[0] with { _byKey = null, Entries = new EquatableArray<FrameEntry>(group.SelectMany(frame => frame.Entries).ToArray()) });

    /// <summary>The keys of the entries.</summary>
    internal IEnumerable<string> Keys => ByKey.Keys;

    private Dictionary<string, FrameEntry> ByKey => _byKey ??= Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(TranslationFrame? other) => other is not null
        && Catalog == other.Catalog
        && SourceLocale == other.SourceLocale
        && Entries == other.Entries;

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Catalog.GetHashCode() * 31) + Entries.Count);

    /// <summary>The entry with the key, or null.</summary>
    internal FrameEntry? Find(string key) => ByKey.TryGetValue(key, out FrameEntry? entry) ? entry : null;

    private static FrameEntry Of(EntryModel entry) => new(
        entry.Key,
        new EquatableArray<ParameterModel>(entry.Parameters.Select(parameter => parameter with { Example = null, Note = null }).ToArray()),
        new EquatableArray<FrameText>(SourceUnits.Texts(entry.Text).Select(text => new FrameText(text.Field, Required(text.Field, text.Text, entry.Parameters))).ToArray()),
        entry.MaxLengths);

    private static EquatableArray<string> Required(string field, string text, EquatableArray<ParameterModel> parameters)
    {
        if (parameters.Count == 0 || field == SourceUnits.DocField || PatternCheck.IsPlain(text) || MessageParser.Parse(text).Template is not { Placeholders.Count: > 0 } template)
        {
            return default;
        }

        return new EquatableArray<string>(template.Placeholders
            .Where(placeholder => parameters.Any(parameter => parameter.Name == placeholder.Name && !parameter.IsOptional))
            .Select(placeholder => placeholder.Name)
            .ToArray());
    }
}
