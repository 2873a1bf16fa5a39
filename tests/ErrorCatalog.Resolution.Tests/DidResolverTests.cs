using System.Diagnostics;
using System.Text.Json;
using ErrorCatalog.Resolution.Tests.Serving;

namespace ErrorCatalog.Resolution.Tests;

/// <summary>The resolvers of the DID community read what this project publishes.</summary>
public sealed class DidResolverTests
{
    [Fact]
    public async Task A_resolver_that_nobody_here_wrote_leads_references_to_the_entry()
    {
        await using WebServer server = await WebServer.StartAsync();
        server.Serve(PublishedSite.Build(null));
        string script = Checkout.PathOf("tests/node/resolve-did.mjs");
        Assert.True(Directory.Exists(Path.Combine(Path.GetDirectoryName(script)!, "node_modules", "web-did-resolver")), "Expected the packages of tests/node but they are not installed. Run npm ci there.");

        const string Did = "did:web:errors.example.org:agent";
        string[] answers = await RunAsync(
            script,
            "https://errors.example.org",
            $"http://127.0.0.1:{server.Port}",
            $"{Did}?service=spec&relativeRef=error-codes%2Fcant-find-route.json",
            $"{Did}?service=spec&relativeRef=error-codes%2Fcant-find-route%2F",
            "did:web:errors.example.org:errorcatalog?service=spec&relativeRef=error-codes%2Fdigest-mismatch.json");

        Assert.Equal(
            [
                (Did, "https://errors.example.org/agent/error-codes/cant-find-route.json", 200, "cant-find-route"),
                (Did, "https://errors.example.org/agent/error-codes/cant-find-route/", 200, "page"),
                ("did:web:errors.example.org:errorcatalog", "https://errors.example.org/errorcatalog/error-codes/digest-mismatch.json", 200, "digest-mismatch"),
            ],
            answers.Select(answer =>
            {
                using JsonDocument json = JsonDocument.Parse(answer);
                JsonElement root = json.RootElement;
                return (root.GetProperty("did").GetString()!, root.GetProperty("address").GetString()!, root.GetProperty("status").GetInt32(), root.GetProperty("key").GetString()!);
            }));
        Assert.Contains("/agent/did.json", server.Requests);
    }

    private static async Task<string[]> RunAsync(params string[] arguments)
    {
        using Process node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = node.StandardOutput.ReadToEndAsync();
        string errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
