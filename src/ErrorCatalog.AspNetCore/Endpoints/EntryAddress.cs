using ErrorCatalog.Messages;

namespace ErrorCatalog.AspNetCore;

/// <summary>What a path below the catalog's address asks for; the same addresses as the built site has.</summary>
/// <param name="Name">Key, code, alias or number; empty for the list of all entries.</param>
/// <param name="Locale">Language that the path names, or null.</param>
/// <param name="IsJson">True when the path asks for JSON, whatever the request accepts.</param>
internal readonly record struct EntryAddress(string Name, string? Locale, bool IsJson)
{
    private const string Frozen = "error-codes";
    private const string Index = "index";
    private const string Json = ".json";
    private const string Html = ".html";

    /// <summary>Reads a path; null when no such address can exist.</summary>
    public static EntryAddress? Parse(string path)
    {
        string[] segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string? locale = null;
        int at = 0;
        if (segments.Length > 0 && segments[0] == Frozen)
        {
            at = 1;
        }
        else if (segments.Length > 1 && LocaleTag.TryNormalize(segments[0], out string tag))
        {
            locale = tag;
            at = 1;
        }

        if (segments.Length - at > 1)
        {
            return null;
        }

        string name = segments.Length > at ? segments[at] : string.Empty;
        bool isJson = name.EndsWith(Json, StringComparison.Ordinal);
        name = isJson ? name[..^Json.Length] : name.EndsWith(Html, StringComparison.Ordinal) ? name[..^Html.Length] : name;
        return new EntryAddress(name == Index ? string.Empty : name, locale, isJson);
    }
}
