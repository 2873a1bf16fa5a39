using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ErrorCatalog.Exchange.Tests;

/// <summary>
/// The YAML language server that Red Hat's extension brings to VS Code, as a real process over its protocol. Knows no schema but
/// those that files name themselves.
/// </summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Task _reading;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _answers = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _findings = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();
    private int _id;

    private LanguageServer()
    {
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Places.Node, "node_modules", "yaml-language-server", "bin", "yaml-language-server"), "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _input = _process.StandardInput.BaseStream;
        _reading = Task.Run(ReadAsync);
    }

    public static async Task<LanguageServer> StartAsync(string folder)
    {
        var server = new LanguageServer();
        string root = new Uri(folder + "/").AbsoluteUri;
        await server.AskAsync("initialize", new
        {
            processId = Environment.ProcessId,
            rootUri = root,
            workspaceFolders = new[] { new { uri = root, name = "catalog" } },
            capabilities = new
            {
                textDocument = new { publishDiagnostics = new { }, hover = new { contentFormat = new[] { "markdown" } }, completion = new { completionItem = new { documentationFormat = new[] { "markdown" } } } },
                workspace = new { configuration = true },
            },
        });
        server.Send(new { jsonrpc = "2.0", method = "initialized", @params = new { } });
        return server;
    }

    /// <summary>Opens a file and waits for what is marked in it: line and column from 1, then the message.</summary>
    public async Task<string[]> OpenAsync(string path)
    {
        string uri = new Uri(path).AbsoluteUri;
        TaskCompletionSource<JsonElement> arrived = _findings.GetOrAdd(uri, _ => NewSource());
        Send(new { jsonrpc = "2.0", method = "textDocument/didOpen", @params = new { textDocument = new { uri, languageId = "yaml", version = 1, text = await File.ReadAllTextAsync(path) } } });
        JsonElement findings = await arrived.Task.WaitAsync(Patience);
        return [.. findings.EnumerateArray().Select(finding =>
        {
            JsonElement start = finding.GetProperty("range").GetProperty("start");
            return string.Create(CultureInfo.InvariantCulture, $"{start.GetProperty("line").GetInt32() + 1}:{start.GetProperty("character").GetInt32() + 1} {finding.GetProperty("message").GetString()}");
        })];
    }

    /// <summary>What is shown over a place, line and column from 1.</summary>
    public async Task<string> HoverAsync(string path, int line, int column)
    {
        JsonElement answer = await AskAsync("textDocument/hover", new { textDocument = new { uri = new Uri(path).AbsoluteUri }, position = new { line = line - 1, character = column - 1 } });
        return answer.GetProperty("contents").GetProperty("value").GetString()!;
    }

    /// <summary>What is offered at a place, line and column from 1.</summary>
    public async Task<string[]> CompleteAsync(string path, int line, int column)
    {
        JsonElement answer = await AskAsync("textDocument/completion", new { textDocument = new { uri = new Uri(path).AbsoluteUri }, position = new { line = line - 1, character = column - 1 } });
        return [.. answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("label").GetString()!)];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private static TaskCompletionSource<JsonElement> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task<JsonElement> AskAsync(string method, object parameters)
    {
        int id = Interlocked.Increment(ref _id);
        TaskCompletionSource<JsonElement> answer = _answers.GetOrAdd(id, _ => NewSource());
        Send(new { jsonrpc = "2.0", id, method, @params = parameters });
        return answer.Task.WaitAsync(Patience);
    }

    private void Send(object message)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(message);
        lock (_writing)
        {
            _input.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
            _input.Write(body);
            _input.Flush();
        }
    }

    private async Task ReadAsync()
    {
        Stream output = _process.StandardOutput.BaseStream;
        while (await ReadHeaderAsync(output) is { } length)
        {
            byte[] body = new byte[length];
            await output.ReadExactlyAsync(body);
            Take(JsonDocument.Parse(body).RootElement);
        }
    }

    private static async Task<int?> ReadHeaderAsync(Stream output)
    {
        var header = new StringBuilder();
        byte[] one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await output.ReadAsync(one) == 0)
            {
                return null;
            }

            header.Append((char)one[0]);
        }

        const string Name = "Content-Length: ";
        string line = header.ToString().Split("\r\n").Single(part => part.StartsWith(Name, StringComparison.Ordinal));
        return int.Parse(line[Name.Length..], CultureInfo.InvariantCulture);
    }

    private void Take(JsonElement message)
    {
        if (!message.TryGetProperty("method", out JsonElement method))
        {
            _answers.GetOrAdd(message.GetProperty("id").GetInt32(), _ => NewSource()).TrySetResult(message.TryGetProperty("result", out JsonElement result) ? result : message.GetProperty("error"));
        }
        else if (message.TryGetProperty("id", out JsonElement id))
        {
            Send(new { jsonrpc = "2.0", id, result = Configuration(message) });
        }
        else if (method.GetString() == "textDocument/publishDiagnostics")
        {
            JsonElement parameters = message.GetProperty("params");
            _findings.GetOrAdd(parameters.GetProperty("uri").GetString()!, _ => NewSource()).TrySetResult(parameters.GetProperty("diagnostics"));
        }
    }

    private static object?[]? Configuration(JsonElement request) => request.GetProperty("method").GetString() == "workspace/configuration"
        ? request.GetProperty("params").GetProperty("items").EnumerateArray().Select(item =>
            item.TryGetProperty("section", out JsonElement section) && section.GetString() == "yaml"
                ? new { validate = true, hover = true, completion = true, schemaStore = new { enable = false } }
                : (object?)null).ToArray()
        : null;
}
