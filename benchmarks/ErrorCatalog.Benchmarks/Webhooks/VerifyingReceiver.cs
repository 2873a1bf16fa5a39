using System.Diagnostics;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Benchmarks.Webhooks;

/// <summary>The other side, in a process of its own: verifies every delivery and answers 204, or 401 to what does not verify.</summary>
internal sealed class VerifyingReceiver : IDisposable
{
    public const string Command = "webhook-receiver";

    private readonly Process _process;

    private VerifyingReceiver(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static VerifyingReceiver Start(WebhookSecret secret)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(VerifyingReceiver).Assembly.Location);
        }

        start.ArgumentList.Add(Command);
        Process process = Process.Start(start)!;
        process.StandardInput.WriteLine(secret.Reveal());
        return new VerifyingReceiver(process, new Uri(process.StandardOutput.ReadLine() + "/hook"));
    }

    /// <summary>The receiver itself; ends when its input does.</summary>
    public static async Task RunAsync()
    {
        WebhookSecret[] secrets = [WebhookSecret.Parse(Console.ReadLine()!)];
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication app = builder.Build();
        app.Run(context => ReceiveAsync(context, secrets));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task ReceiveAsync(HttpContext context, WebhookSecret[] secrets)
    {
        int length = (int)context.Request.ContentLength!.Value;
        byte[] body = System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        await context.Request.Body.ReadExactlyAsync(body.AsMemory(0, length));
        IHeaderDictionary headers = context.Request.Headers;
        bool isGenuine = StandardWebhook.Verify(
            headers[StandardWebhook.IdHeader], headers[StandardWebhook.TimestampHeader], headers[StandardWebhook.SignatureHeader], body.AsSpan(0, length), secrets).IsSuccess;
        System.Buffers.ArrayPool<byte>.Shared.Return(body);
        context.Response.StatusCode = isGenuine ? 204 : 401;
    }
}
