using System.Collections.Concurrent;
using System.Globalization;
using ErrorCatalog.Messages;
using Microsoft.Extensions.Localization;

namespace ErrorCatalog.Localization;

/// <summary>
/// The texts of a catalog as an <see cref="IStringLocalizer"/>: names are <c>KEY.title</c>, <c>KEY.explain</c>,
/// <c>KEY.fix-hint</c> and <c>KEY.rule</c>, the language is <see cref="CultureInfo.CurrentUICulture"/> at each call. Nothing is
/// thrown but for null: an unknown name is its own text, and numbers follow the language of the text found.
/// </summary>
/// <typeparam name="TErrors">The generated class of the catalog, for example <c>AgentErrors</c>.</typeparam>
internal sealed class CatalogStringLocalizer<TErrors>(ProblemCatalog catalog) : IStringLocalizer<TErrors>
{
    // Cultures come from requests; beyond this many a trace is built anew each time.
    private const int KeptTraces = 512;

    private readonly ConcurrentDictionary<(string Wanted, string? Hit), string> _traces = new();

    /// <inheritdoc/>
    public LocalizedString this[string name] => Get(name, null);

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments] => Get(name, arguments is null or [] ? null : arguments);

    /// <summary>
    /// The texts as patterns without values. Without parents exactly the texts that exist in the current language itself, with
    /// parents every text in the best language there is.
    /// </summary>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        string locale = CurrentLocale();
        string own = LocaleTag.TryNormalize(locale, out string canonical) ? canonical : locale;
        var all = new List<LocalizedString>();
        for (int i = 0; i < catalog.Count; i++)
        {
            foreach (TextField field in TextName.Fields)
            {
                if (catalog[i].FindPattern(field, locale) is { } pattern
                    && (includeParentCultures || string.Equals(pattern.Locale, own, StringComparison.OrdinalIgnoreCase)))
                {
                    var name = new TextName(catalog[i], field);
                    all.Add(new LocalizedString(name.ToString(), Print(pattern, default(NamedPlaceholders)), resourceNotFound: false, Trace(locale, pattern.Locale)));
                }
            }
        }

        return all;
    }

    private LocalizedString Get(string name, object?[]? arguments)
    {
        ArgumentNullException.ThrowIfNull(name);
        string locale = CurrentLocale();
        if (TextName.Find(catalog, name) is not { } text || text.Entry.FindPattern(text.Field, locale) is not { } pattern)
        {
            return new LocalizedString(name, name, resourceNotFound: true, Trace(locale, null));
        }

        string value = arguments is null
            ? Print(pattern, default(NamedPlaceholders))
            : Print(pattern, new LocalizerArguments(text.Entry, arguments));
        return new LocalizedString(name, value, resourceNotFound: false, Trace(locale, pattern.Locale));
    }

    // The language of the pattern and not the one asked for: an English text that stands in for a Russian one has English plurals.
    private static string Print<TArguments>(in EntryPattern pattern, TArguments arguments)
        where TArguments : IMessageArguments => MessageFormatter.Format(pattern.Template, pattern.Locale, arguments);

    // The invariant culture stands for the language that texts are written in, as it does for resource files.
    private string CurrentLocale() => CultureInfo.CurrentUICulture.Name is { Length: > 0 } name ? name : catalog.SourceLocale;

    // Where was looked and where it was found, for example "agent: es-MX>es-419>es>en (hit en)".
    private string Trace(string wanted, string? hit)
    {
        if (_traces.TryGetValue((wanted, hit), out string? known))
        {
            return known;
        }

        IReadOnlyList<string> chain = LocaleFallback.Chain(wanted);
        IEnumerable<string> searched = chain.Contains(catalog.SourceLocale, StringComparer.OrdinalIgnoreCase) ? chain : [.. chain, catalog.SourceLocale];
        string trace = $"{catalog.Name}: {string.Join('>', searched)}{(hit is null ? string.Empty : $" (hit {hit})")}";
        if (_traces.Count < KeptTraces)
        {
            _traces.TryAdd((wanted, hit), trace);
        }

        return trace;
    }
}
