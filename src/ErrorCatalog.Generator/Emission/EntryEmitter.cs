using System.Globalization;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Writes one entry: its factory, its class and the enums of its parameters. The comments are the catalog's texts.</summary>
internal static class EntryEmitter
{
    private const string Value = "global::ErrorCatalog.Messages.MessageValue";
    private const string State = "global::ErrorCatalog.ProblemState";

    public static void EmitFactory(CodeWriter code, EntryModel entry, string index, CatalogNames names)
    {
        Summary(code, entry);
        Remarks(code, entry);
        foreach (ParameterModel parameter in entry.Parameters)
        {
            code.Line($"/// <param name=\"{CSharpNames.Argument(parameter.Name).TrimStart('@')}\">{Describe(parameter)}</param>");
        }

        if (entry.Retired is { } retired)
        {
            code.Line($"[global::System.Obsolete({Literal(Obsolete(entry, "is retired", retired.Since, retired.ReplacedBy, retired.Reason))})]");
        }
        else if (entry.Deprecated is { } notice)
        {
            code.Line($"[global::System.Obsolete({Literal(Obsolete(entry, "is deprecated", notice.Since, notice.ReplacedBy, notice.Reason))})]");
        }

        string parameters = string.Join(", ", entry.Parameters.Select(parameter =>
            $"{CSharpType(entry, parameter)}{(parameter.IsOptional ? "?" : string.Empty)} {CSharpNames.Argument(parameter.Name)}{(parameter.IsOptional ? " = null" : string.Empty)}"));
        string state = entry.Parameters.Count switch
        {
            0 => $"new {State}(Catalog, {index})",
            <= 3 => $"new {State}(Catalog, {index}, {Values(entry)})",
            _ => $"new {State}(Catalog, {index}, new {Value}[] {{ {Values(entry)} }})",
        };
        string type = $"global::{names.Namespace}.{entry.CSharpName}";
        code.Line($"public static {type} {entry.CSharpName}({parameters}) => new {type}({state});");
    }

    public static void EmitType(CodeWriter code, EntryModel entry)
    {
        Summary(code, entry);
        Remarks(code, entry);
        code.Open($"public sealed class {entry.CSharpName} : global::ErrorCatalog.Problem");
        code.Line($"internal {entry.CSharpName}({State} state) : base(state) {{ }}");
        for (int i = 0; i < entry.Parameters.Count; i++)
        {
            ParameterModel parameter = entry.Parameters[i];
            code.Line($"/// <summary>{Describe(parameter)}</summary>");
            code.Line($"public {CSharpType(entry, parameter)}{(parameter.IsOptional ? "?" : string.Empty)} {CSharpNames.Property(parameter.Name)} => {Getter(entry, parameter, i)};");
        }

        code.Close();
        foreach (ParameterModel parameter in entry.Parameters.Where(parameter => parameter.Type == ParameterType.Enum))
        {
            EmitEnum(code, entry, parameter);
        }
    }

    private static void EmitEnum(CodeWriter code, EntryModel entry, ParameterModel parameter)
    {
        code.Line();
        code.Line($"/// <summary>Values of <see cref=\"{entry.CSharpName}.{CSharpNames.Property(parameter.Name)}\"/>.</summary>");
        code.Open($"public enum {CSharpNames.EnumType(entry.CSharpName, parameter.Name)}");
        code.Line("/// <summary>A value that this version of the catalog does not know, or none.</summary>");
        code.Line($"{CSharpNames.UnknownEnumMember} = 0,");
        for (int i = 0; i < parameter.EnumValues.Count; i++)
        {
            code.Line($"/// <summary><c>{XmlText.Escape(parameter.EnumValues[i])}</c>.</summary>");
            code.Line($"{CSharpNames.EnumMember(parameter.EnumValues[i])} = {(i + 1).ToString(CultureInfo.InvariantCulture)},");
        }

        code.Close();
    }

    private static void Summary(CodeWriter code, EntryModel entry)
    {
        string hint = entry.Text.FixHint is { } text ? $"<para>How to fix: {XmlText.Escape(ReadableText.Of(text, entry.Parameters))}</para>" : string.Empty;
        string explain = entry.Text.Explain is { } pattern ? ReadableText.Of(pattern, entry.Parameters) : entry.Key;
        code.Line($"/// <summary>{XmlText.Escape(explain)}{hint}</summary>");
    }

    private static void Remarks(CodeWriter code, EntryModel entry) => code.Line(
        $"/// <remarks>Code <c>{XmlText.Escape(entry.Code)}</c>. Impact: {Impact(entry)}. Who retries: {Retries(entry)}.{(entry.HttpStatus is { } status ? " HTTP status: " + status.ToString(CultureInfo.InvariantCulture) + "." : string.Empty)}</remarks>");

    private static string Impact(EntryModel entry) => entry.Impact switch
    {
        EntryImpact.Message => "the message",
        EntryImpact.Thread => "the whole thread",
        _ => "the connection",
    };

    private static string Retries(EntryModel entry) => entry.WhoRetries switch
    {
        WhoRetries.You => "the one who receives the report",
        WhoRetries.Me => "the one who reports",
        WhoRetries.Both => "both sides",
        _ => "nobody",
    };

    private static string Describe(ParameterModel parameter)
    {
        string note = XmlText.Escape(parameter.Note ?? "The " + parameter.Name + ".");
        string example = parameter.Example is { } text ? $" Example: <c>{XmlText.Escape(text)}</c>." : string.Empty;
        string sensitivity = parameter.Sensitivity switch
        {
            ParameterSensitivity.Internal => " Internal: sent only when asked for.",
            ParameterSensitivity.Secret => " Secret: never sent.",
            _ => string.Empty,
        };
        return (note.EndsWith(".", StringComparison.Ordinal) ? note : note + ".") + example + sensitivity;
    }

    private static string Obsolete(EntryModel entry, string state, string? version, string? replacedBy, string? why)
    {
        string successor = replacedBy is { } key ? $" Use {CSharpNames.Type(key)} instead." : string.Empty;
        string reason = why is { } text ? " " + text : string.Empty;
        string since = version is null ? string.Empty : " since " + version;
        return $"'{entry.Key}' {state}{since}.{successor}{reason}";
    }

    private static string Values(EntryModel entry) => string.Join(", ", entry.Parameters.Select(parameter =>
        parameter.Type == ParameterType.Enum
            ? $"{Value}.From({Token(entry, parameter)})"
            : $"{Value}.From({CSharpNames.Argument(parameter.Name)})"));

    private static string Token(EntryModel entry, ParameterModel parameter)
    {
        string type = CSharpNames.EnumType(entry.CSharpName, parameter.Name);
        IEnumerable<string> arms = parameter.EnumValues.Select(value => $"{type}.{CSharpNames.EnumMember(value)} => {Literal(value)}");
        return $"{CSharpNames.Argument(parameter.Name)} switch {{ {string.Join(", ", arms)}, _ => (string?)null }}";
    }

    private static string CSharpType(EntryModel entry, ParameterModel parameter) => parameter.Type switch
    {
        ParameterType.Integer or ParameterType.Bytes => "long",
        ParameterType.Decimal => "decimal",
        ParameterType.Boolean => "bool",
        ParameterType.Uri => "global::System.Uri",
        ParameterType.Timestamp => "global::System.DateTimeOffset",
        ParameterType.Duration => "global::System.TimeSpan",
        ParameterType.Enum => CSharpNames.EnumType(entry.CSharpName, parameter.Name),
        _ => "string",
    };

    private static string Getter(EntryModel entry, ParameterModel parameter, int index)
    {
        string position = index.ToString(CultureInfo.InvariantCulture);
        if (parameter.Type == ParameterType.Enum)
        {
            string type = CSharpType(entry, parameter);
            return parameter.IsOptional
                ? $"GetEnum({position}) is var value and not 0 ? ({type})value : ({type}?)null"
                : $"({type})GetEnum({position})";
        }

        string kind = parameter.Type switch
        {
            ParameterType.Integer or ParameterType.Bytes => "Integer",
            ParameterType.Decimal => "Decimal",
            ParameterType.Boolean => "Boolean",
            ParameterType.Uri => "Uri",
            ParameterType.Timestamp => "Timestamp",
            ParameterType.Duration => "Duration",
            _ => "Text",
        };
        return $"Get{(parameter.IsOptional ? "Optional" : string.Empty)}{kind}({position})";
    }

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
