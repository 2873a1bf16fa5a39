using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Json;
using ErrorCatalog.Site.Texts;
using ErrorCatalog.Site.Theming;

namespace ErrorCatalog.Site.Pages;

/// <summary>What templates see of an entry: <c>entry</c>, its JSON as published, and <c>text</c>, its texts as a reader of the page gets them.</summary>
internal static class EntryPageModel
{
    public static void Describe(EntryPage page, Dictionary<string, object?> model)
    {
        LocalizedEntry localized = page.Localized;
        PageContext context = page.Context;
        model["entry"] = JsonModel.Read(EntryJson.Write(context.Site, localized.Catalog, localized.Entry));
        model["text"] = new Dictionary<string, object?>
        {
            ["title"] = Plain(localized.Title),
            ["explain"] = Plain(localized.Explain),
            ["explain_example"] = Example(localized.Explain, localized.Entry),
            ["fix_hint"] = Plain(localized.FixHint),
            ["fix_hint_example"] = Example(localized.FixHint, localized.Entry),
            ["rule"] = Plain(localized.Rule),
            ["doc"] = localized.Doc is { } doc ? page.RenderDoc(doc.Value) : null,
            ["has_fallback"] = localized.HasFallback,
            ["causes"] = localized.Causes.Select(cause => (object?)new Dictionary<string, object?>
            {
                ["id"] = cause.Id,
                ["origin"] = cause.Origin,
                ["cause"] = Plain(cause.Cause),
                ["check"] = Plain(cause.Check),
            }).ToList(),
        };
    }

    private static string? Plain(PageText? text) => text?.Message.WithNamedPlaceholders();

    private static HtmlFragment? Example(PageText? text, EntryModel entry)
    {
        if (text is not { } found)
        {
            return null;
        }

        HtmlWriter html = new(HtmlWriter.PhraseLength);
        found.Message.WriteExample(html, found.Locale, entry.Parameters);
        return html.ToFragment();
    }
}
