using System.Text;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Catalogs;

/// <summary>A catalog compiled in this process, in the form that generated code has in an assembly.</summary>
internal sealed class CompiledCatalogData : CatalogData
{
    private readonly CatalogModel _catalog;
    private readonly byte[] _entries;
    private readonly int[] _offsets;
    private readonly Dictionary<string, byte[]> _texts;

    public CompiledCatalogData(CatalogModel catalog, IEnumerable<LocaleModel> locales)
    {
        _catalog = catalog;
        byte[][] entries = [.. catalog.Entries.Select(entry => Encoding.UTF8.GetBytes(CatalogDataWriter.WriteEntry(entry)))];
        _entries = [.. entries.SelectMany(entry => entry)];
        _offsets = new int[entries.Length + 1];
        for (int i = 0; i < entries.Length; i++)
        {
            _offsets[i + 1] = _offsets[i] + entries[i].Length;
        }

        _texts = locales.Where(locale => locale.Locale != catalog.SourceLocale).ToDictionary(
            locale => locale.Locale,
            locale => Encoding.UTF8.GetBytes(string.Join('\n', locale.Entries.Select(CatalogDataWriter.WriteText))),
            StringComparer.OrdinalIgnoreCase);
        Locales = [.. _texts.Keys.Order(StringComparer.Ordinal)];
    }

    public override string Name => _catalog.Name;

    public override string SourceLocale => _catalog.SourceLocale;

    public override string? BaseUri => _catalog.BaseUri;

    public override IReadOnlyList<string> Locales { get; }

    public override ReadOnlySpan<int> Offsets => _offsets;

    public override ReadOnlySpan<byte> Entries => _entries;

    public override ReadOnlySpan<byte> GetTexts(string locale) => _texts.TryGetValue(locale, out byte[]? texts) ? texts : default;
}
