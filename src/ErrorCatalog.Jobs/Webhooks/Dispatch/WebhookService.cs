using Microsoft.Extensions.Hosting;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Runs the dispatcher, and cleans up now and then, while the host runs.</summary>
internal sealed class WebhookService(WebhookDispatcher dispatcher, WebhookRetention retention, WebhookOptions options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A cleaning that fails is tried again at the next hour; deliveries do not wait for it.
        await using ITimer cleaning = options.TimeProvider.CreateTimer(_ => _ = CleanAsync(stoppingToken), null, TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
        await dispatcher.RunAsync(stoppingToken);
    }

    private async Task CleanAsync(CancellationToken stop)
    {
        try
        {
            await retention.SweepAsync(options.Retention, stop);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ProblemException)
        {
            // The dispatcher meets the same store and logs what is wrong with it.
        }
    }
}
