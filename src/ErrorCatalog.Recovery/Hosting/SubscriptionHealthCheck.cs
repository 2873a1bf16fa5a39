using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ErrorCatalog.Recovery;

/// <summary>
/// Healthy while a subscription runs without trouble, degraded while it recovers or waits, unhealthy when it has ended by itself. The
/// description is the title of the current problem, its data the code, the id and who retries.
/// </summary>
/// <param name="subscription">The subscription.</param>
public sealed class SubscriptionHealthCheck(ISupervisedSubscription subscription) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        SubscriptionStatus status = subscription.Status;
        var data = new Dictionary<string, object> { ["state"] = status.State.ToString(), ["attempt"] = status.Attempt, ["budgetLeft"] = status.BudgetLeft };
        if (status.Problem is { } problem)
        {
            data["code"] = problem.Code;
            data["problemId"] = problem.Id;
            data["retryBy"] = RetryAdvice.Of(problem).By.ToString();
        }

        HealthStatus health = status switch
        {
            { State: SubscriptionState.Faulted or SubscriptionState.Stopped } => HealthStatus.Unhealthy,
            { State: SubscriptionState.Running, Problem: null } => HealthStatus.Healthy,
            _ => HealthStatus.Degraded,
        };
        return Task.FromResult(new HealthCheckResult(health, status.Problem?.GetTitle().Text ?? status.State.ToString(), status.Problem?.Cause, data));
    }
}
