using System.Text.Json;

namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>The other names of entries (codes, aliases, numbers), read from <c>keys.json</c> of each root when first asked for.</summary>
internal sealed class SiteNames(IPublishedSite site)
{
    private volatile Names _names = new(new object());

    /// <summary>The key that another name stands for, or null when the name is a key or is unknown. Upper and lower case are the same.</summary>
    public string? KeyOf(string root, string name)
    {
        object version = site.Version;
        Names names = _names;
        if (!ReferenceEquals(names.Version, version))
        {
            _names = names = new Names(version);
        }

        IReadOnlyDictionary<string, string> keys = names.In(root, site);
        return keys.TryGetValue(name, out string? key) && key != name ? key : null;
    }

    private sealed class Names(object version)
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _byRoot = new(StringComparer.Ordinal);

        public object Version => version;

        // Only roots of the site are asked for, so this cannot grow by requests.
        public IReadOnlyDictionary<string, string> In(string root, IPublishedSite site) => _byRoot.GetOrAdd(root, static (root, site) =>
        {
            Dictionary<string, string> keys = new(StringComparer.OrdinalIgnoreCase);
            if (site.Read(root + "keys.json") is { } content)
            {
                using JsonDocument json = JsonDocument.Parse(content);
                foreach (JsonProperty name in json.RootElement.EnumerateObject())
                {
                    // Keys are lower case, so a name that differs in case only never hides one.
                    string key = name.Value.GetString()!;
                    if (name.Name == key)
                    {
                        keys[name.Name] = key;
                    }
                    else
                    {
                        keys.TryAdd(name.Name, key);
                    }
                }
            }

            return keys;
        }, site);
    }
}
