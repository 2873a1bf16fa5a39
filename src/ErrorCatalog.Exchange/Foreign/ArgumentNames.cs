using System.Text.RegularExpressions;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>
/// Finds names and types for arguments that have only a position: the noun beside the argument, as in <c>property '{0}'</c> and
/// <c>'{0}' modifier</c>. The same English text always gives the same names.
/// </summary>
internal static partial class ArgumentNames
{
    private const string Fallback = "value";

    // Nouns that name what stands beside them; the value is the name to use.
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["alias"] = "alias", ["argument"] = "argument", ["attribute"] = "attribute", ["class"] = "className", ["component"] = "component",
        ["constraint"] = "constraint", ["constructor"] = "constructor", ["declaration"] = "declaration", ["dependency"] = "dependency",
        ["directive"] = "directive", ["directory"] = "directory", ["element"] = "element", ["enum"] = "enumName", ["errors"] = "errorCount",
        ["export"] = "exportName", ["extension"] = "extension", ["field"] = "field", ["file"] = "file", ["files"] = "fileCount",
        ["flag"] = "flag", ["function"] = "function", ["getter"] = "getter", ["id"] = "name", ["identifier"] = "identifier",
        ["import"] = "importName", ["interface"] = "interfaceName", ["keyword"] = "keyword", ["kind"] = "kind", ["label"] = "label",
        ["library"] = "library", ["location"] = "location", ["member"] = "member", ["method"] = "method", ["modifier"] = "modifier",
        ["module"] = "module", ["name"] = "name", ["named"] = "name", ["namespace"] = "namespaceName", ["object"] = "objectName",
        ["operator"] = "operatorName", ["option"] = "option", ["options"] = "option", ["output"] = "output", ["input"] = "input",
        ["overload"] = "overload", ["package"] = "package", ["packageid"] = "packageId", ["parameter"] = "parameter", ["parameters"] = "parameter",
        ["path"] = "path", ["pattern"] = "pattern", ["position"] = "position", ["positions"] = "position", ["predicate"] = "predicate",
        ["prop"] = "property", ["project"] = "project", ["promise"] = "type", ["property"] = "property", ["scope"] = "scope",
        ["setter"] = "setter", ["signature"] = "signature", ["specifier"] = "specifier", ["substitution"] = "substitution", ["symbol"] = "symbol",
        ["syntax"] = "syntax", ["tag"] = "tag", ["target"] = "target", ["source"] = "source", ["type"] = "type", ["types"] = "type",
        ["typeof"] = "name", ["url"] = "url", ["variable"] = "variable", ["version"] = "version",
    };

    // Words that say what an argument is for when no noun stands beside it.
    private static readonly Dictionary<string, string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["expected"] = "expected", ["expects"] = "expected", ["got"] = "actual", ["found"] = "actual", ["mean"] = "suggestion",
        ["from"] = "origin", ["in"] = "container", ["of"] = "owner", ["through"] = "lastPosition", ["via"] = "route", ["extend"] = "baseType",
    };

    private static readonly HashSet<string> CountNouns = new(StringComparer.OrdinalIgnoreCase) { "errors", "files", "position", "positions", "through" };

    /// <summary>The parameters of a text, by the id of the argument.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="key">Key of the entry.</param>
    /// <param name="known">Names that arguments have already; they stay.</param>
    public static IReadOnlyDictionary<string, (string Name, ParameterType Type)> Of(ForeignText text, string key, IReadOnlyDictionary<string, string> known)
    {
        var names = new Dictionary<string, (string, ParameterType)>(StringComparer.Ordinal);
        var taken = new HashSet<string>(known.Values, StringComparer.OrdinalIgnoreCase);
        foreach (string id in text.Ids)
        {
            ForeignArgument argument = text.Arguments.First(argument => argument.Id == id);
            string before = WordBefore(text.Text, argument.Start);
            string after = WordAfter(text.Text, argument.Start + argument.Length);
            bool isNamed = ForeignText.Position(id) is null;
            string name = known.GetValueOrDefault(id) ?? ForeignNames.Parameter(isNamed ? id : Wanted(before, after), key, taken);
            taken.Add(name);
            names[id] = (name, argument.Type ?? (isNamed ? TypeOfName(id, text.Text, argument.Start) : TypeOf(text.Text, argument.Start, before, after)));
        }

        return names;
    }

    private static ParameterType TypeOfName(string name, string text, int start) =>
        CountName().IsMatch(name) ? ParameterType.Integer
        : IsQuoted(text, start) || name.EndsWith("Name", StringComparison.Ordinal) || name.EndsWith("_name", StringComparison.Ordinal) ? ParameterType.Identifier
        : ParameterType.Text;

    private static string Wanted(string before, string after) =>
        Nouns.GetValueOrDefault(before) ?? Nouns.GetValueOrDefault(after) ?? Roles.GetValueOrDefault(before) ?? Roles.GetValueOrDefault(after) ?? Fallback;

    // What stands between quotation marks is code, which nobody translates.
    private static ParameterType TypeOf(string text, int start, string before, string after)
    {
        return IsQuoted(text, start) ? ParameterType.Identifier
            : CountNouns.Contains(before) || CountNouns.Contains(after) ? ParameterType.Integer
            : ParameterType.Text;
    }

    private static bool IsQuoted(string text, int start) => start > 0 && (text[start - 1] is '\'' or '"' or '`' or '<' or '@' or '-');

    [GeneratedRegex("^(n|count|num[A-Z_].*|.*([a-z]Count|_count|[a-z]Num|_num|Length|_length|Index|_index))$")]
    private static partial Regex CountName();

    private static string WordBefore(string text, int start)
    {
        int end = start;
        while (end > 0 && (text[end - 1] is '\'' or '"' or '`' or '<' or '(' or ' ' or ':' or '@' or '-'))
        {
            end--;
        }

        int from = end;
        while (from > 0 && char.IsAsciiLetter(text[from - 1]))
        {
            from--;
        }

        return text[from..end];
    }

    private static string WordAfter(string text, int end)
    {
        int from = end;
        while (from < text.Length && (text[from] is '\'' or '"' or '`' or '>' or ')' or ' ' or '('))
        {
            from++;
        }

        int to = from;
        while (to < text.Length && char.IsAsciiLetter(text[to]))
        {
            to++;
        }

        return text[from..to];
    }
}
