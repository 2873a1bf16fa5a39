namespace ErrorCatalog.Compiler;

/// <summary>Reads what an entry says about its texts in every language: <c>max-length</c> and <c>same</c>.</summary>
internal static class TextLimitReader
{
    /// <summary>The limits; holds the source texts against them too.</summary>
    internal static EquatableArray<TextLimit> Read(FieldReader fields, EntryText text)
    {
        if (fields.Mapping("max-length", "fields with the longest length of their texts") is not { } mapping)
        {
            return default;
        }

        FieldReader limits = new(mapping, CatalogTokens.MaxLengthKeys, "'max-length'", fields.Findings);
        List<TextLimit> found = [];
        foreach (string field in CatalogTokens.MaxLengthKeys)
        {
            if (limits.Integer(field, CatalogRules.BadMaxLength, "a number of characters from 1 to 8192", IsLength, "Write digits only.") is { } characters)
            {
                found.Add(new TextLimit(field, characters));
                CheckSource(fields, field, SourceUnits.Texts(text).FirstOrDefault(item => item.Field == field).Text, characters);
            }
        }

        return new EquatableArray<TextLimit>(found.ToArray());
    }

    /// <summary>The fields that may stay as they are in every language.</summary>
    internal static EquatableArray<string> ReadSame(FieldReader fields, EntryText text)
    {
        string[] known = SourceUnits.Texts(text).Select(item => item.Field).ToArray();
        List<string> found = [];
        foreach (YamlScalar item in fields.List("same", "fields of the entry"))
        {
            if (known.Contains(item.Value))
            {
                found.Add(item.Value);
                continue;
            }

            fields.Findings.Report(
                CatalogRules.BadSameField,
                item,
                "a field of the entry that has a text",
                FindingText.Quote(item.Value),
                FindingText.DidYouMean(item.Value, known));
        }

        return new EquatableArray<string>(found.Distinct().ToArray());
    }

    private static void CheckSource(FieldReader fields, string field, string? text, int characters)
    {
        if (text is null || fields.Node(field) is not YamlScalar scalar)
        {
            return;
        }

        int length = TextLength.Of(text);
        if (length > characters)
        {
            fields.Findings.Report(
                CatalogRules.TextAboveMaxLength,
                scalar,
                $"at most {FindingText.Number(characters)} characters in '{field}', as its 'max-length' says",
                FindingText.Number(length),
                "Shorten the text, or raise the limit: translations are often longer than the source.");
        }
    }

    private static bool IsLength(int value) => value is > 0 and <= CatalogLimits.MaxTextLength;
}
