using System.Text;
using System.Text.Json;

namespace ErrorCatalog.AspNetCore;

/// <summary>JSON Pointers as URI fragments (RFC 6901 section 6), made of the two ways in which .NET writes paths.</summary>
internal static class JsonPointer
{
    /// <summary>The whole document.</summary>
    public const string Whole = "#";

    // Paths repeat what a client sent.
    private const int MaxLength = 512;

    /// <summary>Of a path of System.Text.Json: <c>$.items[0]['odd name']</c>.</summary>
    public static string OfJsonPath(string? path) => path is null || !path.StartsWith('$') ? Whole : Make(path[1..], naming: null);

    /// <summary>Of a path of a validator: <c>Items[0].Name</c>, with names as the JSON of the application has them.</summary>
    public static string OfMemberPath(string path, JsonNamingPolicy? naming) =>
        path.StartsWith('$') ? OfJsonPath(path) : Make(path, naming);

    private static string Make(string path, JsonNamingPolicy? naming)
    {
        var pointer = new StringBuilder(Whole);
        int at = 0;
        string rest = path.Length <= MaxLength ? path : path[..MaxLength];
        while (at < rest.Length)
        {
            if (rest[at] == '.')
            {
                at++;
            }
            else if (rest[at] == '[')
            {
                bool isQuoted = at + 1 < rest.Length && rest[at + 1] is ('\'' or '"');
                int end = isQuoted ? rest.IndexOf(rest[at + 1] + "]", at + 2, StringComparison.Ordinal) : rest.IndexOf(']', at + 1);
                end = end < 0 ? rest.Length : end;
                Append(pointer, rest[Math.Min(at + (isQuoted ? 2 : 1), end)..end]);
                at = end + (isQuoted ? 2 : 1);
            }
            else
            {
                int end = rest.AsSpan(at).IndexOfAny('.', '[');
                end = end < 0 ? rest.Length : at + end;
                string name = rest[at..end];
                Append(pointer, naming?.ConvertName(name) ?? name);
                at = end;
            }
        }

        return pointer.ToString();
    }

    // "~" and "/" are escaped first (RFC 6901 section 3), then what a fragment cannot have.
    private static void Append(StringBuilder pointer, string token) =>
        pointer.Append('/').Append(Uri.EscapeDataString(token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
}
