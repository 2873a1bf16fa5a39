namespace ErrorCatalog.Compiler;

/// <summary>
/// A locale file that is going to be changed. It is written in the one canonical form: every text in double quotes on a line
/// of its own (Markdown of several lines as a block), in the order of the catalog, with all comments. Whatever would lose
/// something is refused while reading, so that writing never does.
/// </summary>
public sealed class LocaleDocument
{
    private readonly List<DocumentEntry> _entries = [];
    private readonly Dictionary<string, DocumentEntry> _byKey = new(StringComparer.Ordinal);

    /// <summary>Comment lines at the top of the file.</summary>
    internal List<string> Header { get; } = [];

    /// <summary>Comment lines at the end of the file.</summary>
    internal List<string> Footer { get; } = [];

    internal IReadOnlyList<DocumentEntry> Entries => _entries;

    /// <summary>The keys of entries that the file has, in file order.</summary>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <summary>Reads a locale file for changing. Never throws on content.</summary>
    /// <param name="path">Path for findings; not opened.</param>
    /// <param name="text">Content of the file; empty for a new one.</param>
    /// <param name="findings">What must be corrected by hand first; empty when the result is not null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document, or null when writing it again would lose something: broken YAML, repeated or unknown keys, texts cut off by <c> #</c>.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LocaleDocument? Read(string path, string text, out EquatableArray<CatalogDiagnostic> findings, CancellationToken cancellationToken = default) =>
        LocaleDocumentReader.Read(path, text, out findings, cancellationToken);

    /// <summary>True when the file has the key, with or without texts.</summary>
    /// <param name="key">Key of an entry.</param>
    public bool Has(string key) => _byKey.ContainsKey(key);

    /// <summary>The text of a field, or null when the file has none.</summary>
    /// <param name="key">Key of the entry.</param>
    /// <param name="field">Field below it, for example <c>explain</c> or <c>causes/moved/check</c>.</param>
    public string? Get(string key, string field) =>
        _byKey.TryGetValue(key, out DocumentEntry? entry) && entry.Texts.TryGetValue(field, out DocumentText? text) ? text.Value : null;

    /// <summary>Sets or removes a text; comments of a text that stays are kept.</summary>
    /// <param name="key">Key of the entry.</param>
    /// <param name="field">Field below it.</param>
    /// <param name="text">The text, or null to remove it.</param>
    /// <exception cref="ArgumentException"><paramref name="field"/> is no field of a translation.</exception>
    public void Set(string key, string field, string? text)
    {
        if (!UnitId.IsField(field))
        {
            throw new ArgumentException($"Expected a field like 'explain' or 'causes/moved/check' but got '{field}'. Take it from a translation unit.", nameof(field));
        }

        if (text is null)
        {
            if (_byKey.TryGetValue(key, out DocumentEntry? owner))
            {
                owner.Texts.Remove(field);
            }

            return;
        }

        DocumentEntry entry = Entry(key);
        if (entry.Texts.TryGetValue(field, out DocumentText? old))
        {
            old.Value = text;
        }
        else
        {
            entry.Texts.Add(field, new DocumentText(text));
        }
    }

    /// <summary>Puts comment lines at the top, below the schema, in place of all that are there.</summary>
    /// <param name="lines">The lines with their <c>#</c>.</param>
    public void SetHeader(IEnumerable<string> lines)
    {
        Header.RemoveAll(line => !Modeline.Is(line));
        Header.AddRange(lines);
    }

    /// <summary>The file in canonical form.</summary>
    /// <param name="catalog">The catalog, for the order of causes.</param>
    /// <param name="order">The order of entries; keys that it does not know come last, in file order.</param>
    public string ToText(CatalogModel catalog, CatalogOrder order) => LocaleDocumentWriter.Write(this, catalog, order);

    internal DocumentEntry Entry(string key)
    {
        if (!_byKey.TryGetValue(key, out DocumentEntry? entry))
        {
            entry = new DocumentEntry(key);
            _byKey.Add(key, entry);
            _entries.Add(entry);
        }

        return entry;
    }
}
