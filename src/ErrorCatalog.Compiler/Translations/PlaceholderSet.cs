using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>
/// The placeholders of a text with the types of their parameters, in one canonical line: <c>hops:integer recipient:did</c>.
/// A parameter that changes its type makes translations suspect, even when the source text stays the same.
/// </summary>
public static class PlaceholderSet
{
    /// <summary>The line of a text without placeholders.</summary>
    public const string None = "-";

    /// <summary>The line of a message pattern; <see cref="None"/> for a text that is no pattern.</summary>
    /// <param name="pattern">The text.</param>
    /// <param name="parameters">Parameters of the entry; a placeholder of no parameter has the type <c>?</c>.</param>
    public static string Of(string pattern, IReadOnlyList<ParameterModel> parameters) =>
        MessageParser.Parse(pattern).Template is { } template ? Of(template, parameters) : None;

    /// <summary>True when a line has a placeholder of the name.</summary>
    /// <param name="set">A line made by <see cref="Of(string, IReadOnlyList{ParameterModel})"/>.</param>
    /// <param name="name">Name of a parameter.</param>
    public static bool Has(string set, string name)
    {
        string item = name + ":";
        return set.StartsWith(item, StringComparison.Ordinal) || set.Contains(" " + item);
    }

    internal static string Of(MessageTemplate template, IReadOnlyList<ParameterModel> parameters) => template.Placeholders.Count == 0
        ? None
        : string.Join(" ", template.Placeholders.Select(placeholder => placeholder.Name + ":" + Type(placeholder.Name, parameters)).OrderBy(item => item, StringComparer.Ordinal));

    private static string Type(string name, IReadOnlyList<ParameterModel> parameters) =>
        parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter ? CatalogTokens.Of(parameter.Type) : "?";
}
