using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using ErrorCatalog.Cli.Output;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Cli.Sites;

/// <summary>Tells browsers how the site is (server-sent events of the HTML standard): when they connect, and whenever that changes.</summary>
internal sealed class LiveState
{
    private readonly ConcurrentDictionary<Channel<string>, bool> _readers = [];
    private volatile string _message = Message([], string.Empty);

    /// <summary>What is wrong with the catalogs, a line each.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public void Set(IReadOnlyList<string> problems, string assets)
    {
        Problems = problems;
        _message = Message(problems, assets);
        foreach (Channel<string> reader in _readers.Keys)
        {
            reader.Writer.TryWrite(_message);
        }
    }

    /// <summary>Answers until the browser leaves or the tool stops.</summary>
    public async Task SendAsync(HttpContext context, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        Channel<string> messages = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        _readers[messages] = true;
        messages.Writer.TryWrite(_message);
        try
        {
            await foreach (string message in messages.Reader.ReadAllAsync(end.Token).ConfigureAwait(false))
            {
                await context.Response.WriteAsync(message, end.Token).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            _readers.TryRemove(messages, out _);
        }
    }

    private static string Message(IReadOnlyList<string> problems, string assets)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            writer.WriteString("assets", assets);
            writer.WriteTexts("problems", problems);
            writer.WriteEndObject();
        }

        return $"event: state\ndata: {System.Text.Encoding.UTF8.GetString(json.ToArray())}\n\n";
    }
}
