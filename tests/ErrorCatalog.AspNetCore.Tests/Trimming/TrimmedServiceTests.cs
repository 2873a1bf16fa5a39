using System.Diagnostics;
using System.Text.Json;

namespace ErrorCatalog.AspNetCore.Tests.Trimming;

public sealed class TrimmedServiceTests
{
    [Fact]
    public async Task A_service_that_was_published_trimmed_answers_like_any_other()
    {
        string folder = Directory.CreateTempSubdirectory("errorcatalog-trimmed-").FullName;
        try
        {
            (int exit, string output) = await PublishAsync(folder);
            Assert.True(exit == 0, output);
            Assert.DoesNotContain("warning IL", output, StringComparison.Ordinal);

            using Process service = Start(Path.Combine(folder, "TrimmedService"));
            try
            {
                using var client = new HttpClient { BaseAddress = await AddressAsync(service) };
                client.DefaultRequestHeaders.Add("Accept-Language", "es-MX");

                JsonElement thrown = await AskAsync(client, "/thrown", 409);
                Assert.Equal("Agotado", thrown.GetProperty("title").GetString());
                Assert.Equal("request-failed", (await AskAsync(client, "/unforeseen", 500)).GetProperty("code").GetString());
                Assert.Equal("e.m.shop.out-of-stock", (await AskAsync(client, "/typed/1", 409)).GetProperty("code").GetString());
                Assert.Equal("parameter-invalid", (await AskAsync(client, "/typed/many", 400)).GetProperty("code").GetString());
                Assert.Equal("resource-not-found", (await AskAsync(client, "/nowhere", 404)).GetProperty("code").GetString());
                Assert.Equal("out-of-stock", (await AskAsync(client, "/errors/error-codes/out-of-stock.json", 200)).GetProperty("key").GetString());
                using var body = new StringContent("""{"weight":"heavy"}""", System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json"));
                using HttpResponseMessage malformed = await client.PostAsync(new Uri("/body", UriKind.Relative), body);
                Assert.Contains("#/weight", await malformed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
            finally
            {
                service.Kill(entireProcessTree: true);
                await service.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Exit, string Output)> PublishAsync(string folder)
    {
        // Output apart from that of other builds, which may run at the same time.
        var start = new ProcessStartInfo("dotnet", ["publish", Checkout.PathOf("tests/TrimmedService/TrimmedService.csproj"), "-c", Release(), "-v", "q", "-o", folder, "-p:RunAnalyzers=false", "-p:KeepsErrorRules=false", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private static Process Start(string file) => Process.Start(new ProcessStartInfo(file, ["--urls", "http://127.0.0.1:0"])
    {
        RedirectStandardOutput = true,
        WorkingDirectory = Path.GetDirectoryName(file),
    })!;

    // The host logs the address when it listens.
    private static async Task<Uri> AddressAsync(Process service)
    {
        const string Marker = "Now listening on: ";
        while (await service.StandardOutput.ReadLineAsync() is { } line)
        {
            int at = line.IndexOf(Marker, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new Uri(line[(at + Marker.Length)..].Trim());
            }
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string path, int status)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private static string Release() => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
}
