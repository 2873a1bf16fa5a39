namespace ErrorCatalog.Compiler;

/// <summary>A text that a locale file has, usable or not.</summary>
/// <param name="Key">Key of the entry.</param>
/// <param name="Field">Field below it.</param>
/// <param name="Text">The text; null when YAML damaged it beyond reading.</param>
/// <param name="Range">Where it is.</param>
internal sealed record WrittenText(string Key, string Field, string? Text, SourceRange? Range)
{
    /// <summary>The texts of all files in file order; of several with one name the first stays, as in <see cref="LocaleLinker.Merge"/>.</summary>
    internal static Dictionary<(string Key, string Field), WrittenText> Index(IEnumerable<LocaleFile> files)
    {
        Dictionary<(string Key, string Field), WrittenText> index = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (LocaleFile file in files)
        {
            Dictionary<string, SourceRange> positions = LocalePositions.Index(file);
            List<WrittenText> found = [];
            foreach (EntryText text in file.Entries)
            {
                found.AddRange(SourceUnits.Texts(text).Select(item => new WrittenText(text.Key, item.Field, item.Text, Place(text.Key, item.Field))));
            }

            found.AddRange(file.Rejected.Select(text => new WrittenText(text.Key, text.Field, text.Text, Place(text.Key, text.Field))));
            foreach (WrittenText text in found.Where(text => !keys.Contains(text.Key)).OrderBy(text => text.Range?.Start ?? 0))
            {
                index[(text.Key, text.Field)] = text;
            }

            keys.UnionWith(found.Select(text => text.Key));

            SourceRange? Place(string key, string field) => positions.TryGetValue(key + "/" + field, out SourceRange? range) ? range : null;
        }

        return index;
    }
}
