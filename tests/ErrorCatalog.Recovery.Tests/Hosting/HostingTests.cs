using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ErrorCatalog.Recovery.Tests;

public sealed class HostingTests
{
    [Fact]
    public async Task A_host_connects_while_it_starts_and_shows_the_health_of_the_subscription()
    {
        var source = new ScriptedSource().Accept("a");
        using IHost host = Host(source);
        await host.StartAsync();
        var subscription = host.Services.GetRequiredKeyedService<SupervisedSubscription<string>>("inbox");
        Assert.Equal(SubscriptionState.Running, subscription.Status.State);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);

        await host.StopAsync();

        Assert.Equal(SubscriptionState.Stopped, subscription.Status.State);
        Assert.Equal(HealthStatus.Unhealthy, (await HealthAsync(host)).Status);
    }

    [Fact]
    public async Task Health_names_the_current_problem()
    {
        using IHost host = Host(new ScriptedSource().Fail(RecoveryErrors.SubscriptionPeerUnavailable("broker:5672")));
        await host.StartAsync();

        HealthReportEntry health = await HealthAsync(host);

        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Equal("The other side is not ready", health.Description);
        Assert.Equal(("subscription-peer-unavailable", "Peer"), (health.Data["code"], health.Data["retryBy"]));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_first_attempt_that_fails_for_good_stops_the_host_from_starting()
    {
        using IHost host = Host(new ScriptedSource().Fail(RecoveryErrors.SubscriptionCredentialsRefused("broker:5672")));

        ProblemException thrown = await Assert.ThrowsAsync<ProblemException>(() => host.StartAsync());

        Assert.IsType<SubscriptionCredentialsRefused>(thrown.Problem);
    }

    private static async Task<HealthReportEntry> HealthAsync(IHost host) => (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["inbox"];

    private static IHost Host(ScriptedSource source)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSupervisedSubscription<string>("inbox", _ => source, provider => new SubscriptionOptions<string>
        {
            Handler = (_, _) => ValueTask.FromResult(Outcome.Success),
            OnUnrecoverable = _ => ValueTask.FromResult<RecoveryDecision?>(RecoveryDecision.Stop),
            Budgets = new RecoveryBudgets(),
            Lifetime = provider.GetRequiredService<IHostApplicationLifetime>(),
        });
        return builder.Build();
    }
}
