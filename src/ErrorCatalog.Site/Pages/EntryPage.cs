using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Json;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>The page of one entry, in one language or under the frozen address.</summary>
internal sealed class EntryPage(PageContext context, LocalizedEntry localized) : Page(context)
{
    private const int SectionLevel = 2;
    private const int LongestDescription = 200;

    private string? _title;
    private string? _description;

    /// <summary>The entry with the texts for the language of the page.</summary>
    public LocalizedEntry Localized => localized;

    /// <inheritdoc/>
    public override string Title => _title ??=
        ShortTitle is var title && title == Entry.Code ? title : $"{title} ({Entry.Code})";

    /// <summary>The page in the source language exists twice; the frozen address is the one to keep.</summary>
    public override string Canonical => Context.Locale == localized.Catalog.SourceLocale ? EntryAddresses.Frozen(Entry.Key) : Context.Site.Localized(Entry.Key, Context.Locale);

    /// <inheritdoc/>
    public override string? Description => _description ??=
        localized.Explain?.Message.WithNamedPlaceholders() is { Length: > LongestDescription } text ? text[..LongestDescription] + "…" : localized.Explain?.Message.WithNamedPlaceholders();

    private EntryModel Entry => localized.Entry;

    private string ShortTitle => localized.Title?.Message.WithNamedPlaceholders() ?? Entry.Key;

    /// <inheritdoc/>
    public override string AddressIn(string locale) => Context.Site.Localized(Entry.Key, locale);

    /// <inheritdoc/>
    public override void WriteHead(HtmlWriter html) => html.Write($"""
        <link rel="alternate" hreflang="x-default" href="{Context.Up}{EntryAddresses.Frozen(Entry.Key)}">
        <link rel="alternate" type="application/json" href="{Context.Up}{EntryAddresses.Json(Entry.Key)}">

        """);

    /// <inheritdoc/>
    public override void Describe(Dictionary<string, object?> model) => EntryPageModel.Describe(this, model);

    /// <inheritdoc/>
    protected override void WritePart(string name)
    {
        switch (name)
        {
            case "heading":
                WriteHeading();
                break;
            case "tombstone":
                WriteTombstone();
                break;
            case "explain":
                WriteMessage("explain", localized.Explain, "explain");
                break;
            case "fix":
                WriteMessage("fix", localized.FixHint, "fix-hint");
                break;
            case "advice":
                WriteAdvice();
                break;
            case "causes":
                WriteCauses();
                break;
            case "rule":
                WriteMessage("rule", localized.Rule, "rule");
                break;
            case "params":
                ParameterTable.Write(Html, Context, localized.Catalog, Entry);
                break;
            case "reports":
                ReportTabs.Write(Html, Context, localized.Catalog, Entry);
                break;
            case "doc":
                WriteBackground();
                break;
            case "facts":
                EntryFacts.Write(Html, Context, localized.Catalog, Entry);
                break;
            case "sources":
                EntrySources.Write(Html, Context, localized);
                break;
            default:
                base.WritePart(name);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void WriteMain()
    {
        Html.Write($"<article class=\"entry\">\n");
        Part("heading");
        Part("tombstone");
        WriteTranslationState();
        Html.Write($"<div class=\"columns\">\n<div class=\"story\">\n");
        foreach (string part in (ReadOnlySpan<string>)["explain", "fix", "advice", "causes", "rule", "params", "reports", "doc"])
        {
            Part(part);
        }

        Html.Write($"</div>\n<div class=\"side\">\n");
        Part("facts");
        Part("sources");
        Html.Write($"</div>\n</div>\n</article>\n");
    }

    private void WriteHeading()
    {
        string catalog = localized.Catalog.Name;
        Html.Write($"<p class=\"crumbs\"><a href=\"{Context.LinkToIndex}\">{Context.Word("all-errors")}</a> <span aria-hidden=\"true\">/</span> <a href=\"{Context.Up}{RootSite.List(Context.Locale, catalog)}\"><bdi>{catalog}</bdi></a></p>\n<h1>");
        WriteText(localized.Title ?? new PageText(Entry.Key, Context.Locale));
        Html.Write($"""
            </h1>
            <p class="code"><code id="the-code">{Entry.Code}</code> <button type="button" class="copy" data-copy="the-code" data-done="{Context.Chrome.Plain("copied")}" hidden>{Context.Word("copy")}</button></p>
            <p class="chips"><span class="chip {Tokens.Of(Entry.Severity)}">{Context.Word("chip-" + Tokens.Of(Entry.Severity))}</span>
            """);
        if (Entry.HttpStatus is { } status)
        {
            Html.Write($" <span class=\"chip\">HTTP {status}</span>");
        }

        Html.Write($" <span class=\"chip\">gRPC {Entry.GrpcStatus}</span> <span class=\"chip\">{Context.Word("short-" + Tokens.Of(Entry.Category))}</span></p>\n");
    }

    private void WriteTranslationState()
    {
        bool isStale = !Context.Site.Stale.IsEmpty && localized.Locale != localized.Catalog.SourceLocale && LocalizedFields.Of(localized).Any(field => IsStale(field.Text, field.Field));
        if (localized.HasFallback || isStale)
        {
            Html.Write($"<div class=\"notice\">\n");
            if (localized.HasFallback)
            {
                Html.Write($"<p>{Context.Word("partly-translated")}</p>\n");
            }

            if (isStale)
            {
                Html.Write($"<p>{Context.Word("partly-stale")}</p>\n");
            }

            Html.Write($"</div>\n");
        }
    }

    private void WriteTombstone()
    {
        if (Entry.Retired is { } retired)
        {
            WriteEnd("retired", retired);
        }
        else if (Entry.Deprecated is { } notice)
        {
            WriteEnd("deprecated", new RetiredModel(notice.Since, notice.ReplacedBy, notice.Reason));
        }
    }

    private void WriteEnd(string word, RetiredModel end)
    {
        Html.Write($"<div class=\"notice {word}\">\n<p><strong>{Context.Word(word)}</strong></p>\n");
        if (end is { Since: null, ReplacedBy: null, Reason: null })
        {
            Html.Write($"</div>\n");
            return;
        }

        Html.Write($"<dl>\n");
        if (end.Since is { } since)
        {
            Html.Write($"<dt>{Context.Word(word + "-since")}</dt><dd><bdi>{since}</bdi></dd>\n");
        }

        if (end.ReplacedBy is { } successor)
        {
            Html.Write($"<dt>{Context.Word("replaced-by")}</dt><dd>");
            if (Context.Site.Has(successor))
            {
                Html.Write($"<a href=\"{Context.LinkTo(successor)}\"><code>{successor}</code></a></dd>\n");
            }
            else
            {
                Html.Write($"<code>{successor}</code></dd>\n");
            }
        }

        if (end.Reason is { } reason)
        {
            Html.Write($"<dt>{Context.Word("reason")}</dt><dd>");
            WritePlain(reason);
            Html.Write($"</dd>\n");
        }

        Html.Write($"</dl>\n</div>\n");
    }

    private void WriteMessage(string section, PageText? text, string field)
    {
        if (text is not { } message)
        {
            return;
        }

        MessageText shown = message.Message;
        OpenSection(section);
        if (shown.HasPlaceholders)
        {
            Html.Write($"<p class=\"example\">");
            Html.WriteLocalized(Context.Locale, message, (html, example) => shown.WriteExample(html, example.Locale, Entry.Parameters));
            WriteTranslationNote(message, field);
            Html.Write($"</p>\n<p class=\"template\"><b>{Context.Word("template")}</b> ");
            Html.WriteLocalized(Context.Locale, message, (html, _) => shown.WriteTemplate(html));
        }
        else
        {
            Html.Write($"<p class=\"example\">");
            Html.WriteLocalized(Context.Locale, message, (html, _) => shown.WriteTemplate(html));
            WriteTranslationNote(message, field);
        }

        Html.Write($"</p>\n");
        CloseSection();
    }

    private void WriteAdvice()
    {
        Html.Write($"<div class=\"advice\">\n");
        WriteSentence("retry", "retry-" + Tokens.Of(Entry.WhoRetries));
        WriteSentence("impact", "impact-" + Tokens.Of(Entry.Impact));
        WriteWhere();
        Html.Write($"</div>\n");
    }

    private void WriteSentence(string section, string word)
    {
        OpenSection(section);
        Html.Write($"<p>{Context.Word(word)}</p>\n");
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
        Html.Write($"<p>");
        if (parts[0] is "you" or "me" or "other")
        {
            Html.Write($"{Context.Word("where-" + parts[0])}");
            if (parts.Length == 2)
            {
                Html.Write($" <bdi>(<code>{parts[1]}</code>)</bdi>");
            }
        }
        else
        {
            Html.Write($"<code>{where}</code>");
        }

        Html.Write($"</p>\n");
        CloseSection();
    }

    private void WriteCauses()
    {
        if (localized.Causes.Count == 0)
        {
            return;
        }

        OpenSection("causes");
        Html.Write($"<ul class=\"causes\">\n");
        foreach (LocalizedCause cause in localized.Causes)
        {
            Html.Write($"<li>");
            if (cause.Cause is { } text)
            {
                Html.Write($"<p>");
                WriteText(text);
                WriteTranslationNote(text, $"causes/{cause.Id}/cause");
                Html.Write($"</p>");
            }

            if (cause.Check is { } check)
            {
                Html.Write($"<p class=\"check\"><b>{Context.Word("check")}</b> ");
                WriteText(check);
                WriteTranslationNote(check, $"causes/{cause.Id}/check");
                Html.Write($"</p>");
            }

            if (cause.Origin is "me" or "peer" or "network" or "other")
            {
                Html.Write($"<p class=\"origin\">{Context.Word("origin-" + cause.Origin)}</p>");
            }

            Html.Write($"</li>\n");
        }

        Html.Write($"</ul>\n");
        CloseSection();
    }

    private void WriteBackground()
    {
        if (localized.Doc is not { } doc)
        {
            return;
        }

        OpenSection("doc", " class=\"doc\"");
        if (IsForeign(doc) || IsStale(doc, "doc"))
        {
            Html.Write($"<p>");
            WriteTranslationNote(doc, "doc");
            Html.Write($"</p>\n");
        }

        Html.WriteLocalized(Context.Locale, doc, (html, text) => SafeMarkdown.Write(html, text.Value, SectionLevel, RewriteLink), element: "div");
        Html.Write($"\n");
        CloseSection();
    }

    /// <summary>Markdown of the entry as markup of this page.</summary>
    public HtmlFragment RenderDoc(string markdown) => SafeMarkdown.Render(markdown, SectionLevel, RewriteLink);

    // Catalogs write "../other-key/", which is right wherever the page is a folder of its own.
    private string RewriteLink(string address)
    {
        const string Sibling = "../";
        if (!address.StartsWith(Sibling, StringComparison.Ordinal) || Context.IsFrozen || Context.Site.Options.Layout == SiteLayoutKind.Nested)
        {
            return address;
        }

        int end = address.AsSpan(Sibling.Length).IndexOfAny("/?#");
        string key = end < 0 ? address[Sibling.Length..] : address[Sibling.Length..(Sibling.Length + end)];
        string rest = address[(Sibling.Length + key.Length)..].TrimStart('/');
        return Context.Site.Has(key) ? Context.LinkTo(key) + rest : address;
    }

    private void WriteText(PageText text) =>
        Html.WriteLocalized(Context.Locale, text, static (html, text) => text.Message.WriteTemplate(html));

    // Reasons and notes exist in the source language only.
    private void WritePlain(string text) => Html.WriteLocalized(
        Context.Locale, new PageText(text, localized.Catalog.SourceLocale), static (html, text) => html.Text(text.Value));

    private void WriteTranslationNote(PageText text, string field)
    {
        if (IsForeign(text))
        {
            Html.Write($" <small class=\"untranslated\">({Context.Word("not-translated")})</small>");
        }
        else if (IsStale(text, field))
        {
            Html.Write($" <small class=\"untranslated\">({Context.Word("stale")})</small>");
        }
    }

    private bool IsStale(PageText text, string field) => Context.Site.Stale.Contains(localized.Catalog.Name, text.Locale, Entry.Key, field);
}
