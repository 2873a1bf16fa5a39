using ErrorCatalog.Messages;

namespace ErrorCatalog.Resolution.References;

/// <summary>
/// One way to understand an address: which root of a published site it belongs to and which entry it names. No specification
/// defines how a catalog and a code are joined, so several readings are tried.
/// </summary>
/// <param name="Root">Root of the site, ending in <c>/</c>; docs/site.md lists what lies below.</param>
/// <param name="Name">Key, code, alias or number of the entry that the address itself names, or null when it names the catalog.</param>
internal sealed record CatalogAddress(Uri Root, string? Name)
{
    private const string CodesFolder = "error-codes";

    private static readonly string[] MapsOfCodes = ["index.json", "keys.json", "did.json", "index.html", "catalog.json"];

    /// <summary>True for an address that by its name is a map of a whole catalog.</summary>
    public static bool IsMap(Uri address) => address.AbsolutePath.Split('/') is [.., { } folder, { } last]
        && (MapsOfCodes.Contains(last, StringComparer.OrdinalIgnoreCase) || folder == "l10n");

    /// <summary>Address of the map of all names.</summary>
    public Uri Keys => new(Root, "keys.json");

    /// <summary>Address of the map of all texts (Aries RFC 0043).</summary>
    public Uri Map => new(Root, CodesFolder + "/index.json");

    /// <summary>Address of the entry for programs.</summary>
    public Uri Entry(string key) => new(Root, $"{CodesFolder}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}.json");

    /// <summary>The readings of an address, the likeliest first.</summary>
    /// <param name="address">Absolute address.</param>
    /// <param name="code">The code that the report carries, or null.</param>
    public static IReadOnlyList<CatalogAddress> Readings(Uri address, string? code)
    {
        string[] segments = [.. address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        string? fragment = FragmentName(address);
        int codes = Array.FindLastIndex(segments, segment => segment.Equals(CodesFolder, StringComparison.OrdinalIgnoreCase));
        if (codes >= 0)
        {
            return [new(Below(address, segments[..codes]), NameOf(segments[(codes + 1)..]) ?? fragment)];
        }

        if (segments is [.., { } last] && MapsOfCodes.Contains(last, StringComparer.OrdinalIgnoreCase))
        {
            string[] folders = segments is [.., ".well-known", _] ? segments[..^2] : segments[..^1];
            return [new(Below(address, folders), fragment)];
        }

        if (segments is [.., "l10n", { } texts] && texts.EndsWith(".json", StringComparison.Ordinal))
        {
            return [new(Below(address, segments[..^2]), fragment)];
        }

        List<CatalogAddress> readings = [];
        if (segments is [.., { } locale, { } key] && locale.Split('-')[0].Length is 2 or 3 && LocaleTag.TryNormalize(locale, out string tag) && string.Equals(tag, locale, StringComparison.OrdinalIgnoreCase))
        {
            readings.Add(new(Below(address, segments[..^2]), NameOf([key])));
        }

        if (segments.Length > 0 && code is not null && string.Equals(NameOf(segments[^1..]), code, StringComparison.OrdinalIgnoreCase))
        {
            readings.Add(new(Below(address, segments[..^1]), code));
        }

        readings.Add(new(Below(address, segments), fragment));
        return readings;
    }

    private static string? NameOf(string[] segments)
    {
        string name = Uri.UnescapeDataString(string.Join('/', segments));
        name = name.EndsWith("/index.html", StringComparison.Ordinal) ? name[..^"/index.html".Length] : name;
        return segments.Length == 0 || (segments.Length == 1 && MapsOfCodes.Contains(name, StringComparer.OrdinalIgnoreCase)) ? null
            : name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? name[..^".json".Length]
            : name;
    }

    private static string? FragmentName(Uri address)
    {
        string fragment = Uri.UnescapeDataString(address.Fragment.TrimStart('#'));
        return fragment.Length == 0 || fragment.Contains('=', StringComparison.Ordinal) ? null : fragment;
    }

    private static Uri Below(Uri address, string[] segments) =>
        new(address.GetLeftPart(UriPartial.Authority) + "/" + string.Concat(segments.Select(segment => segment + "/")));
}
