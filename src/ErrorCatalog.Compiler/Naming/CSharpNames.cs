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

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "Id", "Descriptor", "Arguments", "Thread", "Where", "NoticedAt", "TimeNoticed", "TrackingUri", "EscalationUri",
        "FixHint", "FixHintOverride", "Hint", "Explain", "Title", "Cause", "Extensions", "Retry", "Code", "Key", "Severity",
        "ToException", "Text", "EqualityContract", "PrintMembers", "Create", "With", "Clone",
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
    public static string ForEntry(string key) => Pascal(key);

    /// <summary>The class with the factories of a catalog: <c>agent</c> becomes <c>AgentErrors</c>.</summary>
    public static string ForCatalog(string catalog) => Pascal(catalog) + "Errors";

    /// <summary>The property of a parameter: <c>max_seconds</c> and <c>maxSeconds</c> become <c>MaxSeconds</c>.</summary>
    public static string ForProperty(string parameter) => Pascal(parameter);

    /// <summary>The argument of a parameter: <c>max_seconds</c> becomes <c>maxSeconds</c>; a keyword is escaped with <c>@</c>.</summary>
    public static string ForArgument(string parameter)
    {
        string name = Pascal(parameter);
        name = char.ToLowerInvariant(name[0]) + name.Substring(1);
        return IsKeyword(name) ? "@" + name : name;
    }

    /// <summary>The member of an enum token: <c>out_of_range</c> becomes <c>OutOfRange</c>.</summary>
    public static string ForEnumValue(string token) => Pascal(token);

    /// <summary>The zero member of every generated enum: a token that this version of the catalog does not know, or none.</summary>
    public const string UnknownEnumMember = "Unrecognized";

    /// <summary>The enum of an enum parameter: <c>reason</c> of <c>FieldRejected</c> becomes <c>FieldRejectedReason</c>.</summary>
    public static string ForEnumType(string entryName, string parameter) => entryName + Pascal(parameter);

    /// <summary>True for the reserved words of C#; contextual keywords are usable as names.</summary>
    public static bool IsKeyword(string name) => Keywords.Contains(name);

    /// <summary>True when a property of this name would hide an inherited member; see <see cref="ReservedMembers"/>.</summary>
    public static bool IsReservedMember(string name) => Reserved.Contains(name);

    /// <summary>True for a dotted list of C# identifiers without keywords.</summary>
    public static bool IsNamespace(string name) => name.Split('.').All(IsIdentifier);

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
