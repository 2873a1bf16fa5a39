namespace ErrorCatalog.Cli.Sites;

/// <summary>How a site is served.</summary>
/// <param name="Port">TCP port, 0 for any free one.</param>
/// <param name="Host"><c>localhost</c> or an IP address.</param>
/// <param name="Watches">True to follow changes of the files.</param>
/// <param name="Opens">True to open a browser.</param>
/// <param name="Output">Folder to also write the site to, or null.</param>
internal sealed record SiteServeInput(int Port, string Host, bool Watches, bool Opens, string? Output);
