using System.Globalization;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Chrome;
using ErrorCatalog.Site.History;
using ErrorCatalog.Site.Inputs;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Reports;
using ErrorCatalog.Site.Texts;
using ErrorCatalog.Site.Translations;

namespace ErrorCatalog.Site;

/// <summary>Everything that the pages of one root are made from.</summary>
internal sealed class RootSite
{
    private readonly Dictionary<string, ChromeTexts> _chrome;
    private readonly Dictionary<string, (CatalogModel Catalog, int Index)> _entries = new(StringComparer.Ordinal);

    public RootSite(SiteRoot root, CompiledCatalogs compiled, StaleTextIndex stale, SiteOptions options)
    {
        Root = root;
        Options = options;
        Texts = new RootTexts(root, compiled.Locales);
        Title = options.Title ?? string.Join(", ", root.Catalogs.Select(catalog => catalog.Name));
        Stale = stale;
        Reports = new ReportExamples(root.Catalogs, compiled.Locales);
        History = new VersionHistory(root, compiled.Locales, options.Baselines);
        HashSet<string> names = [.. root.Catalogs.Select(catalog => catalog.Name)];
        Inputs = new RootInputs(this, compiled.Locales.Where(locale => names.Contains(locale.Catalog)));
        Translations = [.. compiled.Translations.Where(language => names.Contains(language.Catalog))];
        _chrome = Texts.Locales.ToDictionary(locale => locale, locale => new ChromeTexts(locale), StringComparer.Ordinal);
        foreach (CatalogModel catalog in root.Catalogs)
        {
            for (int i = 0; i < catalog.Entries.Count; i++)
            {
                _entries.TryAdd(catalog.Entries[i].Key, (catalog, i));
            }
        }
    }

    public SiteRoot Root { get; }

    public SiteOptions Options { get; }

    public RootTexts Texts { get; }

    /// <summary>Name of the site as readers see it.</summary>
    public string Title { get; }

    public StaleTextIndex Stale { get; }

    /// <summary>What the files of the root depend on.</summary>
    public RootInputs Inputs { get; }

    public ReportExamples Reports { get; }

    public VersionHistory History { get; }

    /// <summary>The state of the translations, ordered by catalog and locale (ordinal).</summary>
    public IReadOnlyList<LocaleTranslations> Translations { get; }

    /// <summary>Number of entries, retired ones included.</summary>
    public int Count => _entries.Count;

    /// <summary>The words of the pages in a language of the root.</summary>
    public ChromeTexts Chrome(string locale) => _chrome[locale];

    /// <summary>The position of an entry in its catalog.</summary>
    public int IndexOf(string key) => _entries[key].Index;

    /// <summary>True when the root has an entry of that key.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>What follows the key in the address of a page in one language.</summary>
    public string PageSuffix => Options.Layout == SiteLayoutKind.Flat ? ".html" : "/";

    /// <summary>Address of the page of an entry in one language.</summary>
    public string Localized(string key, string locale) => $"{locale}/{key}{PageSuffix}";

    /// <summary>Address of the change log. No key begins with an underscore.</summary>
    public static string Changes(string locale) => $"{locale}/_changes/";

    /// <summary>Address of the state of the translations.</summary>
    public static string TranslationState(string locale) => $"{locale}/_translations/";

    /// <summary>Address of the list of one catalog.</summary>
    /// <param name="locale">The language.</param>
    /// <param name="catalog">Name of the catalog.</param>
    /// <param name="number">Which part of the list, from 1.</param>
    public static string List(string locale, string catalog, int number = 1) =>
        number == 1 ? $"{locale}/_list/{catalog}/" : string.Create(CultureInfo.InvariantCulture, $"{locale}/_list/{catalog}/{number}/");
}
