using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Lists the texts of a catalog that are to be translated.</summary>
public static class SourceUnits
{
    /// <summary>The one field that is Markdown and no message pattern.</summary>
    internal const string DocField = "doc";

    /// <summary>All texts of a catalog: entries ordered by key (ordinal), fields in the order of the format.</summary>
    /// <param name="catalog">The merged catalog.</param>
    public static EquatableArray<SourceUnit> Of(CatalogModel catalog) => new(catalog.Entries.SelectMany(Of).ToArray());

    /// <summary>The texts of one entry, in the order of the format.</summary>
    /// <param name="entry">The entry.</param>
    public static IEnumerable<SourceUnit> Of(EntryModel entry)
    {
        foreach ((string field, string text) in Texts(entry.Text))
        {
            MessageTemplate? template = field == DocField ? null : MessageParser.Parse(text).Template;
            yield return new SourceUnit(
                entry.Key,
                field,
                text,
                TranslationHash.Of(text),
                template is null ? PlaceholderSet.None : PlaceholderSet.Of(template, entry.Parameters))
            {
                HasWords = template is null ? text.Any(char.IsLetter) : HasWords(template.Nodes),
                MayBeCopied = entry.SameAsSource.Contains(field),
                MaxLength = entry.MaxLengths.FirstOrDefault(limit => limit.Field == field)?.Characters,
                IsRetired = entry.Retired is not null,
            };
        }
    }

    /// <summary>The texts that are there, in the order of the format, with their fields.</summary>
    /// <param name="text">Texts of an entry in one language.</param>
    public static IEnumerable<(string Field, string Text)> Texts(EntryText text)
    {
        foreach ((string field, string? value) in Patterns(text))
        {
            if (value is not null)
            {
                yield return (field, value);
            }
        }

        if (text.Doc is not null)
        {
            yield return (DocField, text.Doc);
        }
    }

    /// <summary>One text, or null when there is none.</summary>
    /// <param name="text">Texts of an entry in one language.</param>
    /// <param name="field">Field below the entry.</param>
    internal static string? Text(EntryText text, string field) => field switch
    {
        "title" => text.Title,
        "explain" => text.Explain,
        "fix-hint" => text.FixHint,
        "rule" => text.Rule,
        DocField => text.Doc,
        _ => Texts(text).FirstOrDefault(item => item.Field == field).Text,
    };

    internal static IEnumerable<(string Field, string? Pattern)> Patterns(EntryText text)
    {
        yield return ("title", text.Title);
        yield return ("explain", text.Explain);
        yield return ("fix-hint", text.FixHint);
        yield return ("rule", text.Rule);
        foreach (CauseModel cause in text.Causes)
        {
            yield return (UnitId.CauseField(cause.Id, "cause"), cause.Cause);
            yield return (UnitId.CauseField(cause.Id, "check"), cause.Check);
        }
    }

    private static bool HasWords(IReadOnlyList<MessageNode> nodes) => nodes.Any(node => node switch
    {
        TextNode text => text.Text.Any(char.IsLetter),
        PluralNode plural => plural.Cases.Any(branch => HasWords(branch.Nodes)),
        SelectNode select => select.Cases.Any(branch => HasWords(branch.Nodes)),
        _ => false,
    });
}
