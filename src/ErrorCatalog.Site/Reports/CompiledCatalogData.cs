using System.Text;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site;

/// <summary>A catalog compiled in this process, in the form that generated code has in an assembly.</summary>
public sealed class CompiledCatalogData : CatalogData
{
    private readonly CatalogModel _catalog;
    private readonly byte[] _entries;
    private readonly int[] _offsets;
    private readonly Dictionary<string, byte[]> _texts;

    /// <summary>Encodes a compiled catalog.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="locales">Its translations.</param>
    public CompiledCatalogData(CatalogModel catalog, IEnumerable<LocaleModel> locales)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(locales);
        _catalog = catalog;
        byte[][] entries = [.. catalog.Entries.Select(entry => Encoding.UTF8.GetBytes(CatalogDataWriter.WriteEntry(entry)))];
        _offsets = new int[entries.Length + 1];
        for (int i = 0; i < entries.Length; i++)
        {
            _offsets[i + 1] = _offsets[i] + entries[i].Length;
        }

        _entries = new byte[_offsets[^1]];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i].CopyTo(_entries, _offsets[i]);
        }

        _texts = locales.Where(locale => locale.Locale != catalog.SourceLocale).ToDictionary(
            locale => locale.Locale,
            locale => Encoding.UTF8.GetBytes(string.Join('\n', locale.Entries.Select(CatalogDataWriter.WriteText))),
            StringComparer.OrdinalIgnoreCase);
        Locales = [.. _texts.Keys.Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public override string Name => _catalog.Name;

    /// <inheritdoc/>
    public override string SourceLocale => _catalog.SourceLocale;

    /// <inheritdoc/>
    public override string? BaseUri => _catalog.BaseUri;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Locales { get; }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Offsets => _offsets;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Entries => _entries;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> GetTexts(string locale) => _texts.TryGetValue(locale, out byte[]? texts) ? texts : default;
}
