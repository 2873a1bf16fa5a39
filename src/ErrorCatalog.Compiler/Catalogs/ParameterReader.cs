namespace ErrorCatalog.Compiler;

/// <summary>Reads the parameters of an entry.</summary>
internal static class ParameterReader
{
    /// <summary>How a type begins that lists its values.</summary>
    internal const string EnumPrefix = "enum(";

    /// <summary>The one key that a parameter cannot do without.</summary>
    internal const string TypeKey = "type";

    internal static IReadOnlyList<ParameterModel> ReadAll(string key, string path, FieldReader entry, List<NamedPosition> positions)
    {
        YamlMapping? mapping = entry.Mapping("params", "parameters");
        if (mapping is null)
        {
            return [];
        }

        Findings findings = entry.Findings;
        ParameterNames names = new(key, findings);
        List<ParameterModel> parameters = [];
        string? optional = null;
        foreach (YamlPair pair in FieldReader.Limit(mapping.Pairs, pair => pair.Key, "parameters", CatalogLimits.MaxItems, findings))
        {
            if (FieldReader.KeyOf(pair, findings) is not { } name || !names.Accept(pair.Key, name))
            {
                continue;
            }

            positions.Add(new NamedPosition($"{path}/params/{name}", findings.File.Range(pair.Key.Start, pair.Key.End)));
            if (Read(pair, name, findings) is not { } parameter)
            {
                continue;
            }

            if (!parameter.IsOptional && optional is not null)
            {
                findings.Report(
                    CatalogRules.OptionalBeforeRequired,
                    pair.Key,
                    "required parameters before optional ones",
                    $"'{name}' after the optional '{optional}'",
                    $"Move '{name}' up, or mark it 'optional: true'.");
            }

            optional ??= parameter.IsOptional ? name : null;
            parameters.Add(parameter);
        }

        return parameters;
    }

    private static ParameterModel? Read(YamlPair pair, string name, Findings findings)
    {
        if (pair.Value is not YamlMapping mapping)
        {
            if (pair.Value is not YamlRefused)
            {
                YamlNode at = pair.Value is YamlScalar { IsNothing: true } ? pair.Key : pair.Value;
                findings.Report(
                    CatalogRules.WrongNode,
                    at,
                    $"the fields of the parameter '{name}'",
                    pair.Value.Description,
                    $"Write '{name}: {{ type: text, example: \"…\" }}'.");
            }

            return null;
        }

        if (ReportSplitEnum(mapping, findings))
        {
            return null;
        }

        FieldReader fields = new(mapping, CatalogTokens.ParameterKeys, "a parameter", findings);
        (ParameterType? type, IReadOnlyList<string> values) = ReadType(pair.Key, name, fields);
        bool isOptional = fields.Token("optional", CatalogTokens.Booleans)?.Value == "true";
        ParameterSensitivity sensitivity = fields.Choice<ParameterSensitivity>("sensitivity", CatalogTokens.Sensitivities) ?? ParameterSensitivity.Public;
        string? note = fields.Text("note")?.Value;
        YamlScalar? example = fields.Text("example", allowsBoolean: type == ParameterType.Boolean);
        if (type is null)
        {
            return null;
        }

        CheckExample(pair.Key, name, type.Value, values, example, fields);
        return new ParameterModel(name, type.Value, isOptional, example?.Value, note, sensitivity, new EquatableArray<string>(values.ToArray()));
    }

    // In braces, "type: enum(a, b)" ends at the comma.
    private static bool ReportSplitEnum(YamlMapping mapping, Findings findings)
    {
        foreach (YamlPair pair in mapping.Pairs)
        {
            if (mapping.IsFlow && pair.Value is YamlScalar { IsPlain: true } value
                && value.Value.StartsWith(EnumPrefix, StringComparison.Ordinal) && !value.Value.EndsWith(")", StringComparison.Ordinal))
            {
                findings.Report(
                    CatalogRules.BadParameterType,
                    value,
                    "a quoted type",
                    $"{FindingText.Quote(value.Value)}, because YAML ends the value at the comma",
                    "Write 'type: \"enum(a, b)\"', or 'type: enum, values: [ a, b ]'.");
                return true;
            }
        }

        return false;
    }

    private static (ParameterType? Type, IReadOnlyList<string> Values) ReadType(YamlNode keyNode, string name, FieldReader fields)
    {
        Findings findings = fields.Findings;
        string expected = FindingText.Choice(CatalogTokens.ParameterTypes);
        YamlScalar? scalar = fields.Scalar(TypeKey, expected);
        if (scalar is null)
        {
            if (!fields.Has(TypeKey))
            {
                findings.Report(CatalogRules.BadParameterType, keyNode, $"a type for '{name}'", "none", $"Add 'type:' with {expected}.");
            }

            return (null, []);
        }

        string text = scalar.Value;
        bool isInline = text.StartsWith(EnumPrefix, StringComparison.Ordinal) && text.EndsWith(")", StringComparison.Ordinal);
        int type = isInline ? (int)ParameterType.Enum : Array.IndexOf(CatalogTokens.ParameterTypes, text);
        if (type < 0)
        {
            string? nearest = Spelling.Nearest(text, CatalogTokens.ParameterTypes);
            findings.Report(
                CatalogRules.BadParameterType,
                scalar,
                expected,
                FindingText.Quote(text),
                nearest is null ? "Use one of these types; 'text' holds anything." : $"Did you mean '{nearest}'?");
            return (null, []);
        }

        return ((ParameterType)type, ReadValues((ParameterType)type, scalar, isInline, fields));
    }

    private static List<string> ReadValues(ParameterType type, YamlScalar scalar, bool isInline, FieldReader fields)
    {
        Findings findings = fields.Findings;
        if (type != ParameterType.Enum || (isInline && fields.Has("values")))
        {
            if (fields.Node("values") is { } node)
            {
                findings.Report(
                    CatalogRules.BadEnumValues,
                    node,
                    isInline ? "the values once" : "'values' for an enum only",
                    isInline ? "them in the type and in 'values'" : $"'values' for the type '{scalar.Value}'",
                    isInline ? "Write 'type: enum' and keep 'values'." : "Remove 'values', or make the type 'enum'.");
            }

            return [];
        }

        List<string> values = [];
        if (isInline)
        {
            string inner = scalar.Value.Substring(EnumPrefix.Length, scalar.Value.Length - EnumPrefix.Length - 1);
            foreach (string item in inner.Split(',').Take(CatalogLimits.MaxItems))
            {
                AcceptValue(item.Trim(), scalar, values, findings);
            }
        }
        else
        {
            foreach (YamlScalar item in fields.List("values", "enum values"))
            {
                FieldReader.CheckBoolean(item, findings);
                AcceptValue(item.Value, item, values, findings);
            }
        }

        if (values.Count == 0 && !findings.HasErrorIn(scalar.Start, scalar.End + 1))
        {
            findings.Report(CatalogRules.BadEnumValues, scalar, "the values of the enum", "none", "Add 'values: [ first, second ]'.");
        }

        return values;
    }

    private static void AcceptValue(string value, YamlNode node, List<string> values, Findings findings)
    {
        if (!NameGrammar.IsWord(value.Replace('-', '_')))
        {
            findings.Report(
                CatalogRules.BadEnumValues,
                node,
                "an enum value of letters, digits, '_' and '-' that starts with a letter",
                FindingText.Quote(value),
                "Write '-' for other characters.");
            return;
        }

        string? twin = values.FirstOrDefault(other => CSharpNames.EnumMember(other) == CSharpNames.EnumMember(value));
        if (CSharpNames.EnumMember(value) == CSharpNames.UnknownEnumMember)
        {
            findings.Report(
                CatalogRules.EnumValueCollision,
                node,
                "enum values with different C# names",
                $"'{value}', which becomes '{CSharpNames.UnknownEnumMember}' like the member for values of other versions",
                "Rename it, for example to 'unknown'.");
        }
        else if (twin is null)
        {
            values.Add(value);
        }
        else if (twin == value)
        {
            findings.Report(CatalogRules.BadEnumValues, node, "each enum value once", $"'{value}' again", "Remove one of the two.");
        }
        else
        {
            findings.Report(
                CatalogRules.EnumValueCollision,
                node,
                "enum values with different C# names",
                $"'{twin}' and '{value}', which both become '{CSharpNames.EnumMember(value)}'",
                "Rename one of the two.");
        }
    }

    private static void CheckExample(
        YamlNode keyNode,
        string name,
        ParameterType type,
        IReadOnlyList<string> values,
        YamlScalar? example,
        FieldReader fields)
    {
        if (example is null)
        {
            if (!fields.Has("example"))
            {
                fields.Findings.Report(
                    CatalogRules.MissingExample,
                    keyNode,
                    $"an example for '{name}'",
                    "none",
                    "Add 'example: …' with a realistic value: documentation and translators show it.");
            }

            return;
        }

        if (!ParameterValueParser.TryParse(type, values, example.Value, out _, out string? expected))
        {
            fields.Findings.Report(
                CatalogRules.ExampleDoesNotFit,
                example,
                expected,
                FindingText.Quote(example.Value),
                $"Write a value that a '{CatalogTokens.Of(type)}' can have.");
        }
    }
}
