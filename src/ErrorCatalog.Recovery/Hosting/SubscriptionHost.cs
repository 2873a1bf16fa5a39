using Microsoft.Extensions.Hosting;

namespace ErrorCatalog.Recovery;

/// <summary>
/// Connects a subscription while the host starts: the first result is known before the host says that it has started, which it would
/// not be in a background service.
/// </summary>
internal sealed class SubscriptionHost(ISupervisedSubscription subscription, bool mustConnect) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        StartOutcome outcome = await subscription.StartAsync(cancellationToken);
        if (outcome.Problem is { } problem && (mustConnect || outcome.IsFaulted))
        {
            await subscription.StopAsync(cancellationToken);
            throw problem.ToException(problem.Cause);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => subscription.StopAsync(cancellationToken);
}
