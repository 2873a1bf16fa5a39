using Microsoft.Extensions.Hosting;

namespace ErrorCatalog.Recovery.Tests;

/// <summary>A subscription to a script in virtual time, with everything that observers were told.</summary>
internal sealed class Supervised
{
    private readonly Dictionary<string, Queue<Outcome>> _answers = [];

    public VirtualTime Time { get; init; } = new();

    public string Name { get; init; } = "inbox";

    public ScriptedSource Source { get; init; } = new();

    public RecoveryBudget Budget { get; init; } = RecoveryBudget.Default;

    public RecoveryBudgets? Budgets { get; init; }

    public Func<double> Random { get; init; } = () => 0.5;

    public Func<UnrecoverableContext, ValueTask<RecoveryDecision?>> OnUnrecoverable { get; set; } = _ => ValueTask.FromResult<RecoveryDecision?>(RecoveryDecision.Stop);

    public Func<SubscriptionItem<string>, CancellationToken, ValueTask<Outcome>>? Handler { get; init; }

    public IHostApplicationLifetime? Lifetime { get; init; }

    public List<string> Told { get; } = [];

    public List<TimeSpan> Delays { get; } = [];

    public List<UnrecoverableContext> Asked { get; } = [];

    public List<string> Handled { get; } = [];

    public int? ExitCode { get; private set; }

    public SupervisedSubscription<string> Subscription => field ??= Make();

    /// <summary>The handler answers the named item with these problems, call by call, then with success.</summary>
    public Supervised Answer(string item, params Problem[] problems)
    {
        _answers[item] = new Queue<Outcome>(problems.Select(problem => (Outcome)problem));
        return this;
    }

    public StartOutcome Start() => Time.Run(() => Subscription.StartAsync(), TimeSpan.FromMinutes(1));

    public void Stop() => Time.Run(async () =>
    {
        await Subscription.StopAsync();
        return true;
    }, TimeSpan.FromMinutes(2));

    private SupervisedSubscription<string> Make()
    {
        var subscription = new SupervisedSubscription<string>(Source, new SubscriptionOptions<string>
        {
            OnUnrecoverable = context =>
            {
                Asked.Add(context);
                return OnUnrecoverable(context);
            },
            Handler = Handler ?? Handle,
            Name = Name,
            Budget = Budget,
            Budgets = Budgets,
            TimeProvider = Time,
            Scheduler = Time.Scheduler,
            Random = Random,
            Lifetime = Lifetime,
            SetExitCode = code => ExitCode = code,
        });
        subscription.Established += (_, happened) => Told.Add($"established {happened.Attempt}");
        subscription.Retrying += (_, happened) =>
        {
            Told.Add("retrying");
            Delays.Add(happened.Delay);
        };
        subscription.Recovered += (_, _) => Told.Add("recovered");
        subscription.WaitingForPeer += (_, happened) =>
        {
            Told.Add("waiting");
            Delays.Add(happened.Delay);
        };
        subscription.ItemParked += (_, happened) => Told.Add("parked " + happened.Item.Value);
        return subscription;
    }

    private ValueTask<Outcome> Handle(SubscriptionItem<string> item, CancellationToken cancellationToken)
    {
        Handled.Add(item.Value);
        return ValueTask.FromResult(_answers.TryGetValue(item.Value, out Queue<Outcome>? answers) && answers.TryDequeue(out Outcome answer) ? answer : Outcome.Success);
    }
}
