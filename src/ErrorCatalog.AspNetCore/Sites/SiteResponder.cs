using System.Security.Cryptography;
using ErrorCatalog.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>Answers requests from the files of a site (RFC 9110: content negotiation, conditional requests, HEAD).</summary>
internal sealed class SiteResponder(PathString prefix, IPublishedSite site, PublishedSiteOptions options)
{
    private const string NotFoundPage = "404.html";
    private const string Methods = "GET, HEAD, OPTIONS";
    private const string PolicyOfFiles = "default-src 'none'; frame-ancestors 'none'";

    private static readonly byte[] NotFoundProblem = """{"type":"about:blank","title":"Not Found","status":404}"""u8.ToArray();

    private readonly SiteNames _names = new(site);

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public Task AnswerAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (options.AllowsAllOrigins)
        {
            headers.AccessControlAllowOrigin = "*";
        }

        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.Allow = Methods;
            headers.AccessControlAllowMethods = Methods;
            headers.AccessControlAllowHeaders = "*";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            headers.Allow = Methods;
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        context.Request.Path.StartsWithSegments(prefix, out PathString path);
        string local = (path.Value ?? string.Empty).TrimStart('/');
        return local.Length > 0 && !SitePaths.IsInside(local.EndsWith('/') ? local[..^1] : local) ? NotFoundAsync(context) : AnswerFileAsync(context, local);
    }

    private Task AnswerFileAsync(HttpContext context, string path)
    {
        SiteAddress address = SiteAddress.Read(path, site);
        if (address.Name is { } name && _names.KeyOf(address.Root, name) is { } key)
        {
            return Redirect(context, $"{SiteAddress.CodesFolder}{key}{(address.IsJson ? SiteAddress.JsonExtension : "/")}", address.Root);
        }

        if (path.Length > 0 && !path.EndsWith('/'))
        {
            return site.Contains(path) ? SendFileAsync(context, path)
                : site.Contains(path + "/" + SiteAddress.IndexPage) ? Redirect(context, path + "/", "")
                : NotFoundAsync(context);
        }

        return site.Contains(path + SiteAddress.IndexPage) ? AnswerPageAsync(context, address, path) : NotFoundAsync(context);
    }

    private Task AnswerPageAsync(HttpContext context, SiteAddress address, string path)
    {
        string page = path + SiteAddress.IndexPage;
        context.Response.Headers.Vary = address.IsWithoutLanguage ? "Accept, Accept-Language" : "Accept";
        string[] representations = [page, .. address.OtherForms().Where(site.Contains)];
        string chosen = representations[AcceptedType.Best(context.Request.Headers.Accept, [.. representations.Select(MediaTypes.Of)])];
        if (chosen != page)
        {
            return SendFileAsync(context, chosen, contentLocation: chosen);
        }

        ReadOnlyMemory<byte>? content = site.Read(page);
        if (content is null)
        {
            return NotFoundAsync(context);
        }

        if (address.IsWithoutLanguage && WantedLocale(context, address, PageHead.LocaleOf(content.Value.Span)) is { } locale)
        {
            string localized = address.In(locale);

            // Links of a page count from its depth; only where both addresses are equally deep can one stand for the other.
            if (!address.IsRoot && site.Contains(localized + SiteAddress.IndexPage))
            {
                return SendFileAsync(context, localized + SiteAddress.IndexPage, contentLocation: localized);
            }

            foreach (string other in (ReadOnlySpan<string>)[localized, localized.TrimEnd('/') + SiteAddress.PageExtension])
            {
                if (site.Contains(other.EndsWith('/') ? other + SiteAddress.IndexPage : other))
                {
                    return Redirect(context, other, "");
                }
            }
        }

        return SendAsync(context, page, content.Value);
    }

    // Null when the page itself is what the reader wants, or when the reader wants nothing that there is.
    private string? WantedLocale(HttpContext context, SiteAddress address, string? own)
    {
        IReadOnlyList<string> wanted = AcceptLanguage.Parse(context.Request.Headers.AcceptLanguage.ToString());
        string found = wanted.Count == 0 ? string.Empty : LocaleMatcher.Negotiate(wanted, site.LocalesIn(address.Root), string.Empty);
        return found.Length == 0 || found == own ? null : found;
    }

    private Task SendFileAsync(HttpContext context, string path, string? contentLocation = null)
    {
        if (site.Read(path) is not { } content)
        {
            return NotFoundAsync(context);
        }

        if (contentLocation is not null)
        {
            context.Response.Headers.ContentLocation = AbsolutePath(context, contentLocation);
        }

        return SendAsync(context, path, content);
    }

    private Task SendAsync(HttpContext context, string path, ReadOnlyMemory<byte> content)
    {
        HttpResponse response = context.Response;
        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 16))}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = options.CacheControl;
        if (IsHeldAlready(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(context, MediaTypes.Of(path), content);
    }

    private static Task WriteAsync(HttpContext context, string type, ReadOnlyMemory<byte> content)
    {
        HttpResponse response = context.Response;
        response.ContentType = type;
        response.ContentLength = content.Length;
        response.Headers.ContentSecurityPolicy = PolicyOfFiles;
        if (type == MediaTypes.Html)
        {
            response.Headers.ContentSecurityPolicy = PageHead.PolicyOf(content.Span) is { } policy ? policy + "; frame-ancestors 'none'" : PolicyOfFiles;
            response.Headers.ContentLanguage = PageHead.LocaleOf(content.Span);
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    // RFC 9110 section 13.1.2: the weak comparison, and * for anything.
    private static bool IsHeldAlready(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false));

    private Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.Headers.Vary = "Accept";
        context.Response.Headers.CacheControl = "no-cache";
        ReadOnlyMemory<byte>? page = site.Read(NotFoundPage);
        return page is null || AcceptedType.Best(context.Request.Headers.Accept, [MediaTypes.Html, MediaTypes.ProblemJson]) == 1
            ? WriteAsync(context, MediaTypes.ProblemJson, NotFoundProblem)
            : WriteAsync(context, MediaTypes.Html, page.Value);
    }

    // Not permanent: a browser would keep such an answer even after the name leads elsewhere.
    private Task Redirect(HttpContext context, string path, string root)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = AbsolutePath(context, root + path) + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }

    private string AbsolutePath(HttpContext context, string path) =>
        string.Concat(context.Request.PathBase.ToUriComponent(), prefix.ToUriComponent(), "/", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
}
