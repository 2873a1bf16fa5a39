using System.Globalization;
using System.Text;
using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange;

/// <summary>What a translator has to know about one text, in Markdown for the hover of an editor.</summary>
internal sealed class TranslatorBrief(CatalogModel catalog, EntryModel entry, SourceUnit unit, string locale)
{
    private const string Special = "\\`*_[]<>|~#";

    /// <summary>The brief for a whole entry: what it is, its note and its page.</summary>
    public static string OfEntry(CatalogModel catalog, EntryModel entry)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Escape(entry.Text.Title ?? entry.Key)).Append("**");
        if (entry.Text.Explain is { } explain)
        {
            text.Append("\n\n").Append(Escape(explain));
        }

        AppendNote(text, entry);
        AppendLink(text, catalog, entry);
        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("**Source (").Append(catalog.SourceLocale).Append("):** ").Append(Escape(unit.Text));
        ParameterModel[] used = [.. entry.Parameters.Where(parameter => PlaceholderSet.Has(unit.Placeholders, parameter.Name))];
        if (used.Length > 0)
        {
            text.Append('\n');
        }

        foreach (ParameterModel parameter in used)
        {
            AppendParameter(text, parameter);
        }

        AppendPlurals(text, used);
        AppendNote(text, entry);
        if (unit.MaxLength is { } most)
        {
            text.Append("\n\nAt most ").Append(most.ToString(CultureInfo.InvariantCulture)).Append(" characters.");
        }

        AppendLink(text, catalog, entry);
        return text.ToString();
    }

    private static void AppendParameter(StringBuilder text, ParameterModel parameter)
    {
        text.Append("\n- `{").Append(parameter.Name).Append("}` ").Append(CatalogVocabulary.ParameterTypes[(int)parameter.Type]);
        if (parameter.EnumValues.Count > 0)
        {
            text.Append(" (").AppendJoin(", ", parameter.EnumValues.Select(value => "`" + value + "`")).Append(')');
        }

        if (parameter.Note is { } note)
        {
            text.Append(": ").Append(Escape(note));
        }

        if (parameter.Example is { } example)
        {
            text.Append(", e.g. ").Append(Code(example));
        }

        if (parameter.IsOptional)
        {
            text.Append(" (may be missing)");
        }
    }

    private void AppendPlurals(StringBuilder text, ParameterModel[] used)
    {
        if (used.Any(parameter => parameter.Type is ParameterType.Integer or ParameterType.Bytes))
        {
            text.Append("\n\nForms of a plural in `").Append(locale).Append("`: ")
                .AppendJoin(", ", PluralRules.ReachableCategories(locale, PluralKind.Cardinal).Select(category => "`" + PluralKeyword.Of(category) + "`"))
                .Append('.');
        }
    }

    private static void AppendNote(StringBuilder text, EntryModel entry)
    {
        if (entry.Note is { } note)
        {
            text.Append("\n\n**Note:** ").Append(Escape(note));
        }
    }

    private static void AppendLink(StringBuilder text, CatalogModel catalog, EntryModel entry)
    {
        if (catalog.BaseUri is { } address)
        {
            text.Append("\n\n[Page of the error](").Append(address).Append("error-codes/").Append(entry.Key).Append("/)");
        }
    }

    // A code span ends at the first run of as many backticks as began it.
    private static string Code(string value)
    {
        string line = value.ReplaceLineEndings(" ");
        return line.Contains('`', StringComparison.Ordinal) ? Escape(line) : "`" + line + "`";
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (char c in value.ReplaceLineEndings(" "))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
