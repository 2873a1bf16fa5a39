namespace ErrorCatalog.Recovery.Tests;

/// <summary>A connection that delivers what a test gives it. Items are written <c>key/name</c> or <c>name</c>.</summary>
internal sealed class ScriptedConnection : ISubscriptionConnection<string>
{
    private readonly List<string> _log;
    private readonly Queue<string> _items;
    private TaskCompletionSource<SubscriptionItem<string>>? _waiting;
    private Exception? _broken;

    public ScriptedConnection(List<string> log, IEnumerable<string> items)
    {
        _log = log;
        _items = new Queue<string>(items);
    }

    public void Deliver(string item)
    {
        if (_waiting is { } waiting)
        {
            _waiting = null;
            waiting.TrySetResult(Make(item));
        }
        else
        {
            _items.Enqueue(item);
        }
    }

    public void Break(Exception failure)
    {
        _broken = failure;
        _waiting?.TrySetException(failure);
        _waiting = null;
    }

    public void Break(Problem problem) => Break(problem.ToException());

    public async ValueTask<SubscriptionItem<string>> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (_items.TryDequeue(out string? item))
        {
            return Make(item);
        }

        if (_broken is { } broken)
        {
            throw broken;
        }

        _waiting = new TaskCompletionSource<SubscriptionItem<string>>();
        return await _waiting.Task.WaitAsync(cancellationToken);
    }

    public ValueTask AckAsync(SubscriptionItem<string> item, CancellationToken cancellationToken) => Write("ack " + item.Value);

    public ValueTask ReleaseAsync(SubscriptionItem<string> item, CancellationToken cancellationToken) => Write("release " + item.Value);

    public ValueTask ParkAsync(SubscriptionItem<string> item, Problem problem, CancellationToken cancellationToken) => Write("park " + item.Value);

    public ValueTask DisposeAsync() => Write("close");

    private static SubscriptionItem<string> Make(string item) => new(item, item, item.Contains('/') ? item.Split('/')[0] : null);

    private ValueTask Write(string line)
    {
        _log.Add(line);
        return ValueTask.CompletedTask;
    }
}
