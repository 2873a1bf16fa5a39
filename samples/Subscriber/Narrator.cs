using System.Globalization;
using ErrorCatalog.Recovery;

namespace ErrorCatalog.Samples.Subscriber;

/// <summary>Says on the console what happens to a subscription, with its problem in the user's language; the script awaits it.</summary>
internal sealed class Narrator(string language)
{
    private readonly Lock _lock = new();
    private readonly List<(Func<SubscriptionStatus, bool> Reached, TaskCompletionSource Done)> _waiting = [];
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the owner was asked for a decision.</summary>
    public Task Asked => _asked.Task;

    public void Attach<T>(SupervisedSubscription<T> subscription)
    {
        subscription.StateChanged += (_, happened) => Say(happened.Status);
        subscription.Retrying += (_, happened) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  attempt {happened.Attempt + 1} in {happened.Delay.TotalSeconds:0.0} s"));
        subscription.Recovered += (_, _) => Console.WriteLine("  recovered");
    }

    /// <summary>Completes with the next state that fits.</summary>
    public Task NextAsync(Func<SubscriptionStatus, bool> reached)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add((reached, done));
        }

        return done.Task;
    }

    public void Ask(UnrecoverableContext context)
    {
        Console.WriteLine("  the owner is asked");
        Explain(context.Problem);
        _asked.TrySetResult();
    }

    private void Say(SubscriptionStatus status)
    {
        if (status.Activity is not (SubscriptionActivity.Processing or SubscriptionActivity.Connecting or SubscriptionActivity.Deciding))
        {
            Console.WriteLine($"[{status.State}]");
            if (status.State is SubscriptionState.Recovering or SubscriptionState.Waiting && status.Problem is { } problem)
            {
                Explain(problem);
            }
        }

        lock (_lock)
        {
            foreach ((_, TaskCompletionSource done) in _waiting.FindAll(entry => entry.Reached(status)))
            {
                done.TrySetResult();
            }

            _waiting.RemoveAll(entry => entry.Done.Task.IsCompleted);
        }
    }

    private void Explain(Problem problem)
    {
        Console.WriteLine($"  {problem.GetTitle(language).Text} ({problem.Code})");
        Console.WriteLine($"  {problem.GetFixHint(language).Text}");
    }
}
