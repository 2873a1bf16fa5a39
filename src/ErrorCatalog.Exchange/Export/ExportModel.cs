using System.Globalization;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>What templates see of a catalog: names in the spellings of the languages, and every fact that clients decide by.</summary>
internal static class ExportModel
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "break", "case", "class", "const", "continue", "def", "default", "del", "elif", "else", "except", "False", "finally", "for", "from", "func", "global",
        "if", "import", "in", "interface", "is", "lambda", "map", "None", "nonlocal", "not", "or", "and", "as", "assert", "async", "await", "pass", "raise",
        "range", "return", "select", "struct", "switch", "True", "try", "type", "var", "while", "with", "yield", "message", "enum", "option", "package", "service",
    };

    public static Dictionary<string, object?> Of(CatalogModel catalog) => new(StringComparer.Ordinal)
    {
        ["name"] = catalog.Name,
        ["pascal"] = CSharpNames.Type(catalog.Name),
        ["snake"] = catalog.Name.Replace('-', '_'),
        ["constant"] = Constant(catalog.Name),
        ["locale"] = catalog.SourceLocale,
        ["baseUri"] = catalog.BaseUri,
        ["count"] = catalog.Entries.Count,
        ["entries"] = Entries(catalog),
    };

    private static Dictionary<string, object?>[] Entries(CatalogModel catalog)
    {
        HashSet<int> taken = [0];
        return [.. catalog.Entries.Select((entry, index) => Entry(catalog, entry, index, StableNumber(entry.Key, taken)))];
    }

    // A number that other entries do not move: Protobuf keeps it for ever. FNV-1a over the key, in the range that varints hold in four bytes.
    private static int StableNumber(string key, HashSet<int> taken)
    {
        uint hash = 2166136261;
        foreach (char c in key)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        int number = (int)(hash & 0x0FFFFFFF);
        while (!taken.Add(number))
        {
            number++;
        }

        return number;
    }

    private static Dictionary<string, object?> Entry(CatalogModel catalog, EntryModel entry, int index, int stableNumber) => new(StringComparer.Ordinal)
    {
        ["key"] = entry.Key,
        ["code"] = entry.Code,
        ["pascal"] = entry.CSharpName,
        ["constant"] = Constant(entry.Key),
        ["index"] = index,
        ["stableNumber"] = stableNumber.ToString(CultureInfo.InvariantCulture),
        ["isLast"] = index == catalog.Entries.Count - 1,
        ["aliases"] = entry.Aliases.Select((alias, i) => Item("value", alias, i, entry.Aliases.Count)).ToArray(),
        ["number"] = entry.Number?.ToString(CultureInfo.InvariantCulture),
        ["severity"] = CatalogVocabulary.Severities[(int)entry.Severity],
        ["category"] = CatalogVocabulary.Categories[(int)entry.Category],
        ["kind"] = CatalogVocabulary.Kinds[(int)entry.Kind],
        ["impact"] = CatalogVocabulary.Impacts[(int)entry.Impact],
        ["whoRetries"] = CatalogVocabulary.Retriers[(int)entry.WhoRetries],
        ["receiverRetries"] = entry.WhoRetries is WhoRetries.You or WhoRetries.Both,
        ["httpStatus"] = entry.HttpStatus?.ToString(CultureInfo.InvariantCulture),
        ["grpcStatus"] = entry.GrpcStatus,
        ["grpcReason"] = entry.GrpcReason,
        ["title"] = entry.Text.Title,
        ["explain"] = entry.Text.Explain,
        ["fixHint"] = entry.Text.FixHint,
        ["since"] = entry.Since,
        ["isDeprecated"] = entry.Deprecated is not null || entry.Retired is not null,
        ["isRetired"] = entry.Retired is not null,
        ["replacedBy"] = entry.Retired?.ReplacedBy ?? entry.Deprecated?.ReplacedBy,
        ["page"] = catalog.BaseUri is null ? null : catalog.BaseUri + entry.Key,
        ["hasParameters"] = entry.Parameters.Count > 0,
        ["hasOptional"] = entry.Parameters.Any(parameter => parameter.IsOptional),
        ["hasRequired"] = entry.Parameters.Any(parameter => !parameter.IsOptional && parameter.Sensitivity == ParameterSensitivity.Public),

        // What is internal or secret is not promised to those outside.
        ["parameters"] = Parameters([.. entry.Parameters.Where(parameter => parameter.Sensitivity == ParameterSensitivity.Public)]),
    };

    private static Dictionary<string, object?>[] Parameters(ParameterModel[] parameters) => [.. parameters.Select((parameter, index) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["name"] = parameter.Name,
        ["identifier"] = Keywords.Contains(parameter.Name) ? parameter.Name + "_" : parameter.Name,
        ["pascal"] = CSharpNames.Property(parameter.Name),
        ["snake"] = Snake(parameter.Name),
        ["type"] = CatalogVocabulary.ParameterTypes[(int)parameter.Type],
        ["typescript"] = parameter.Type switch
        {
            ParameterType.Integer or ParameterType.Bytes or ParameterType.Decimal => "number",
            ParameterType.Boolean => "boolean",
            ParameterType.Enum => string.Join(" | ", parameter.EnumValues.Select(ExportText.Literal)),
            _ => "string",
        },
        ["python"] = parameter.Type switch
        {
            ParameterType.Integer or ParameterType.Bytes => "int",
            ParameterType.Decimal => "float",
            ParameterType.Boolean => "bool",
            ParameterType.Enum => $"Literal[{string.Join(", ", parameter.EnumValues.Select(ExportText.Literal))}]",
            _ => "str",
        },
        ["go"] = parameter.Type switch
        {
            ParameterType.Integer or ParameterType.Bytes => "int64",
            ParameterType.Decimal => "float64",
            ParameterType.Boolean => "bool",
            _ => "string",
        },
        ["proto"] = parameter.Type switch
        {
            ParameterType.Integer or ParameterType.Bytes => "int64",
            ParameterType.Decimal => "double",
            ParameterType.Boolean => "bool",
            _ => "string",
        },
        ["jsonType"] = parameter.Type switch
        {
            ParameterType.Integer or ParameterType.Bytes => "integer",
            ParameterType.Decimal => "number",
            ParameterType.Boolean => "boolean",
            _ => "string",
        },
        ["isOptional"] = parameter.IsOptional,
        ["isRequired"] = !parameter.IsOptional,
        ["values"] = parameter.EnumValues.Select((value, i) => Item("value", value, i, parameter.EnumValues.Count)).ToArray(),
        ["isEnum"] = parameter.Type == ParameterType.Enum,
        ["note"] = parameter.Note ?? $"The {parameter.Name}.",
        ["position"] = index + 1,
        ["isLast"] = index == parameters.Length - 1,
    })];

    private static Dictionary<string, object?> Item(string name, string value, int index, int count) => new(StringComparer.Ordinal) { [name] = value, ["isLast"] = index == count - 1 };

    private static string Constant(string key) => key.Replace('-', '_').ToUpperInvariant();

    // Protobuf takes field names that differ in case for one.
    private static string Snake(string name)
    {
        string snake = string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 && name[i - 1] != '_' && !char.IsAsciiLetterUpper(name[i - 1]) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
        return Keywords.Contains(snake) ? snake + "_value" : snake;
    }
}
