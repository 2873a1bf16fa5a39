using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ErrorCatalog.AspNetCore;

/// <summary>Serves the entries that are compiled into the application, as pages and as JSON.</summary>
internal sealed class CompiledCatalogs(IOptions<ErrorCatalogOptions> options)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Json = "application/json";

    private static readonly StringValues Varies = "Accept, Accept-Language";

    private readonly ErrorCatalogOptions _options = options.Value;

    /// <summary>Answers a request for a path below <paramref name="root"/>; leaves a bare 404 when there is no such entry.</summary>
    /// <param name="context">The request.</param>
    /// <param name="root">The address of the catalog, without a slash at the end.</param>
    /// <param name="path">What comes after it.</param>
    public Task ServeAsync(HttpContext context, string root, string path)
    {
        if (EntryAddress.Parse(path) is not { } address)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        ProblemDescriptor? entry = address.Name.Length == 0 ? null : _options.AllCatalogs.FindAny(address.Name);
        if (address.Name.Length > 0 && entry is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.Vary = Varies;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (entry?.Link is { } link)
        {
            context.Response.Headers.Link = $"<{link.AbsoluteUri}>; rel=\"canonical\"";
        }

        return !address.IsJson && WantsPage(context.Request)
            ? SendPageAsync(context, entry, address.Locale, root)
            : SendAsync(context, Json, WriteJson(entry));
    }

    // Programs that accept anything get JSON; browsers say that they want a page.
    private static bool WantsPage(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out IList<MediaTypeHeaderValue>? ranges)
        && ranges.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1)
            .Select(range => range.MediaType.Value?.ToLowerInvariant())
            .FirstOrDefault(type => type is "text/html" or "application/json" or "*/*") == "text/html";

    private static Task SendAsync(HttpContext context, string contentType, byte[] body)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private Task SendPageAsync(HttpContext context, ProblemDescriptor? entry, string? locale, string root)
    {
        context.Response.Headers.ContentSecurityPolicy = EntryPage.ContentSecurityPolicy;
        Problem sample = (entry ?? HttpErrors.Descriptors.ResourceNotFound).CreateExample();
        string? wanted = locale ?? AcceptedLanguage.Of(context, sample, _options.DefaultLocale);
        if (AcceptedLanguage.Actual(sample, wanted) is { } actual)
        {
            context.Response.Headers.ContentLanguage = actual;
        }

        string page = entry is null ? EntryPage.Index(Entries(), wanted, root) : EntryPage.Of(entry, wanted, root);
        return SendAsync(context, Html, Encoding.UTF8.GetBytes(page));
    }

    private byte[] WriteJson(ProblemDescriptor? entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireEncoder.Default }))
        {
            if (entry is null)
            {
                EntryJson.WriteIndex(json, Entries());
            }
            else
            {
                EntryJson.Write(json, entry);
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private IEnumerable<ProblemDescriptor> Entries() =>
        _options.AllCatalogs.Catalogs.SelectMany(catalog => Enumerable.Range(0, catalog.Count).Select(index => catalog[index]));
}
