using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

public sealed class ResolveTests
{
    private const string Report = """{"@type":"https://didcomm.org/notification/1.0/problem-report","@id":"1","@msg_catalog":"https://peer.example/","description":{"code":"e.p.lost","en":"It was lost."},"who_retries":"me"}""";

    [Fact]
    public async Task A_report_is_explained_by_the_local_catalog()
    {
        using Workspace work = Samples.Shop();
        string report = (await Tool.RunAsync(work.Root, "render", "out-of-stock", "-c", "catalog", "--form", "didcomm-2.0", "-a", "article=Größe 1", "-a", "wanted=2", "--thread", "t-1")).Fine().Out;

        ToolResult result = await Tool.PipeAsync(work.Root, report, "resolve", "--report", "-", "-c", "catalog", "--cache", "cache", "--json");

        using JsonDocument json = JsonDocument.Parse(result.Fine().Out);
        Assert.Equal("local", json.RootElement.GetProperty("source").GetString());
        Assert.Equal("local", json.RootElement.GetProperty("explain").GetProperty("from").GetString());
        Assert.Contains("Größe 1", json.RootElement.GetProperty("explain").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(json.RootElement.GetProperty("attempts").EnumerateArray());
    }

    [Fact]
    public async Task A_report_that_leads_nowhere_shows_its_own_words_and_what_was_tried()
    {
        using var work = new Workspace();
        work.With("report.json", Report);

        ToolResult result = await Tool.RunInAsync("en_US.UTF-8", work.Root, "resolve", "--report", "report.json", "--cache", "cache");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("It was lost.\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("found        nowhere\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("who retries  the one who reports\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("texts        title unknown, explain received, hint unknown\n", result.Out, StringComparison.Ordinal);
        Assert.StartsWith("error network-not-allowed: Expected “https://peer.example/” in a local catalog or in the cache", result.Error, StringComparison.Ordinal);
        Assert.Contains("tried: https://peer.example/keys.json: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_entry_is_fetched_where_that_is_allowed_and_kept_for_later()
    {
        using var work = new Workspace();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string host = $"localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";
        string address = $"http://{host}/error-codes/lost/";
        Task server = AnswerOnceAsync(listener, """{"key":"lost","code":"e.p.lost","locale":"en","explain":"Expected a parcel but got \u001b[31mnone.","who_retries":"both"}""");

        ToolResult closed = await Tool.RunAsync(work.Root, "resolve", address, "--cache", "cache", "--allow-network");
        ToolResult fetched = await Tool.RunAsync(work.Root, "resolve", address, "--cache", "cache", "--allow-network", "--allow-host", host);
        await server;
        ToolResult kept = await Tool.RunAsync(work.Root, "resolve", address, "--cache", "cache", "--offline");

        Assert.Equal(1, closed.ExitCode);
        Assert.Contains("e.p.lost", fetched.Fine().Out, StringComparison.Ordinal);
        Assert.Contains("found        in the published catalog\n", fetched.Out, StringComparison.Ordinal);
        Assert.Contains("but got \\u001b[31mnone.", fetched.Out, StringComparison.Ordinal);
        Assert.Contains("who retries  both sides\n", fetched.Out, StringComparison.Ordinal);
        Assert.Contains($"page         {address}\n", fetched.Out, StringComparison.Ordinal);
        Assert.Contains("found        in the cache, fetched ", kept.Fine().Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Expected a REFERENCE or --report FILE, but got neither.")]
    [InlineData("Expected a REFERENCE or --report FILE, but got both.", "https://e.example/", "--report", "-")]
    [InlineData("Expected --code only with a REFERENCE, but got it with --report.", "--report", "-", "--code", "x")]
    [InlineData("Expected --allow-network or --offline, but got both.", "https://e.example/", "--allow-network", "--offline")]
    [InlineData("Expected --allow-network with --allow-host, but it was not given.", "https://e.example/", "--allow-host", "localhost")]
    [InlineData("a host such as localhost:5001 or a network such as 10.1.0.0/16", "https://e.example/", "--allow-network", "--allow-host", "http://localhost")]
    [InlineData("no-such-file", "--report", "no-such-file")]
    public async Task Wrong_usage_is_told(string part, params string[] arguments)
    {
        using var work = new Workspace();

        ToolResult result = await Tool.RunAsync(work.Root, ["resolve", "--cache", "cache", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(part, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Out);
    }

    [Fact]
    public async Task What_is_no_report_is_wrong_usage()
    {
        using var work = new Workspace();

        ToolResult result = await Tool.PipeAsync(work.Root, "[1]", "resolve", "--report", "-", "--cache", "cache");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("not-a-problem-report", result.Error, StringComparison.Ordinal);
    }

    private static async Task AnswerOnceAsync(TcpListener listener, string json)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        NetworkStream stream = client.GetStream();
        var request = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            request.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        }

        Assert.StartsWith("GET /error-codes/lost.json HTTP/1.1\r\n", request.ToString(), StringComparison.Ordinal);
        byte[] body = Encoding.UTF8.GetBytes(json.Replace("\u001b", "\\u001b", StringComparison.Ordinal));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
    }
}
