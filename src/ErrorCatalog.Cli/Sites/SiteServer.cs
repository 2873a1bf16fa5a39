using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using ErrorCatalog.AspNetCore.Sites;
using ErrorCatalog.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Cli.Sites;

/// <summary>The server of <c>site serve</c>: the site as its origin would serve it, and below <c>/.errorcatalog/</c> what live pages need.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;

    private SiteServer(WebApplication app) => _app = app;

    /// <summary>Where the site is, ending in a slash.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>Starts to listen.</summary>
    /// <exception cref="ProblemException">The port is in use or not for this user, or the address is not of this machine.</exception>
    public static async Task<SiteServer> StartAsync(SiteServeInput input, ServedSite site, LiveState live, CancellationToken cancellation)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Grace);
        builder.WebHost.ConfigureKestrel(options => Listen(options, input));
        WebApplication app = builder.Build();
        SiteServer server = new(app);
        app.Use((context, next) => IsForUs(context, input) ? next(context) : RefuseHost(context));
        if (input.Watches)
        {
            app.MapGet("/.errorcatalog/events", context => live.SendAsync(context, app.Lifetime.ApplicationStopping));
            app.MapGet("/.errorcatalog/hash", context => context.Response.WriteAsync(site.HashOf(context.Request.Query["file"].ToString())));
            MapFile(app, "reload.js", "text/javascript; charset=utf-8");
            MapFile(app, "serve.css", "text/css; charset=utf-8");
        }

        app.Use((context, next) => site.IsReady || context.Request.Path.StartsWithSegments("/.errorcatalog", StringComparison.Ordinal) ? next(context) : SayWhyThereIsNone(context, input, live));
        app.MapPublishedSite(string.Empty, site);
        try
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw Refusal(input, failure);
        }

        int port = new Uri(app.Urls.First()).Port;
        string host = input.Host is SiteServeOptions.Localhost || IPAddress.Parse(input.Host).Equals(IPAddress.Any) || IPAddress.Parse(input.Host).Equals(IPAddress.IPv6Any)
            ? SiteServeOptions.Localhost
            : IPAddress.Parse(input.Host).AddressFamily == AddressFamily.InterNetworkV6 ? $"[{input.Host}]" : input.Host;
        server.Address = new Uri($"http://{host}:{port}/");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource deadline = new(Grace);
        await _app.StopAsync(deadline.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void Listen(KestrelServerOptions options, SiteServeInput input)
    {
        options.AddServerHeader = false;
        if (input.Host != SiteServeOptions.Localhost)
        {
            options.Listen(IPAddress.Parse(input.Host), input.Port);
        }
        else if (input.Port == 0)
        {
            options.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            options.ListenLocalhost(input.Port);
        }
    }

    private static ProblemException Refusal(SiteServeInput input, Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
            {
                return ErrorcatalogErrors.PortInUse(input.Port).ToException(failure);
            }

            if (cause is SocketException { SocketErrorCode: SocketError.AddressNotAvailable })
            {
                return ErrorcatalogErrors.ArgumentValueInvalid("--host", input.Host, "an address of this machine").ToException(failure);
            }
        }

        return ErrorcatalogErrors.ArgumentValueInvalid("--port", input.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "a port that the current user may listen on").ToException(failure);
    }

    // A name that somebody made lead to this machine must not make its pages readable there (DNS rebinding).
    private static bool IsForUs(HttpContext context, SiteServeInput input) =>
        context.Request.Host.Host is var host && (host == SiteServeOptions.Localhost || (IPAddress.TryParse(host, out IPAddress? address) && (IPAddress.IsLoopback(address) || input.Host != SiteServeOptions.Localhost)));

    private static Task RefuseHost(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("Expected a request to localhost or an IP address, but the host of this one is another. Use the address that the tool printed.\n");
    }

    private static void MapFile(WebApplication app, string name, string type)
    {
        using Stream resource = typeof(SiteServer).Assembly.GetManifestResourceStream("sites/" + name)!;
        byte[] content = new byte[resource.Length];
        resource.ReadExactly(content);
        app.MapGet("/.errorcatalog/" + name, context =>
        {
            context.Response.ContentType = type;
            return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
        });
    }

    private static Task SayWhyThereIsNone(HttpContext context, SiteServeInput input, LiveState live)
    {
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>No site yet</title>\n</head>\n<body>\n<main class=\"serve-problems\">\n<h1>There is no site yet</h1>\n<ul>\n");
        foreach (string problem in live.Problems)
        {
            page.Append("<li>").Append(HtmlEncoder.Default.Encode(problem)).Append("</li>\n");
        }

        page.Append("</ul>\n</main>\n").Append(input.Watches ? ServedSite.ScriptFor(string.Empty, "none", "none") : string.Empty).Append("</body>\n</html>\n");
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.RetryAfter = "1";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
        return context.Response.WriteAsync(page.ToString());
    }
}
