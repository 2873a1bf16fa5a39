using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Json;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>The page of one entry, in one language or under the frozen address.</summary>
internal sealed class EntryPage
{
    private const int SectionLevel = 2;

    private readonly HtmlWriter _html = new();
    private readonly PageContext _page;
    private readonly LocalizedEntry _localized;

    private EntryPage(PageContext page, LocalizedEntry localized)
    {
        _page = page;
        _localized = localized;
    }

    private EntryModel Entry => _localized.Entry;

    /// <summary>Renders the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="localized">The entry with the texts for the language of the page.</param>
    public static byte[] Render(PageContext page, LocalizedEntry localized)
    {
        EntryPage entryPage = new(page, localized);
        entryPage.Write();
        return entryPage._html.ToArray();
    }

    private void Write()
    {
        string title = _localized.Title is { } named ? new MessageText(named.Value).WithNamedPlaceholders() : Entry.Key;
        PageFrame.Open(_html, _page, title == Entry.Code ? title : $"{title} ({Entry.Code})", WriteHead);
        _html.Write($"<article>\n<h1>");
        WriteText(_localized.Title ?? new LocalizedText(Entry.Key, _page.Locale));
        _html.Write($"</h1>\n<p class=\"code\"><code>{Entry.Code}</code></p>\n");
        WriteTombstone();
        if (_localized.HasFallback)
        {
            _html.Write($"<p class=\"notice\">{_page.Word("partly-translated")}</p>\n");
        }

        WriteMessage("explain", _localized.Explain);
        WriteMessage("fix", _localized.FixHint);
        WriteSentence("retry", "retry-" + Tokens.Of(Entry.WhoRetries));
        WriteSentence("impact", "impact-" + Tokens.Of(Entry.Impact));
        WriteWhere();
        WriteCauses();
        WriteMessage("rule", _localized.Rule);
        ParameterTable.Write(_html, _page, _localized.Catalog, Entry);
        WriteBackground();
        EntryFacts.Write(_html, _page, _localized.Catalog, Entry);
        _html.Write($"</article>\n");
        PageFrame.Close(_html, _page, locale => EntryAddresses.Localized(Entry.Key, locale));
    }

    private void WriteHead(HtmlWriter html)
    {
        // The page in the source language exists twice; the frozen address is the one to keep.
        bool isFrozenText = _page.Locale == _localized.Catalog.SourceLocale;
        string canonical = isFrozenText ? EntryAddresses.Frozen(Entry.Key) : EntryAddresses.Localized(Entry.Key, _page.Locale);
        if (_page.Root.AddressOf(canonical) is { } address)
        {
            html.Write($"<link rel=\"canonical\" href=\"{address}\">\n");
        }

        foreach (string locale in _page.Texts.Locales)
        {
            if (locale != _page.Locale || _page.IsFrozen)
            {
                html.Write($"<link rel=\"alternate\" hreflang=\"{locale}\" href=\"{_page.Up}{EntryAddresses.Localized(Entry.Key, locale)}\">\n");
            }
        }

        html.Write($"<link rel=\"alternate\" hreflang=\"x-default\" href=\"{_page.Up}{EntryAddresses.Frozen(Entry.Key)}\">\n");
        html.Write($"<link rel=\"alternate\" type=\"application/json\" href=\"{_page.Up}{EntryAddresses.Json(Entry.Key)}\">\n");
    }

    private void WriteTombstone()
    {
        if (Entry.Retired is not { } retired)
        {
            return;
        }

        _html.Write($"<div class=\"notice retired\">\n<p><strong>{_page.Word("retired")}</strong></p>\n<dl>\n");
        if (retired.Since is { } since)
        {
            _html.Write($"<dt>{_page.Word("retired-since")}</dt><dd><bdi>{since}</bdi></dd>\n");
        }

        if (retired.ReplacedBy is { } successor)
        {
            _html.Write($"<dt>{_page.Word("replaced-by")}</dt><dd>");
            if (_localized.Catalog.Entries.Any(entry => entry.Key == successor))
            {
                _html.Write($"<a href=\"{_page.LinkTo(successor)}\"><code>{successor}</code></a></dd>\n");
            }
            else
            {
                _html.Write($"<code>{successor}</code></dd>\n");
            }
        }

        if (retired.Reason is { } reason)
        {
            _html.Write($"<dt>{_page.Word("reason")}</dt><dd>");
            WritePlain(reason);
            _html.Write($"</dd>\n");
        }

        _html.Write($"</dl>\n</div>\n");
    }

    private void WriteMessage(string section, LocalizedText? text)
    {
        if (text is not { } message)
        {
            return;
        }

        MessageText shown = new(message.Value);
        OpenSection(section);
        _html.Write($"<p>");
        _html.WriteLocalized(_page.Locale, message, (html, _) => shown.WriteTemplate(html));
        WriteTranslationNote(message);
        _html.Write($"</p>\n");
        if (shown.HasPlaceholders)
        {
            _html.Write($"<p class=\"example\"><b>{_page.Word("example")}</b> ");
            _html.WriteLocalized(_page.Locale, message, (html, text) => shown.WriteExample(html, text.Locale, Entry.Parameters));
            _html.Write($"</p>\n");
        }

        CloseSection();
    }

    private void WriteSentence(string section, string word)
    {
        OpenSection(section);
        _html.Write($"<p>{_page.Word(word)}</p>\n");
        CloseSection();
    }

    private void WriteWhere()
    {
        if (Entry.Where is not { } where)
        {
            return;
        }

        // "party - place", as Aries RFC 0035 spells it.
        string[] parts = where.Split(" - ", 2);
        OpenSection("where");
        _html.Write($"<p>");
        if (parts[0] is "you" or "me" or "other")
        {
            _html.Write($"{_page.Word("where-" + parts[0])}");
            if (parts.Length == 2)
            {
                _html.Write($" <bdi>(<code>{parts[1]}</code>)</bdi>");
            }
        }
        else
        {
            _html.Write($"<code>{where}</code>");
        }

        _html.Write($"</p>\n");
        CloseSection();
    }

    private void WriteCauses()
    {
        if (_localized.Causes.Count == 0)
        {
            return;
        }

        OpenSection("causes");
        _html.Write($"<ul class=\"causes\">\n");
        foreach (LocalizedCause cause in _localized.Causes)
        {
            _html.Write($"<li>");
            if (cause.Cause is { } text)
            {
                _html.Write($"<p>");
                WriteText(text);
                WriteTranslationNote(text);
                _html.Write($"</p>");
            }

            if (cause.Origin is "me" or "peer" or "network" or "other")
            {
                _html.Write($"<p class=\"origin\">{_page.Word("origin-" + cause.Origin)}</p>");
            }

            if (cause.Check is { } check)
            {
                _html.Write($"<p><b>{_page.Word("check")}</b> ");
                WriteText(check);
                WriteTranslationNote(check);
                _html.Write($"</p>");
            }

            _html.Write($"</li>\n");
        }

        _html.Write($"</ul>\n");
        CloseSection();
    }

    private void WriteBackground()
    {
        if (_localized.Doc is not { } doc)
        {
            return;
        }

        OpenSection("doc");
        if (IsForeign(doc))
        {
            _html.Write($"<p>");
            WriteTranslationNote(doc);
            _html.Write($"</p>\n");
        }

        _html.WriteLocalized(
            _page.Locale, doc, static (html, text) => html.Write($"{SafeMarkdown.Render(text.Value, SectionLevel)}"), element: "div");
        _html.Write($"\n");
        CloseSection();
    }

    private void WriteText(LocalizedText text) =>
        _html.WriteLocalized(_page.Locale, text, static (html, text) => new MessageText(text.Value).WriteTemplate(html));

    // Reasons and notes exist in the source language only.
    private void WritePlain(string text) => _html.WriteLocalized(
        _page.Locale, new LocalizedText(text, _localized.Catalog.SourceLocale), static (html, text) => html.Text(text.Value));

    private void WriteTranslationNote(LocalizedText text)
    {
        if (IsForeign(text))
        {
            _html.Write($" <small class=\"untranslated\">({_page.Word("not-translated")})</small>");
        }
    }

    private bool IsForeign(LocalizedText text) => !LocaleNames.SameLanguage(text.Locale, _page.Locale);

    private void OpenSection(string name) => _html.Write($"<section aria-labelledby=\"{name}\">\n<h2 id=\"{name}\">{_page.Word(name)}</h2>\n");

    private void CloseSection() => _html.Write($"</section>\n");
}
