namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>The languages of the roots of a site, told by its files.</summary>
public sealed class SiteLocales
{
    private const string Folder = "l10n/";
    private const string Extension = ".json";

    private readonly Dictionary<string, List<string>> _locales = new(StringComparer.Ordinal);

    /// <summary>Reads the languages from the names of the files.</summary>
    /// <param name="paths">All files of the site.</param>
    public SiteLocales(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (string path in paths)
        {
            int name = path.LastIndexOf('/') + 1;
            if (path.EndsWith(Extension, StringComparison.Ordinal) && path.AsSpan(0, name).EndsWith(Folder)
                && (name == Folder.Length || path[name - Folder.Length - 1] == '/'))
            {
                string root = path[..(name - Folder.Length)];
                if (!_locales.TryGetValue(root, out List<string>? locales))
                {
                    _locales[root] = locales = [];
                }

                locales.Add(path[name..^Extension.Length]);
            }
        }
    }

    /// <summary>The languages of a root, as BCP 47 tags; empty where there is no root.</summary>
    /// <param name="root">Path of the root, empty or ending in <c>/</c>.</param>
    public IReadOnlyList<string> In(string root) => _locales.TryGetValue(root, out List<string>? locales) ? locales : [];
}
