using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Json;

/// <summary><c>keys.json</c>: every key, code, alias and number with the key of its entry, so that a program needs one look-up to find <c>/error-codes/&lt;key&gt;.json</c>.</summary>
internal static class KeysJson
{
    public static byte[] Write(SiteRoot root, IReadOnlyDictionary<string, string> pastNames) => JsonBytes.Write(json =>
    {
        SortedDictionary<string, string> keys = new(StringComparer.Ordinal);
        foreach (EntryModel entry in root.Catalogs.SelectMany(catalog => catalog.Entries))
        {
            keys[entry.Key] = entry.Key;
        }

        foreach (EntryModel entry in root.Catalogs.SelectMany(catalog => catalog.Entries))
        {
            foreach (string name in EntryAddresses.OtherNames(entry))
            {
                keys.TryAdd(name, entry.Key);
            }
        }

        foreach ((string name, string key) in pastNames)
        {
            keys.TryAdd(name, key);
        }

        json.WriteStartObject();
        foreach ((string name, string key) in keys)
        {
            json.WriteString(SafeText.Clean(name), key);
        }

        json.WriteEndObject();
    });
}
