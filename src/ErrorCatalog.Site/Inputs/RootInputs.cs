using System.Collections.Concurrent;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Inputs;

/// <summary>
/// The inputs of the files of one root. Too much in a hash costs the making of a file that turns out the same; too little would
/// leave an old file in place. So models go in whole.
/// </summary>
internal sealed class RootInputs
{
    private readonly RootSite _site;
    private readonly InputHash _frame;
    private readonly InputHash _keys;
    private readonly ConcurrentDictionary<EntryText, InputHash> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<EntryModel, InputHash> _entries = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<EntryModel, InputHash> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, InputHash> _lines = new(StringComparer.Ordinal);

    public RootInputs(RootSite site, IEnumerable<LocaleModel> locales)
    {
        _site = site;
        InputHasher frame = InputHasher.Rent();
        frame.Add(site.Title).Add((int)site.Options.Layout).Add(site.Root.Folder).Add(site.Root.BaseUri?.AbsoluteUri).Add(site.Root.SearchFolder);
        frame.Add(site.Options.ReportUrl?.Fill(static name => $"{{{name}}}")).Add(site.Options.Theme is null ? 0 : 1).Add(site.Options.Documents is null ? 0 : 1);
        if (site.Options.Theme is { } own)
        {
            frame.Add(own.Inputs);
        }

        InputHasher keys = InputHasher.Rent();
        foreach (CatalogModel catalog in site.Root.Catalogs)
        {
            frame.Add(ModelHash.OfCatalog(catalog));
            foreach (EntryModel entry in catalog.Entries)
            {
                keys.Add(entry.Key);
            }
        }

        foreach (string locale in site.Texts.Locales)
        {
            frame.Add(locale);
        }

        foreach (LocaleModel model in locales)
        {
            frame.Add(model.Catalog).Add(model.Locale);
        }

        _frame = frame.Hash();
        _keys = keys.Hash();
    }

    /// <summary>The page of an entry.</summary>
    public InputHash Page(CatalogModel catalog, EntryModel entry, string locale)
    {
        InputHasher hasher = Start("page").Add(catalog.Name).Add(locale).Add(Of(entry));
        bool leadsOn = entry.Retired is not null || LeadsOn(entry.Text);
        foreach (string tag in LocaleNames.Chain(locale))
        {
            if (tag != catalog.SourceLocale && _site.Texts.Find(catalog, entry, tag) is { } text)
            {
                hasher.Add(tag).Add(Of(text));
                leadsOn |= LeadsOn(text);
            }

            hasher.Add(tag);
            foreach (string field in _site.Stale.FieldsOf(catalog.Name, tag, entry.Key))
            {
                hasher.Add(field);
            }
        }

        // A link is written only where it leads to an entry that there is.
        if (leadsOn)
        {
            hasher.Add(_keys);
        }

        hasher.Add(_site.Options.TextSources?.AddressOf(catalog.Name, locale, entry.Key));
        foreach (RaisedPlace place in _site.Options.RaisedPlaces?.Of(catalog.Name, entry.Key) ?? [])
        {
            hasher.Add(place.Path).Add(place.Line).Add(place.Address);
        }

        return hasher.Hash();
    }

    /// <summary>The JSON of an entry, which has all languages.</summary>
    public InputHash Json(CatalogModel catalog, EntryModel entry)
    {
        InputHasher hasher = Start("json").Add(catalog.Name).Add(Of(entry));
        foreach (string locale in _site.Texts.Locales)
        {
            AddText(hasher, catalog, entry, locale);
        }

        return hasher.Hash();
    }

    /// <summary>A page that leads on to an entry.</summary>
    public InputHash Redirect(string locale, string name, string key) => Start("redirect").Add(locale).Add(name).Add(key).Hash();

    /// <summary>A file that says of every entry what lists say.</summary>
    /// <param name="kind">Which file.</param>
    /// <param name="locales">The languages that it has.</param>
    public InputHash List(string kind, params IReadOnlyList<string> locales)
    {
        InputHasher hasher = Start(kind);
        foreach (string locale in locales)
        {
            hasher.Add(locale).Add(Lines(locale));
        }

        return hasher.Hash();
    }

    /// <summary>A file that has nothing of an entry but its key.</summary>
    public InputHash Keys(string kind) => Start(kind).Add(_keys).Hash();

    private InputHasher Start(string kind) => InputHasher.Rent().Add(_frame).Add(kind);

    private InputHash Lines(string locale) => _lines.GetOrAdd(locale, locale =>
    {
        InputHasher hasher = InputHasher.Rent();
        foreach (CatalogModel catalog in _site.Root.Catalogs)
        {
            foreach (EntryModel entry in catalog.Entries)
            {
                LocalizedEntry shown = _site.Texts.Localize(catalog, entry, locale);
                hasher.Add(Facts(entry)).Add(shown.Title?.Value).Add(shown.Title?.Locale).Add(shown.Explain?.Value).Add(shown.Explain?.Locale);
                hasher.Add(_site.Texts.Find(catalog, entry, locale)?.Explain);
            }
        }

        return hasher.Hash();
    });

    // The source texts are in the entry.
    private void AddText(InputHasher hasher, CatalogModel catalog, EntryModel entry, string locale)
    {
        if (locale != catalog.SourceLocale && _site.Texts.Find(catalog, entry, locale) is { } text)
        {
            hasher.Add(locale).Add(Of(text));
        }
    }

    private bool LeadsOn(EntryText text) => _site.Options.Layout == SiteLayoutKind.Flat && text.Doc?.Contains("../", StringComparison.Ordinal) == true;

    private InputHash Of(EntryText text) => _texts.GetOrAdd(text, ModelHash.Of);

    private InputHash Of(EntryModel entry) => _entries.GetOrAdd(entry, ModelHash.Of);

    private InputHash Facts(EntryModel entry) => _facts.GetOrAdd(entry, ModelHash.OfFacts);
}
