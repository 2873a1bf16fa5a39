using ErrorCatalog.Recovery;

namespace ErrorCatalog.Samples.Subscriber;

/// <summary>Kills the issuer's server, starts it again, changes the password and restores it, under a running subscription.</summary>
internal static class Script
{
    public static async Task RunAsync<T>(IIssuer issuer, ISubscriptionSource<T> source, Func<T, string> textOf, Passwords passwords, string language)
    {
        await issuer.StartAsync();
        await issuer.PublishAsync("credential offered");

        var narrator = new Narrator(language);
        await using var subscription = new SupervisedSubscription<T>(
            source,
            new SubscriptionOptions<T>
            {
                Handler = (item, _) =>
                {
                    Console.WriteLine($"  event: {textOf(item.Value)}");
                    return ValueTask.FromResult(Outcome.Success);
                },
                OnUnrecoverable = async context =>
                {
                    narrator.Ask(context);

                    // A human looks up the new password; until then nothing is tried.
                    await passwords.Told.WaitAsync(context.CancellationToken);
                    return RecoveryDecision.Continue();
                },
                Budget = new RecoveryBudget { BaseDelay = TimeSpan.FromSeconds(0.2), MaxDelay = TimeSpan.FromSeconds(2), Tokens = 100 },
            });
        narrator.Attach(subscription);
        StartOutcome started = await subscription.StartAsync();
        Console.WriteLine($"started: {started.State}");

        Console.WriteLine("--- the server is killed");
        Task lost = narrator.NextAsync(status => status.State == SubscriptionState.Recovering && status.Problem is SubscriptionUnreachable);
        await issuer.KillAsync();
        await lost;

        Console.WriteLine("--- the server starts again");
        Task back = narrator.NextAsync(status => status is { State: SubscriptionState.Running, Problem: null });
        await issuer.StartAsync();
        await issuer.PublishAsync("credential issued");
        await back;

        Console.WriteLine("--- the password is changed");
        await issuer.ChangePasswordAsync(passwords.Change());
        await narrator.Asked;

        Console.WriteLine("--- the owner sets the new password");
        back = narrator.NextAsync(status => status is { State: SubscriptionState.Running, Problem: null });
        passwords.Tell();
        await issuer.PublishAsync("credential revoked");
        await back;

        Task stopped = narrator.NextAsync(status => status.State == SubscriptionState.Stopped);
        await subscription.StopAsync();
        await subscription.Completion;
        await stopped;
        Console.WriteLine("Done: every event arrived, every state was told, and nothing was hidden.");
    }
}
