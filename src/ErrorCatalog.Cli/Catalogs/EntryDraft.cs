using System.Text.Encodings.Web;
using System.Text.Json;

namespace ErrorCatalog.Cli.Catalogs;

/// <summary>An entry whose texts are still to be worded, but which is valid as it stands.</summary>
/// <param name="Key">Its key, as the user typed it.</param>
/// <param name="Code">Its wire code, or null for the key.</param>
/// <param name="IsRejection">True when the sender can fix it.</param>
internal sealed record EntryDraft(string Key, string? Code, bool IsRejection)
{
    /// <summary>The lines of the entry.</summary>
    /// <param name="indent">The blanks before a key below <c>errors:</c>.</param>
    public IEnumerable<string> Lines(string indent)
    {
        string inner = indent + indent;
        string words = Key.Replace('-', ' ');
        yield return indent + Key + ":";
        if (Code is not null)
        {
            yield return $"{inner}code: {Scalar(Code)}";
        }

        yield return inner + "category: processing";
        yield return inner + "kind: " + (IsRejection ? "rejection" : "exception");
        yield return inner + "impact: message";
        yield return inner + "who-retries: " + (IsRejection ? "you" : "me");
        yield return inner + "http-status: " + (IsRejection ? "400" : "500");
        yield return inner + "params:";
        yield return inner + indent + "subject: { type: identifier, example: \"A-1\", note: \"what it is about\" }";
        yield return inner + $"title: \"{char.ToUpperInvariant(words[0])}{words[1..]}\"";
        yield return inner + "explain: \"Expected {subject} to be usable, but it is not.\"";
        yield return inner + "fix-hint: \"Check {subject}, then try again.\"";
    }

    // Codes of the usual shape stand bare, as everywhere else; others quoted: the escapes of a JSON string are those of YAML.
    private static string Scalar(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
            ? text
            : "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
