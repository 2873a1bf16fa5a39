namespace ErrorCatalog.Compiler;

/// <summary>Makes of the texts that fit those that readers see.</summary>
internal static class ShownTexts
{
    /// <summary>Marks what is stale and leaves out what is a copy of the source text; most entries stay the same object.</summary>
    internal static LocaleModel Of(LocaleModel fitting, IReadOnlyList<JudgedTexts> judged)
    {
        Dictionary<string, StaleTexts> stale = new(StringComparer.Ordinal);
        Dictionary<string, HashSet<string>> copies = new(StringComparer.Ordinal);
        foreach (JudgedTexts part in judged)
        {
            foreach ((string key, StaleTexts marks) in part.Stale)
            {
                stale[key] = marks;
            }

            foreach ((string key, string field) in part.Copies)
            {
                if (!copies.TryGetValue(key, out HashSet<string>? fields))
                {
                    copies.Add(key, fields = new HashSet<string>(StringComparer.Ordinal));
                }

                fields.Add(field);
            }
        }

        return stale.Count + copies.Count == 0 ? fitting : fitting with
        {
            Entries = new EquatableArray<EntryText>(fitting.Entries.Select(text => Shown(text, stale, copies)).OfType<EntryText>().ToArray()),
        };
    }

    private static EntryText? Shown(EntryText text, Dictionary<string, StaleTexts> stale, Dictionary<string, HashSet<string>> copies)
    {
        EntryText marked = stale.TryGetValue(text.Key, out StaleTexts marks) ? text with { Stale = marks } : text;
        return copies.TryGetValue(text.Key, out HashSet<string>? fields) ? EntryTextFilter.Without(marked, fields) : marked;
    }
}
