using System.Text.RegularExpressions;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// Which types of events an endpoint gets, as its row keeps them: types between blanks, <c>" job.failed job.* "</c>; empty for all. The
/// store looks for the type, or for its first word and <c>.*</c>, between blanks.
/// </summary>
internal static partial class EventFilter
{
    private const int MostTypes = 64;

    /// <summary>What an event of a type is looked up by: its own type.</summary>
    public static string Exact(string type) => $" {type} ";

    /// <summary>What an event of a type is looked up by: all types that begin with the same word.</summary>
    public static string Group(string type) => type.Contains('.', StringComparison.Ordinal) ? $" {type.Split('.')[0]}.* " : Exact(type);

    public static string Write(IReadOnlyList<string> types) => types.Count == 0 ? string.Empty : $" {string.Join("  ", types.Distinct(StringComparer.Ordinal))} ";

    public static string[] Read(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool IsValid(IReadOnlyList<string> types) => types.Count <= MostTypes && types.All(type => type is { Length: > 0 and <= 128 } && EventType().IsMatch(type));

    [GeneratedRegex(@"^(?:[A-Za-z0-9_]+\.\*|[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex EventType();
}
