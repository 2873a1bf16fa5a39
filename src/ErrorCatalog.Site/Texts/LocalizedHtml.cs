using ErrorCatalog.Site.Html;

namespace ErrorCatalog.Site.Texts;

/// <summary>Writes texts that may be in another language than the page around them.</summary>
internal static class LocalizedHtml
{
    /// <summary>Writes a text; in an element with its own language and direction when that is not the language of the page.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="pageLocale">Language of the page.</param>
    /// <param name="text">The text and its language.</param>
    /// <param name="write">Writes the value.</param>
    /// <param name="element">The element, <c>span</c> for phrases and <c>div</c> around blocks.</param>
    public static void WriteLocalized(
        this HtmlWriter html, string pageLocale, PageText text, Action<HtmlWriter, PageText> write, string element = "span")
    {
        if (text.Locale == pageLocale)
        {
            write(html, text);
            return;
        }

        HtmlFragment tag = new(element);
        html.Write($"<{tag} lang=\"{text.Locale}\" dir=\"{LocaleNames.Direction(text.Locale)}\">");
        write(html, text);
        html.Write($"</{tag}>");
    }
}
