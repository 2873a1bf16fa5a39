namespace ErrorCatalog.Recovery.Tests;

/// <summary>A source whose connections and items a test writes down. Everything that happens to items is on record.</summary>
internal sealed class ScriptedSource(string target = "broker:5672") : ISubscriptionSource<string>
{
    private readonly Queue<Func<CancellationToken, ValueTask<ISubscriptionConnection<string>>>> _script = new();

    public string Name => "events";

    public string Target => target;

    public int Connects { get; private set; }

    public List<string> Log { get; } = [];

    public ScriptedConnection Current { get; private set; } = null!;

    /// <summary>What happens when the script has ended.</summary>
    public Exception? Otherwise { get; set; }

    public ScriptedSource Accept(params string[] items)
    {
        _script.Enqueue(_ => ValueTask.FromResult<ISubscriptionConnection<string>>(Current = new ScriptedConnection(Log, items)));
        return this;
    }

    public ScriptedSource Fail(Exception failure, int times = 1)
    {
        for (int i = 0; i < times; i++)
        {
            _script.Enqueue(_ => ValueTask.FromException<ISubscriptionConnection<string>>(failure));
        }

        return this;
    }

    public ScriptedSource Fail(Problem problem, int times = 1) => Fail(problem.ToException(), times);

    public ScriptedSource Hang()
    {
        _script.Enqueue(async cancellationToken =>
        {
            var never = new TaskCompletionSource<ISubscriptionConnection<string>>();
            return await never.Task.WaitAsync(cancellationToken);
        });
        return this;
    }

    public ValueTask<ISubscriptionConnection<string>> ConnectAsync(CancellationToken cancellationToken)
    {
        Connects++;
        return _script.TryDequeue(out var next)
            ? next(cancellationToken)
            : ValueTask.FromException<ISubscriptionConnection<string>>(Otherwise ?? new InvalidOperationException($"Expected a script for connection {Connects} but it has ended."));
    }

    public Problem? Classify(Exception failure) => failure is TimeoutException ? RecoveryErrors.SubscriptionUnreachable(Target) : null;
}
