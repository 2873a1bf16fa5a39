using ErrorCatalog.Jobs.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>A process that does jobs until it is killed. The input of a job says how its attempts end.</summary>
internal static class Worker
{
    public const string Command = "work";

    public static IReadOnlyList<string> Plans { get; } = ["ok", "refuse", "recover", "throw"];

    public static async Task RunAsync(string connection)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        builder.Services.AddErrorCatalogJobs(Setting.Database(connection)).AddJob<Handler>(Setting.JobKind, new JobKindOptions
        {
            Lease = TimeSpan.FromSeconds(4),
            PollInterval = TimeSpan.FromMilliseconds(200),
            Retry = new JobRetryPolicy { FirstDelay = TimeSpan.FromMilliseconds(100), LongestDelay = TimeSpan.FromSeconds(1) },
        });
        builder.Services.AddSingleton<IEventFanOut>(static provider => new WebhookFanOut(provider.GetRequiredService<JobDatabase>()));
        await OpenOnceAsync(connection);
        using IHost host = builder.Build();
        await host.StartAsync();
        Console.WriteLine("ready");
        await host.WaitForShutdownAsync();
    }

    // A host does not start while its store is away; here the store may be coming back from a crash.
    private static async Task OpenOnceAsync(string connection)
    {
        await using JobDatabase database = await Setting.OpenAsync(connection);
    }

    private sealed class Handler : IJobHandler
    {
        public async Task<Outcome> RunAsync(JobContext context, CancellationToken cancellation)
        {
            // Long enough that kills find jobs at work.
            await Task.Delay(Random.Shared.Next(60), cancellation);
            return System.Text.Encoding.UTF8.GetString(context.Input.Span) switch
            {
                "ok" => Outcome.Success,
                "refuse" => JobsErrors.WebhookHeaderInvalid("webhook-id"),
                "recover" when context.Attempt > 1 => Outcome.Success,
                "recover" => JobsErrors.WebhookRefused(new Uri("https://peer.example/"), 503),
                _ => throw new InvalidDataException("Expected a plan that ends well but this one throws. It is meant to."),
            };
        }
    }
}
