using System.Globalization;

namespace ErrorCatalog.Compiler;

/// <summary>Writes drafts in the form that entries have everywhere in this project, in lines or in braces.</summary>
internal static class EntryDraftWriter
{
    /// <summary>The lines of the entry, without line ends.</summary>
    /// <param name="draft">The entry.</param>
    /// <param name="indent">The blanks before its key.</param>
    /// <param name="step">The blanks that each deeper level adds.</param>
    internal static IEnumerable<string> Lines(EntryDraft draft, string indent, string step)
    {
        string inner = indent + step;
        yield return indent + draft.Key + ":";
        foreach ((string name, string value) in FieldsBefore(draft))
        {
            yield return inner + name + ": " + value;
        }

        if (draft.Parameters.Count > 0)
        {
            yield return inner + "params:";
            foreach (ParameterModel parameter in draft.Parameters)
            {
                yield return inner + step + Parameter(parameter);
            }
        }

        foreach ((string name, string value) in Texts(draft))
        {
            yield return inner + name + ": " + value;
        }
    }

    /// <summary>The entry as a member of a mapping in braces.</summary>
    internal static string Flow(EntryDraft draft)
    {
        IEnumerable<string> parameters = draft.Parameters.Count > 0
            ? ["params: { " + string.Join(", ", draft.Parameters.Select(Parameter)) + " }"]
            : [];
        IEnumerable<string> members = FieldsBefore(draft).Select(field => field.Name + ": " + field.Value)
            .Concat(parameters)
            .Concat(Texts(draft).Select(field => field.Name + ": " + field.Value));
        return draft.Key + ": { " + string.Join(", ", members) + " }";
    }

    private static IEnumerable<(string Name, string Value)> FieldsBefore(EntryDraft draft)
    {
        if (draft.Code is not null)
        {
            yield return ("code", YamlText.Code(draft.Code));
        }

        yield return ("category", CatalogTokens.Of(draft.Category));
        yield return ("kind", CatalogTokens.Of(draft.Kind));
        yield return ("impact", CatalogTokens.Of(draft.Impact));
        yield return ("who-retries", CatalogTokens.Of(draft.WhoRetries));
        if (draft.HttpStatus is { } status)
        {
            yield return ("http-status", status.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<(string Name, string Value)> Texts(EntryDraft draft)
    {
        if (draft.Title is not null)
        {
            yield return ("title", YamlText.Quoted(draft.Title));
        }

        yield return ("explain", YamlText.Quoted(draft.Explain));
        yield return ("fix-hint", YamlText.Quoted(draft.FixHint));
    }

    /// <summary>A parameter on one line.</summary>
    internal static string Parameter(ParameterModel parameter)
    {
        List<string> members = ["type: " + CatalogTokens.Of(parameter.Type)];
        if (parameter.EnumValues.Count > 0)
        {
            members.Add("values: [ " + string.Join(", ", parameter.EnumValues.Select(EnumValue)) + " ]");
        }

        if (parameter.Example is { } example)
        {
            bool isBare = parameter.Type is ParameterType.Integer or ParameterType.Decimal or ParameterType.Boolean or ParameterType.Bytes;
            members.Add("example: " + (isBare ? example : YamlText.Quoted(example)));
        }

        if (parameter.Note is { } note)
        {
            members.Add("note: " + YamlText.Quoted(note));
        }

        if (parameter.Sensitivity != ParameterSensitivity.Public)
        {
            members.Add("sensitivity: " + CatalogTokens.Of(parameter.Sensitivity));
        }

        if (parameter.IsOptional)
        {
            members.Add("optional: true");
        }

        return parameter.Name + ": { " + string.Join(", ", members) + " }";
    }

    // A bare word such as "no" could be a boolean to other readers of YAML.
    internal static string EnumValue(string value) => FieldReader.IsBoolean(value) ? YamlText.Quoted(value) : value;
}
