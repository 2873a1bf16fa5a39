using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Chrome;

/// <summary>
/// The words of the pages themselves (headings, labels, sentences), one JSON file per language beside this class.
/// A language without a file, and a word that a file lacks, fall back to the parent language and then to English.
/// </summary>
internal sealed class ChromeTexts
{
    /// <summary>The language that has every word.</summary>
    public const string FallbackLocale = "en";

    private readonly Dictionary<string, (PageText Text, HtmlFragment Html)> _words = new(StringComparer.Ordinal);

    /// <summary>Loads the words for pages in <paramref name="locale"/>.</summary>
    public ChromeTexts(string locale)
    {
        foreach (string tag in LocaleNames.Chain(locale).Append(FallbackLocale).Distinct())
        {
            foreach ((string key, string word) in EmbeddedTexts.TryReadTexts($"chrome/{tag}.json") ?? new Dictionary<string, string>())
            {
                PageText text = new(word, tag);
                HtmlWriter html = new(HtmlWriter.PhraseLength);
                html.WriteLocalized(locale, text, static (html, text) => html.Text(text.Value));
                _words.TryAdd(key, (text, html.ToFragment()));
            }
        }
    }

    /// <summary>The bare word, for where no markup is possible (titles).</summary>
    /// <exception cref="KeyNotFoundException">Not even English has the key.</exception>
    public string Plain(string key) => Find(key).Text.Value;

    /// <summary>The word as markup, marked with its language when that is not the language of the page.</summary>
    /// <exception cref="KeyNotFoundException">Not even English has the key.</exception>
    public HtmlFragment Html(string key) => Find(key).Html;

    /// <summary>The word as markup, or null when there is none of that key.</summary>
    public object? TryHtml(string key) => _words.TryGetValue(key, out var word) ? word.Html : null;

    private (PageText Text, HtmlFragment Html) Find(string key) => _words.TryGetValue(key, out var word)
        ? word
        : throw new KeyNotFoundException($"Expected the page text '{key}' in Chrome/{FallbackLocale}.json but it is missing. Add it.");
}
