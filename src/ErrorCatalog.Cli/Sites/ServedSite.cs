using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using ErrorCatalog.AspNetCore.Sites;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Sites;

/// <summary>The last good site, in memory: pages are made when somebody asks for them. Watched pages get the script that loads them again.</summary>
internal sealed class ServedSite(bool isWatched) : IPublishedSite
{
    private volatile Made? _made;

    /// <summary>True as soon as there is a site.</summary>
    public bool IsReady => _made is not null;

    /// <summary>A fingerprint of the files that all pages share.</summary>
    public string Assets => _made?.Assets ?? string.Empty;

    /// <inheritdoc/>
    public object Version => (object?)_made ?? this;

    /// <summary>Puts a new site in place of the old one.</summary>
    public void Replace(SiteContent content) => _made = new Made(content);

    /// <inheritdoc/>
    public bool Contains(string path) => _made?.Paths.Contains(path) == true;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) => _made?.Read(path) is not { } content ? null
        : isWatched && path.EndsWith(".html", StringComparison.Ordinal) ? WithScript(path, content, Assets)
        : content;

    /// <inheritdoc/>
    public IReadOnlyList<string> LocalesIn(string root) => _made?.Locales.In(root) ?? [];

    /// <summary>A fingerprint of a file as the site has it, or the empty string when it has none at that path.</summary>
    public string HashOf(string path) => _made?.Read(path) is { } content ? Hash(content.Span) : string.Empty;

    /// <summary>The markup that the script needs, for a page that is not of the site.</summary>
    public static string ScriptFor(string file, string hash, string assets) =>
        $"<link rel=\"stylesheet\" href=\"/.errorcatalog/serve.css\">\n<script src=\"/.errorcatalog/reload.js\" data-file=\"{HtmlEncoder.Default.Encode(file)}\" data-hash=\"{hash}\" data-assets=\"{assets}\"></script>\n";

    private static ReadOnlyMemory<byte> WithScript(string path, ReadOnlyMemory<byte> page, string assets)
    {
        int end = page.Span.LastIndexOf("</body>"u8);
        return end < 0 ? page : (byte[])[.. page.Span[..end], .. Encoding.UTF8.GetBytes(ScriptFor(path, Hash(page.Span), assets)), .. page.Span[end..]];
    }

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16));

    private sealed class Made
    {
        private readonly SiteContent _content;
        private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

        public Made(SiteContent content)
        {
            _content = content;
            Paths = new HashSet<string>(content.Paths, StringComparer.Ordinal);
            Locales = new SiteLocales(content.Paths);
            Assets = Hash([.. content.Paths.Where(path => path.Split('/') is [.., "assets", _]).SelectMany(path => Read(path)!.Value.ToArray())]);
        }

        public HashSet<string> Paths { get; }

        public SiteLocales Locales { get; }

        public string Assets { get; }

        public ReadOnlyMemory<byte>? Read(string path) =>
            _files.TryGetValue(path, out ReadOnlyMemory<byte> known) ? known : _content.Find(path) is { } file ? _files.GetOrAdd(path, file.Content) : null;
    }
}
