namespace ErrorCatalog.Compiler;

/// <summary>The texts of one entry in a locale file, by field.</summary>
internal sealed class DocumentEntry(string key) : DocumentLine
{
    internal string Key { get; } = key;

    /// <summary>Texts by field, for example <c>explain</c> or <c>causes/moved/check</c>.</summary>
    internal Dictionary<string, DocumentText> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The line <c>causes:</c>.</summary>
    internal DocumentLine Causes { get; } = new();

    /// <summary>The lines of the single causes, in file order.</summary>
    internal List<KeyValuePair<string, DocumentLine>> CauseLines { get; } = [];

    /// <summary>Comment lines after the last text.</summary>
    internal List<string> Below { get; } = [];

    internal bool IsEmpty => Texts.Count == 0 && !HasComments && !Causes.HasComments && Below.Count == 0 && CauseLines.All(line => !line.Value.HasComments);

    internal DocumentLine Cause(string id)
    {
        int at = CauseLines.FindIndex(line => line.Key == id);
        if (at < 0)
        {
            at = CauseLines.Count;
            CauseLines.Add(new KeyValuePair<string, DocumentLine>(id, new DocumentLine()));
        }

        return CauseLines[at].Value;
    }
}
