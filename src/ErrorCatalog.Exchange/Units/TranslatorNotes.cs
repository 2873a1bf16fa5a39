using System.Globalization;

namespace ErrorCatalog.Exchange;

/// <summary>The lines that tell a translator what a text is about, the same in every format.</summary>
internal static class TranslatorNotes
{
    /// <summary>The notes, then one line per placeholder, then the maximum length.</summary>
    public static IEnumerable<string> Lines(ExchangeUnit unit) =>
    [
        .. unit.Notes.SelectMany(note => note.ReplaceLineEndings("\n").Split('\n')),
        .. unit.Parameters.Select(parameter => $"{{{parameter.Name}}} ({parameter.Type}){Describe(parameter)}"),
        .. unit.MaxLength is { } length ? (string[])[string.Create(CultureInfo.InvariantCulture, $"At most {length} characters.")] : [],
    ];

    /// <summary>Meaning and example of a placeholder.</summary>
    public static string Describe(ExchangeParameter parameter)
    {
        string meaning = parameter.Meaning is { Length: > 0 } text ? ": " + text : string.Empty;
        return parameter.Example is { Length: > 0 } example ? $"{meaning}; for example: {example}" : meaning;
    }
}
