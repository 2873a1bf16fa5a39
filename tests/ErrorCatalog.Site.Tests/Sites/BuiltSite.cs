using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Tests.Sites;

/// <summary>A built site that answers as a static file host would.</summary>
internal sealed class BuiltSite
{
    private readonly Dictionary<string, byte[]> _files;

    public BuiltSite(CompiledCatalogs catalogs, SiteOptions? options = null)
        : this(catalogs, options, static _ => true)
    {
    }

    /// <summary>Makes only the files whose path is wanted.</summary>
    public BuiltSite(CompiledCatalogs catalogs, Func<string, bool> isWanted)
        : this(catalogs, null, isWanted)
    {
    }

    private BuiltSite(CompiledCatalogs catalogs, SiteOptions? options, Func<string, bool> isWanted)
    {
        SiteContent content = SiteBuilder.Build(catalogs, options ?? new SiteOptions(), TestContext.Current.CancellationToken);
        Paths = [.. content.Paths.Where(isWanted)];
        _files = Paths.ToDictionary(path => path, path => content.Find(path)!.Value.Content.ToArray());
        Notes = content.Notes;
    }

    public static BuiltSite Agent { get; } = new(SampleCatalogs.Agent());

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<string> Notes { get; }

    public IEnumerable<string> PagePaths => Paths.Where(path => path.EndsWith(".html"));

    public byte[] Bytes(string path) => _files.TryGetValue(path, out byte[]? content)
        ? content
        : throw new Xunit.Sdk.XunitException($"No file '{path}' among: {string.Join(", ", Paths)}");

    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    public JsonElement Json(string path) => JsonDocument.Parse(Bytes(path)).RootElement;

    /// <summary>The page, read by a parser that refuses every violation of the HTML syntax.</summary>
    public IHtmlDocument Page(string path) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true, IsScripting = false }).ParseDocument(Text(path));

    /// <summary>The file that a static host answers a path with (percent-encoding undone, folders by their index page), or null.</summary>
    public string? Serve(string path)
    {
        string decoded = Uri.UnescapeDataString(path.TrimStart('/'));
        string[] candidates = decoded.Length == 0 || decoded.EndsWith('/') ? [decoded + "index.html"] : [decoded, decoded + "/index.html"];
        return candidates.FirstOrDefault(_files.ContainsKey);
    }
}
