using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>Serves a published site as the origin of its addresses.</summary>
public static class PublishedSiteExtensions
{
    /// <summary>
    /// Answers every address below <paramref name="prefix"/> from a site: pages, JSON or Markdown by <c>Accept</c>, the language by
    /// <c>Accept-Language</c>, other names by redirects, unknown addresses by the site's own 404 page.
    /// </summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="prefix">Path of the site on this host, for example <c>/errors</c>; empty for the whole host.</param>
    /// <param name="site">The site.</param>
    /// <param name="options">How to serve it, or null for the defaults.</param>
    /// <returns>The endpoint, for more conventions.</returns>
    public static IEndpointConventionBuilder MapPublishedSite(this IEndpointRouteBuilder endpoints, string prefix, IPublishedSite site, PublishedSiteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(site);
        PathString start = new(prefix.Length == 0 || prefix == "/" ? null : "/" + prefix.Trim('/'));
        SiteResponder responder = new(start, site, options ?? new PublishedSiteOptions());
        return endpoints.Map(start + "/{**path}", responder.AnswerAsync).WithDisplayName($"Published error catalog at {start}/").ExcludeFromDescription();
    }
}
