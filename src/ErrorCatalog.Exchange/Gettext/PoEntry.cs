using System.Text;

namespace ErrorCatalog.Exchange.Gettext;

/// <summary>One entry while it is read.</summary>
internal sealed class PoEntry
{
    private readonly Dictionary<string, StringBuilder> _texts = new(StringComparer.Ordinal);

    public int Line { get; private set; }

    public int Column { get; private set; }

    public bool IsFuzzy { get; set; }

    public List<string> Notes { get; } = [];

    /// <summary>True when a keyword was read, not only comments.</summary>
    public bool HasKeywords { get; private set; }

    /// <summary>The text of a keyword, or null when the entry has none.</summary>
    public string? this[string keyword] => _texts.TryGetValue(keyword, out StringBuilder? text) ? text.ToString() : null;

    /// <summary>Begins the text of a keyword; false when the entry has it already.</summary>
    public bool Begin(string keyword, string text, int line, int column)
    {
        if (!keyword.StartsWith('|') && !HasKeywords)
        {
            (HasKeywords, Line, Column) = (true, line, column);
        }

        return _texts.TryAdd(keyword, new StringBuilder(text));
    }

    public void Append(string keyword, string text) => _texts[keyword].Append(text);
}
