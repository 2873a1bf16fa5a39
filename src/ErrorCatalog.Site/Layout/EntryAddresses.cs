using System.Globalization;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Layout;

/// <summary>The addresses of an entry inside its root. They are for ever: messages carry them.</summary>
internal static class EntryAddresses
{
    /// <summary>The frozen address, the same for every language; goes into messages.</summary>
    public static string Frozen(string key) => $"{SiteRoot.CodesFolder}{key}/";

    /// <summary>The entry for programs.</summary>
    public static string Json(string key) => $"{SiteRoot.CodesFolder}{key}.json";

    /// <summary>Every name other than the key under which a peer may look for the entry: code, aliases, number; each once.</summary>
    public static IReadOnlyList<string> OtherNames(EntryModel entry)
    {
        List<string> names = [];
        void Add(string name)
        {
            if (name != entry.Key && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        Add(entry.Code);
        foreach (string alias in entry.Aliases)
        {
            Add(alias);
        }

        if (entry.Number is { } number)
        {
            Add(number.ToString(CultureInfo.InvariantCulture));
        }

        return names;
    }
}
