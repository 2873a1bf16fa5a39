namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>What an address of a site stands for; docs/site.md lists the addresses.</summary>
/// <param name="Root">Path of the root that it lies in, empty or ending in <c>/</c>.</param>
/// <param name="Locale">The language in the address, or null.</param>
/// <param name="Name">The key, code, alias or number in the address, or null for lists and files.</param>
/// <param name="IsJson">True for the JSON of an entry.</param>
/// <param name="IsRoot">True for the first page of a root.</param>
/// <param name="IsWithoutLanguage">True for pages that exist in every language at another address.</param>
internal sealed record SiteAddress(string Root, string? Locale, string? Name, bool IsJson, bool IsRoot, bool IsWithoutLanguage)
{
    public const string CodesFolder = "error-codes/";
    public const string IndexPage = "index.html";
    public const string JsonExtension = ".json";
    public const string PageExtension = ".html";

    private const string MarkdownExtension = ".md";

    /// <summary>Reads a path inside a site; what is no address of an entry or list is some file.</summary>
    public static SiteAddress Read(string path, IPublishedSite site)
    {
        bool isFolder = path.Length == 0 || path.EndsWith('/');
        if (isFolder && site.LocalesIn(path).Count > 0)
        {
            return new SiteAddress(path, null, null, IsJson: false, IsRoot: true, IsWithoutLanguage: true);
        }

        int codes = path.StartsWith(CodesFolder, StringComparison.Ordinal) ? 0 : path.IndexOf("/" + CodesFolder, StringComparison.Ordinal) + 1;
        if ((codes > 0 || path.StartsWith(CodesFolder, StringComparison.Ordinal)) && site.LocalesIn(path[..codes]).Count > 0)
        {
            return ReadCode(path[..codes], path[(codes + CodesFolder.Length)..], isFolder);
        }

        // The deepest folder that is a language of the root above it, with at most a key behind it.
        string[] parts = path.TrimEnd('/').Split('/');
        for (int i = parts.Length - 1; isFolder && i >= Math.Max(0, parts.Length - 2); i--)
        {
            string root = string.Concat(parts.Take(i).Select(part => part + "/"));
            if (site.LocalesIn(root).Contains(parts[i], StringComparer.Ordinal))
            {
                return new SiteAddress(root, parts[i], i == parts.Length - 1 ? null : parts[^1], IsJson: false, IsRoot: false, IsWithoutLanguage: false);
            }
        }

        return new SiteAddress(string.Empty, null, null, IsJson: false, IsRoot: false, IsWithoutLanguage: false);
    }

    /// <summary>The same page in a language.</summary>
    public string In(string locale) => Name is null ? $"{Root}{locale}/" : $"{Root}{locale}/{Name}/";

    /// <summary>Where the same content may lie in forms for programs, best first.</summary>
    public IEnumerable<string> OtherForms()
    {
        if (Name is not null)
        {
            yield return Root + CodesFolder + Name + JsonExtension;
            yield return (Locale is null ? Root + CodesFolder + Name : $"{Root}{Locale}/{Name}") + MarkdownExtension;
        }
        else if (Locale is not null)
        {
            yield return $"{Root}l10n/{Locale}{JsonExtension}";
        }
        else if (IsWithoutLanguage)
        {
            yield return Root + CodesFolder + "index" + JsonExtension;
        }
    }

    private static SiteAddress ReadCode(string root, string rest, bool isFolder)
    {
        if (rest.Length == 0)
        {
            return new SiteAddress(root, null, null, IsJson: false, IsRoot: false, IsWithoutLanguage: true);
        }

        bool isJson = !isFolder && rest.EndsWith(JsonExtension, StringComparison.Ordinal);
        string name = isJson ? rest[..^JsonExtension.Length] : rest.TrimEnd('/');
        return isJson && name == "index"
            ? new SiteAddress(root, null, null, IsJson: true, IsRoot: false, IsWithoutLanguage: false)
            : new SiteAddress(root, null, name, isJson, IsRoot: false, IsWithoutLanguage: isFolder);
    }
}
