using Microsoft.Extensions.Hosting;

namespace ErrorCatalog.Localization;

/// <summary>Starts the updates of texts with the host, so that a text that does not fit keeps the application from starting.</summary>
internal sealed class CatalogTextStarter(CatalogTextUpdates updates) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        updates.Start();
        return Task.CompletedTask;
    }

    // The container disposes the updates; until then errors of the shutdown are worded as before.
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
