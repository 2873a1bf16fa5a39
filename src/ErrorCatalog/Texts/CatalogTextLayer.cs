using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>
/// Texts that are laid over those of a catalog while the program runs: corrections, and the wording of an application's own.
/// Of several layers the one added last wins. Whoever asks for a text in a named language gets it from the layers first; a text
/// without a language, as in logs and exception messages, stays the compiled one, so that it can be searched for.
/// Safe for use by many threads: a reader sees all of a replacement or nothing of it.
/// </summary>
public sealed class CatalogTextLayer : IDisposable
{
    internal CatalogTextLayer(ProblemCatalog catalog) => Catalog = catalog;

    /// <summary>The catalog whose texts it covers.</summary>
    public ProblemCatalog Catalog { get; }

    /// <summary>The texts by canonical tag and position of the entry.</summary>
    internal IReadOnlyDictionary<string, Dictionary<int, EntryTexts>> ByLocale { get; private set; } = new Dictionary<string, Dictionary<int, EntryTexts>>();

    /// <summary>
    /// Puts these texts in the place of everything the layer said before. Keys that the catalog does not have are left out, as
    /// are languages that are no language tags; of two replacements for the same entry and language the later one counts.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The layer was withdrawn.</exception>
    public void Replace(IEnumerable<TextReplacement> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var byLocale = new Dictionary<string, Dictionary<int, EntryTexts>>(StringComparer.OrdinalIgnoreCase);
        foreach (TextReplacement text in texts)
        {
            // Any name leads to an entry; a text belongs to the one whose key it is.
            if (!LocaleTag.TryNormalize(text.Locale, out string tag)
                || Catalog.Find(text.Key) is not { } entry
                || !string.Equals(entry.Key, text.Key, StringComparison.Ordinal))
            {
                continue;
            }

            if (!byLocale.TryGetValue(tag, out Dictionary<int, EntryTexts>? entries))
            {
                byLocale.Add(tag, entries = []);
            }

            entries[entry.Index] = new EntryTexts(text.Title, text.Explain, text.FixHint, text.Rule);
        }

        Catalog.ChangeLayer(this, () => ByLocale = byLocale);
    }

    /// <summary>Withdraws the layer: the texts below it are in force again.</summary>
    public void Dispose() => Catalog.RemoveLayer(this);
}
