namespace ErrorCatalog.Compiler;

/// <summary>The text of a file while it is edited step by step: after each edit it is read again, so that places are never stale.</summary>
internal sealed class CatalogText(string path, string text, CancellationToken cancellationToken)
{
    private SourceFile? _file;
    private YamlMapping? _root;

    internal string Path { get; } = path;

    internal string Text { get; private set; } = text;

    internal SourceFile File
    {
        get
        {
            Read();
            return _file!;
        }
    }

    /// <summary>The members of the file; null when it is no mapping.</summary>
    internal YamlMapping? Root
    {
        get
        {
            Read();
            return _root;
        }
    }

    /// <summary>Name of the catalog.</summary>
    internal string? Catalog => (MemberEdits.Find(Root, CatalogHeaderReader.NameKey)?.Value as YamlScalar)?.Value;

    /// <summary>An entry with fields, or null.</summary>
    internal YamlPair? Entry(string key) =>
        MemberEdits.Find(MemberEdits.Find(Root, EntryInsertion.Section)?.Value, key) is { Value: YamlMapping } pair ? pair : null;

    internal void Replace(string changed)
    {
        Text = changed;
        _file = null;
    }

    /// <summary>Takes an edit when it says that it has a place.</summary>
    internal bool Edit(Func<TextEdits, bool> edit)
    {
        TextEdits edits = new(Text);
        if (!edit(edits))
        {
            return false;
        }

        Replace(edits.Apply());
        return true;
    }

    /// <summary>Gives a field of an entry a value.</summary>
    internal bool SetField(string key, string name, string value) => Entry(key) is { Value: YamlMapping fields } pair
        && Edit(edits => MemberEdits.Set(File, pair.Key.End, fields, name, value, CatalogTokens.EntryKeys, edits));

    /// <summary>A field of a parameter, with what is needed to edit it.</summary>
    internal (YamlPair Parameter, YamlMapping Fields)? Parameter(string key, string name) =>
        MemberEdits.Find(MemberEdits.Find(Entry(key)?.Value, "params")?.Value, name) is { Value: YamlMapping fields } pair ? (pair, fields) : null;

    private void Read()
    {
        if (_file is null)
        {
            _file = new SourceFile(Path, Text);
            _root = YamlReader.Read(new Findings(_file, LocaleFileParser.IsLocalePath(Path)), LocaleFileParser.IsLocalePath(Path) ? null : EntryInsertion.Section, cancellationToken) as YamlMapping;
        }
    }
}
