using System.Globalization;
using System.Text;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Publishing;

/// <summary><c>llms.txt</c> (llmstxt.org): a short Markdown map of the root for language models, with links to what is easy to read for a program.</summary>
internal static class LlmsText
{
    /// <summary>More links would be no map any more; the rest is in the JSON.</summary>
    private const int MostEntries = 300;

    public static byte[] Write(RootSite site)
    {
        SiteRoot root = site.Root;
        string Link(string path) => root.AddressOf(path) ?? path;
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(site.Title)}\n\n> Every error code of {Escape(string.Join(", ", root.Catalogs.Select(catalog => catalog.Name)))}: what happened, who can do what about it, and what it looks like on the wire.\n\n");
        text.Append("Codes never change their meaning. To look one up, append `KEY.json` to the address of the codes; `keys.json` gives the key for every code, alias and number.\n\n");
        text.Append("## For programs\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- [Codes]({Link(SiteRoot.CodesFolder)}): one page and one JSON file for each key\n");
        text.Append(CultureInfo.InvariantCulture, $"- [Names]({Link("keys.json")}): every key, code, alias and number with its key\n");
        text.Append(CultureInfo.InvariantCulture, $"- [Texts]({Link(SiteRoot.CodesFolder + "index.json")}): every code with its text in every language (Aries RFC 0043)\n");
        text.Append(CultureInfo.InvariantCulture, $"- [Schema]({Link(EntrySchemaPath)}): JSON Schema of an entry\n");
        foreach (CatalogModel catalog in root.Catalogs)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(catalog.Name)}\n\n");
            foreach (EntryModel entry in catalog.Entries.Take(MostEntries))
            {
                string title = new MessageText(entry.Text.Title ?? entry.Text.Explain ?? entry.Key).WithNamedPlaceholders();
                text.Append(CultureInfo.InvariantCulture, $"- [{Escape(entry.Code)}]({Link(EntryAddresses.Json(entry.Key))}): {Escape(title)}\n");
            }

            if (catalog.Entries.Count > MostEntries)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {catalog.Entries.Count - MostEntries} more in [Names]({Link("keys.json")})\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Where the JSON Schema of an entry lies inside a root.</summary>
    public const string EntrySchemaPath = "schema/entry.schema.json";

    // Texts come from anybody: none may become a link, a heading or a line of its own.
    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in SafeText.Clean(text))
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                escaped.Append(' ');
                continue;
            }

            if (c is '\\' or '[' or ']' or '(' or ')' or '<' or '>' or '`' or '*' or '#' or '!' or '|' or '&')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
