using System.Text;

namespace ErrorCatalog.Exchange.Gettext;

/// <summary>
/// Writes GNU gettext PO. The id stands in <c>msgctxt</c>; plurals stay inside <c>msgid</c> as message syntax, so there is never
/// a <c>msgid_plural</c>. Outdated texts are <c>fuzzy</c> with the old source as <c>#| msgid</c>.
/// </summary>
internal static class PoWriter
{
    // gettext and its checkers want dates, but a file must not change when nothing in it does.
    private const string Date = "2000-01-01 00:00+0000";

    public static string Write(ExchangeDocument document)
    {
        var text = new StringBuilder();
        Header(text, document);
        foreach (ExchangeUnit unit in document.Units)
        {
            text.Append('\n');
            Unit(text, unit);
        }

        return text.ToString();
    }

    private static void Header(StringBuilder text, ExchangeDocument document)
    {
        text.Append("msgid \"\"\nmsgstr \"\"\n");
        foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)
        [
            ("Project-Id-Version", document.Catalog + " 1.0"),
            ("Report-Msgid-Bugs-To", "https://errorcatalog.dev/"),
            ("POT-Creation-Date", Date),
            ("PO-Revision-Date", Date),
            ("Last-Translator", "errorcatalog <noreply@errorcatalog.dev>"),
            ("Language-Team", "none"),
            ("Language", PoLanguage.FromTag(document.Locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=UTF-8"),
            ("Content-Transfer-Encoding", "8bit"),
            (PoHeader.Catalog, document.Catalog ?? string.Empty),
            (PoHeader.SourceLanguage, document.SourceLocale ?? string.Empty),
        ])
        {
            text.Append('"').Append(PoString.Escape($"{name}: {value}\n")).Append("\"\n");
        }
    }

    private static void Unit(StringBuilder text, ExchangeUnit unit)
    {
        foreach (string line in TranslatorNotes.Lines(unit))
        {
            text.Append("#. ").Append(PoString.OneLine(line)).Append('\n');
        }

        bool isFuzzy = unit.State == ExchangeState.NeedsReview && unit.Target is { Length: > 0 };
        string[] flags = [.. isFuzzy ? (string[])["fuzzy"] : [], .. unit.HasOnlyBareNames ? (string[])["python-brace-format"] : []];
        if (flags.Length > 0)
        {
            text.Append("#, ").AppendJoin(", ", flags).Append('\n');
        }

        if (isFuzzy && unit.PreviousSource is { } previous)
        {
            Keyword(text, "#| ", "msgid", previous);
        }

        Keyword(text, string.Empty, "msgctxt", unit.Id);
        Keyword(text, string.Empty, "msgid", unit.Source);
        Keyword(text, string.Empty, "msgstr", unit.Target ?? string.Empty);
    }

    private static void Keyword(StringBuilder text, string prefix, string keyword, string value)
    {
        text.Append(prefix).Append(keyword).Append(' ');
        string[] lines = [.. PoString.Lines(value)];
        if (lines.Length > 1)
        {
            text.Append("\"\"\n").Append(prefix);
        }

        text.AppendJoin("\n" + prefix, lines.Select(line => $"\"{PoString.Escape(line)}\"")).Append('\n');
    }
}
