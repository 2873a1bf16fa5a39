using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Resolution.Tests.Serving;

/// <summary>Kestrel on loopback that serves files as a static host does, with entity tags, and whatever else a test sets; counts requests.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);
    private volatile Func<string, byte[]?> _files = static _ => null;

    private WebServer(WebApplication application)
    {
        _application = application;
        application.Run(AnswerAsync);
    }

    public int Port { get; private set; }

    /// <summary>Host and port, as they are written in addresses and in the list of allowed hosts.</summary>
    public string Authority => $"localhost:{Port}";

    public ConcurrentQueue<string> Requests { get; } = new();

    public ConcurrentQueue<int> Statuses { get; } = new();

    public static async Task<WebServer> StartAsync(Action<ListenOptions>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => configure?.Invoke(listen)));
        builder.WebHost.UseKestrelHttpsConfiguration();
        var server = new WebServer(builder.Build());
        await server._application.StartAsync();
        server.Port = new Uri(server._application.Urls.First()).Port;
        return server;
    }

    public Uri At(string path) => new($"http://{Authority}{path}");

    public void Serve(Func<string, byte[]?> files) => _files = files;

    /// <summary>Answers a path by hand.</summary>
    public void On(string path, RequestDelegate answer) => _answers[path] = answer;

    public void OnJson(string path, string json) => On(path, context => WriteAsync(context, Encoding.UTF8.GetBytes(json), "application/json"));

    public void Forget(string path) => _answers.TryRemove(path, out _);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task WriteAsync(HttpContext context, byte[] body, string type)
    {
        string tag = $"\"{Convert.ToHexString(SHA256.HashData(body))[..16]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        Requests.Enqueue(path);
        try
        {
            if (_answers.TryGetValue(path, out RequestDelegate? answer))
            {
                await answer(context);
            }
            else if (_files(path.EndsWith('/') ? path + "index.html" : path) is { } file)
            {
                await WriteAsync(context, file, path.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/html");
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
        finally
        {
            Statuses.Enqueue(context.Response.StatusCode);
        }
    }
}
