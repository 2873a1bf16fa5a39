namespace ErrorCatalog;

/// <summary>The texts of a catalog in one language: what layers say, the latest first, then what was compiled.</summary>
/// <param name="locale">Tag as the catalog spells it.</param>
/// <param name="compiled">The compiled translation; null for the source language, whose texts are part of the entries, and for a language of layers only.</param>
/// <param name="isSource">True for the source language.</param>
/// <param name="layers">Texts of layers by position of the entry, the latest layer first.</param>
internal sealed class LanguageTexts(string locale, LocaleTexts? compiled, bool isSource, Dictionary<int, EntryTexts>[] layers)
{
    public string Locale => locale;

    public CatalogText? Find(ProblemDescriptor entry, TextField field)
    {
        foreach (Dictionary<int, EntryTexts> layer in layers)
        {
            if (layer.TryGetValue(entry.Index, out EntryTexts? texts) && texts.Text(field) is { } text)
            {
                return text;
            }
        }

        return isSource ? entry.Source.Text(field) : compiled?.Of(entry).Text(field);
    }
}
