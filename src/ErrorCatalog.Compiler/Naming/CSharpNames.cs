using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>How names of a catalog become C# names. The generator and the checks use the same rules, so a name that passes compiles.</summary>
public static class CSharpNames
{
    /// <summary>
    /// Names of members that every generated type inherits from <c>Problem</c> or <see cref="object"/>; a parameter must not
    /// become a property with one of these names.
    /// </summary>
    public static IReadOnlyCollection<string> ReservedMembers => Reserved;

    /// <summary>
    /// Names that an entry must not have, because the class with the factories has members of that name already.
    /// </summary>
    public static IReadOnlyCollection<string> ReservedFactories => Factories;

    /// <summary>The member of every generated enum for a value that this version of the catalog does not know.</summary>
    public const string UnknownEnumMember = "Unrecognized";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        // Of System.Object.
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",

        // Of ErrorCatalog.Problem.
        "Arguments", "CatalogReference", "Cause", "Code", "Descriptor", "EscalationUri", "ExplainOverride",
        "ExplainOverrideIsPositional", "Extensions", "FixHintOverride", "GetBoolean", "GetDecimal", "GetDuration", "GetEnum",
        "GetExplain", "GetFixHint", "GetInteger", "GetOptionalBoolean", "GetOptionalDecimal", "GetOptionalDuration",
        "GetOptionalInteger", "GetOptionalText", "GetOptionalTimestamp", "GetOptionalUri", "GetOrigin", "GetRule", "GetText", "GetTimestamp",
        "GetTitle", "GetUri", "GrpcStatus", "HttpStatus", "Id", "Impact", "IsReceived", "Link", "MissingArguments", "NoticedAt",
        "Retry", "RetryAfter", "Severity", "Thread", "TitleOverride", "ToException", "TrackingUri", "TryAs", "Where",
    };

    private static readonly HashSet<string> Factories = new(StringComparer.Ordinal)
    {
        "Catalog", "Data", "Descriptors", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    };

    /// <summary>The type and factory of an entry: <c>cant-find-route</c> becomes <c>CantFindRoute</c>.</summary>
    /// <param name="key">Key of the entry.</param>
    public static string Type(string key) => Pascal(key);

    /// <summary>The class with the factories of a catalog: <c>agent</c> becomes <c>AgentErrors</c>.</summary>
    /// <param name="catalog">Name of the catalog.</param>
    public static string CatalogClass(string catalog) => Pascal(catalog) + "Errors";

    /// <summary>How the names of the files begin that are generated for a catalog; unique among the catalogs of a project.</summary>
    /// <param name="catalog">Name of the catalog.</param>
    public static string GeneratedFile(string catalog) => "ErrorCatalog." + catalog;

    /// <summary>The property of a parameter: <c>max_seconds</c> and <c>maxSeconds</c> become <c>MaxSeconds</c>.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    public static string Property(string parameter) => Pascal(parameter);

    /// <summary>The argument of a parameter: <c>max_seconds</c> becomes <c>maxSeconds</c>; a keyword is escaped with <c>@</c>.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    public static string Argument(string parameter)
    {
        string name = Pascal(parameter);
        name = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return IsKeyword(name) ? "@" + name : name;
    }

    /// <summary>The enum of a parameter: <c>reason</c> of <c>CantFindRoute</c> becomes <c>CantFindRouteReason</c>.</summary>
    /// <param name="type">C# name of the entry, see <see cref="Type"/>.</param>
    /// <param name="parameter">Name of the parameter.</param>
    public static string EnumType(string type, string parameter) => type + Pascal(parameter);

    /// <summary>The member of an enum token: <c>out_of_range</c> becomes <c>OutOfRange</c>.</summary>
    /// <param name="token">One of the values of the enum.</param>
    public static string EnumMember(string token) => Pascal(token);

    /// <summary>True for the reserved words of C#; contextual keywords are usable as names.</summary>
    /// <param name="name">An identifier.</param>
    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>True when a property of this name would hide an inherited member; see <see cref="ReservedMembers"/>.</summary>
    /// <param name="name">Name of a property.</param>
    public static bool IsReservedMember(string name) => Reserved.Contains(name);

    /// <summary>True when the class with the factories has a member of this name; see <see cref="ReservedFactories"/>.</summary>
    /// <param name="name">C# name of an entry.</param>
    public static bool IsReservedFactory(string name) => Factories.Contains(name);

    /// <summary>True for a dotted list of C# identifiers without keywords.</summary>
    /// <param name="name">The name.</param>
    public static bool IsNamespace(string name) => name.Split('.').All(IsIdentifier);

    /// <summary>
    /// The namespace of a catalog that names none: the project's root namespace, in which a project's name such as
    /// <c>my-shop</c> may have left what no identifier can have; that becomes <c>_</c>, as in the SDK's own templates.
    /// </summary>
    /// <param name="rootNamespace">Root namespace of the project, or null or empty.</param>
    public static string DefaultNamespace(string? rootNamespace)
    {
        if (string.IsNullOrWhiteSpace(rootNamespace))
        {
            return "ErrorCatalogs";
        }

        return string.Join(".", rootNamespace!.Split('.').Select(static part =>
        {
            string name = new([.. part.Trim().Select(static c => char.IsLetterOrDigit(c) || c == '_' ? c : '_')]);
            return name.Length == 0 || char.IsDigit(name[0]) || IsKeyword(name) ? "_" + name : name;
        }));
    }

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || IsKeyword(name) || !(char.IsLetter(name[0]) || name[0] == '_'))
        {
            return false;
        }

        return name.All(c => char.IsLetterOrDigit(c) || c == '_');
    }

    private static string Pascal(string name)
    {
        StringBuilder result = new(name.Length + 1);
        bool startsWord = true;
        foreach (char c in name)
        {
            if (c is '-' or '_')
            {
                startsWord = true;
                continue;
            }

            result.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        if (result.Length == 0 || char.IsDigit(result[0]))
        {
            result.Insert(0, '_');
        }

        return result.ToString();
    }
}
