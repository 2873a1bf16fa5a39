using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Publishing;

/// <summary>The sitemaps of a root (sitemaps.org protocol), one a language and part, with the other languages of each page as <c>xhtml:link</c>.</summary>
internal static class Sitemap
{
    /// <summary>The protocol allows 50,000 addresses and 50 MB; with many languages the size counts.</summary>
    private const int PartLength = 5_000;

    /// <summary>The files, with the paths inside the root; none where the address of the root is not known.</summary>
    public static IEnumerable<(string Path, Func<byte[]> Make)> Files(RootSite site)
    {
        if (site.Root.BaseUri is null)
        {
            yield break;
        }

        List<string> paths = [];
        EntryModel[] entries = [.. site.Root.Catalogs.SelectMany(catalog => catalog.Entries)];
        foreach (string locale in site.Texts.Locales)
        {
            for (int part = 0; part == 0 || part * PartLength < entries.Length; part++)
            {
                string path = part == 0 ? $"sitemap-{locale}.xml" : $"sitemap-{locale}-{part + 1}.xml";
                int start = part * PartLength;
                paths.Add(path);
                yield return (path, () => Part(site, locale, entries.AsSpan(start, Math.Min(PartLength, entries.Length - start)), isFirst: start == 0));
            }
        }

        yield return ("sitemap.xml", () => Write("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", "</sitemapindex>", xml =>
        {
            foreach (string path in paths)
            {
                xml.Write($"  <sitemap>\n    <loc>{site.Root.AddressOf(path)}</loc>\n  </sitemap>\n");
            }
        }));
    }

    private static byte[] Part(RootSite site, string locale, ReadOnlySpan<EntryModel> entries, bool isFirst)
    {
        EntryModel[] part = entries.ToArray();
        return Write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">", "</urlset>", xml =>
        {
            if (isFirst)
            {
                WriteUrl(xml, site, locale + "/", other => other + "/", null);
            }

            foreach (EntryModel entry in part)
            {
                // The page in the source language is the frozen one; its twin is not listed.
                string frozen = EntryAddresses.Frozen(entry.Key);
                string own = locale == site.Texts.SourceLocale ? frozen : site.Localized(entry.Key, locale);
                WriteUrl(xml, site, own, other => other == site.Texts.SourceLocale ? frozen : site.Localized(entry.Key, other), frozen);
            }
        });
    }

    private static void WriteUrl(HtmlWriter xml, RootSite site, string path, Func<string, string> pathIn, string? fallback)
    {
        xml.Write($"  <url>\n    <loc>{site.Root.AddressOf(path)}</loc>\n");
        if (site.Texts.Locales.Count > 1)
        {
            foreach (string locale in site.Texts.Locales)
            {
                WriteAlternate(xml, site, locale, pathIn(locale));
            }

            if (fallback is not null)
            {
                WriteAlternate(xml, site, "x-default", fallback);
            }
        }

        xml.Write($"  </url>\n");
    }

    private static void WriteAlternate(HtmlWriter xml, RootSite site, string language, string path) =>
        xml.Write($"    <xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{site.Root.AddressOf(path)}\" />\n");

    // The five characters that HTML escapes are those that XML must, and both know the same names for them.
    private static byte[] Write(string opening, string closing, Action<HtmlWriter> write)
    {
        HtmlWriter xml = HtmlWriter.Rent();
        xml.Write($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new HtmlFragment(opening)}\n");
        write(xml);
        xml.Write($"{new HtmlFragment(closing)}\n");
        return xml.Return();
    }
}
