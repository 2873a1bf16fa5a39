using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Texts;

/// <summary>An entry with the texts that a reader of one language gets: each field falls back by itself.</summary>
internal sealed class LocalizedEntry
{
    private readonly IReadOnlyList<(string Locale, EntryText Text)> _chain;
    private LocalizedCause[]? _causes;

    /// <param name="catalog">The catalog of the entry.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="locale">Language of the reader.</param>
    /// <param name="chain">Texts to look in, best first; the source-language text is last.</param>
    public LocalizedEntry(CatalogModel catalog, EntryModel entry, string locale, IReadOnlyList<(string Locale, EntryText Text)> chain)
    {
        Catalog = catalog;
        Entry = entry;
        Locale = locale;
        _chain = chain;
        Title = Find(static text => text.Title);
        Explain = Find(static text => text.Explain);
        FixHint = Find(static text => text.FixHint);
        Rule = Find(static text => text.Rule);
        Doc = Find(static text => text.Doc);
    }

    public CatalogModel Catalog { get; }

    public EntryModel Entry { get; }

    public string Locale { get; }

    public PageText? Title { get; }

    public PageText? Explain { get; }

    public PageText? FixHint { get; }

    public PageText? Rule { get; }

    public PageText? Doc { get; }

    public IReadOnlyList<LocalizedCause> Causes => _causes ??= [.. Entry.Text.Causes.Select(Localize)];

    /// <summary>True when some text of the page is in another language than the page.</summary>
    public bool HasFallback =>
        IsForeign(Title) || IsForeign(Explain) || IsForeign(FixHint) || IsForeign(Rule) || IsForeign(Doc)
        || Causes.Any(cause => IsForeign(cause.Cause) || IsForeign(cause.Check));

    // A text of a parent language (de for a reader of de-AT) needs its own lang attribute but no apology.
    private bool IsForeign(PageText? text) => text is { } found && !LocaleNames.SameLanguage(found.Locale, Locale);

    private LocalizedCause Localize(CauseModel source) => new(
        source.Id,
        source.Origin,
        Find(text => CauseOf(text, source.Id)?.Cause),
        Find(text => CauseOf(text, source.Id)?.Check));

    private static CauseModel? CauseOf(EntryText text, string id) => text.Causes.FirstOrDefault(cause => cause.Id == id);

    private PageText? Find(Func<EntryText, string?> field)
    {
        foreach ((string locale, EntryText text) in _chain)
        {
            // Translation tools export what is not translated as an empty string as often as they leave it out.
            if (field(text) is { } value && !string.IsNullOrWhiteSpace(value))
            {
                return new PageText(value, locale);
            }
        }

        return null;
    }
}
