namespace ErrorCatalog.Compiler;

/// <summary>The texts that the locale files of one language have, usable or not; of several files with a key the first counts.</summary>
internal sealed class WrittenTexts
{
    private readonly Dictionary<string, Owned> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, string Field), RejectedText> _rejected = [];
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    /// <param name="files">The files, ordered by path.</param>
    internal WrittenTexts(IEnumerable<LocaleFile> files)
    {
        foreach (LocaleFile file in files)
        {
            LocalePlaces places = new(file);
            foreach (EntryText text in file.Entries)
            {
                if (!_entries.ContainsKey(text.Key))
                {
                    _entries.Add(text.Key, new Owned(text, places));
                }
            }

            foreach (RejectedText text in file.Rejected)
            {
                if (_entries.TryGetValue(text.Key, out Owned? owner) && ReferenceEquals(owner.Places, places) && !_rejected.ContainsKey((text.Key, text.Field)))
                {
                    _rejected.Add((text.Key, text.Field), text);
                }
            }

            _broken.UnionWith(file.BrokenKeys);
        }
    }

    /// <summary>True when the key is there but nobody can tell its texts apart.</summary>
    internal bool IsBroken(string key) => _broken.Contains(key);

    /// <summary>One text as the file has it.</summary>
    /// <param name="key">Key of the entry.</param>
    /// <param name="field">Field below it.</param>
    /// <param name="text">The text; null when there is none, or when YAML damaged it beyond reading.</param>
    /// <returns>True when something is there.</returns>
    internal bool TryGet(string key, string field, out string? text)
    {
        text = _entries.TryGetValue(key, out Owned? owned) ? SourceUnits.Text(owned.Text, field) : null;
        if (text is not null)
        {
            return true;
        }

        if (_rejected.Count == 0 || !_rejected.TryGetValue((key, field), out RejectedText? rejected))
        {
            return false;
        }

        text = rejected.Text;
        return true;
    }

    /// <summary>Where a key or one of its texts is, or null.</summary>
    /// <param name="key">Key of the entry.</param>
    /// <param name="field">Field below it, or null for the key itself.</param>
    internal SourceRange? Place(string key, string? field) =>
        _entries.TryGetValue(key, out Owned? owned) ? owned.Places.Find(field is null ? key : key + "/" + field) : null;

    /// <summary>Everything that is written, in the order of the files.</summary>
    internal IEnumerable<(string Key, string Field, string? Text)> All() => _entries.Values
        .SelectMany(owned => SourceUnits.Texts(owned.Text).Select(item => (owned.Text.Key, item.Field, Text: (string?)item.Text)))
        .Concat(_rejected.Values.Select(rejected => (rejected.Key, rejected.Field, rejected.Text)));

    private sealed record Owned(EntryText Text, LocalePlaces Places);
}
