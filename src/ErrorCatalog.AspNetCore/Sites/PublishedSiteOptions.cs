namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>How a published site is served.</summary>
public sealed record PublishedSiteOptions
{
    /// <summary>
    /// Value of <c>Cache-Control</c>. By default every answer is checked again by its <c>ETag</c>, which costs no content; a public
    /// origin may prefer <c>public, max-age=300</c>.
    /// </summary>
    public string CacheControl { get; init; } = "no-cache";

    /// <summary>False to leave out <c>Access-Control-Allow-Origin: *</c>, which lets programs in browsers read what is public anyway.</summary>
    public bool AllowsAllOrigins { get; init; } = true;
}
