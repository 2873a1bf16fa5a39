using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog.Recovery;

/// <summary>What the pump needs of the subscription that it works for.</summary>
internal interface IItemOwner<T>
{
    void SetActivity(SubscriptionActivity activity);

    void OnProgress();

    /// <summary>Null, or the problem of too many parked items.</summary>
    Problem? OnParked(SubscriptionItem<T> item, Problem problem);

    Problem Classify(Exception failure);
}

/// <summary>
/// Works through the items of one connection until the connection fails. Problems of an item hold back that item or its thread, never
/// the stream (transitions 5 to 8).
/// </summary>
internal sealed class ItemPump<T>(string name, ISubscriptionConnection<T> connection, SubscriptionOptions<T> options, IItemOwner<T> owner, TimeSpan stableAfter)
{
    private const int MostFailedKeys = 10_000;

    private readonly TimeProvider _time = options.TimeProvider;
    private readonly long _origin = options.TimeProvider.GetTimestamp();
    private readonly List<HeldItem<T>> _held = [];
    private readonly Dictionary<string, HeldItem<T>> _heldKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Problem> _failedKeys = new(StringComparer.Ordinal);
    private readonly Queue<string> _failedOrder = new();
    private int _heldCount;
    private bool _isStable;

    private TimeSpan Now => _time.GetElapsedTime(_origin);

    /// <summary>Runs until <paramref name="stopping"/> is set; throws what ended the connection.</summary>
    /// <param name="stopping">Ends receiving.</param>
    /// <param name="aborting">Ends the handler in work too.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken aborting)
    {
        Task<SubscriptionItem<T>>? receive = null;
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                if (TakeDue() is { } due)
                {
                    await ProcessHeldAsync(due, aborting);
                    continue;
                }

                receive ??= connection.ReceiveAsync(stopping).AsTask();
                if (!receive.IsCompleted)
                {
                    owner.SetActivity(SubscriptionActivity.Idle);
                    await WaitAsync(receive, stopping);
                    continue;
                }

                Task<SubscriptionItem<T>> received = receive;
                receive = null;
                await TakeAsync(await received, aborting);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping is what was asked for; what is held is given back below.
        }

        await ReleaseHeldAsync(aborting);
    }

    private async Task WaitAsync(Task receive, CancellationToken stopping)
    {
        TimeSpan now = Now;
        TimeSpan next = _isStable ? TimeSpan.MaxValue : stableAfter;
        foreach (HeldItem<T> held in _held)
        {
            next = held.Due < next ? held.Due : next;
        }

        if (next == TimeSpan.MaxValue)
        {
            await receive.WaitAsync(stopping);
            return;
        }

        if (next > now)
        {
            using var done = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            await Task.WhenAny(receive, Task.Delay(WholeMilliseconds.AtLeast(next - now), _time, done.Token));
            done.Cancel();
            stopping.ThrowIfCancellationRequested();
        }

        if (!_isStable && Now >= stableAfter && !receive.IsFaulted)
        {
            _isStable = true;
            owner.OnProgress();
        }
    }

    private async Task TakeAsync(SubscriptionItem<T> item, CancellationToken aborting)
    {
        if (item.Key is { } key)
        {
            if (_failedKeys.TryGetValue(key, out Problem? failed))
            {
                await ParkAsync(item, failed, aborting);
                return;
            }

            if (_heldKeys.TryGetValue(key, out HeldItem<T>? held))
            {
                if (_heldCount < options.MaxHeldItems)
                {
                    _heldCount++;
                    held.Behind.Enqueue(item);
                }
                else
                {
                    await ReleaseAsync(item, aborting);
                }

                // The message that the other side owed.
                held.Due = held.IsForPeer ? Now : held.Due;
                return;
            }
        }

        await ProcessAsync(item, null, aborting);
    }

    private async Task ProcessHeldAsync(HeldItem<T> held, CancellationToken aborting)
    {
        Unhold(held);
        await ProcessAsync(held.Item, held, aborting);
        while (held.Behind.TryPeek(out SubscriptionItem<T>? next))
        {
            if (_heldKeys.TryGetValue(next.Key!, out HeldItem<T>? again))
            {
                if (again != held)
                {
                    again.Behind = held.Behind;
                }

                return;
            }

            held.Behind.Dequeue();
            _heldCount--;
            if (_failedKeys.TryGetValue(next.Key!, out Problem? failed))
            {
                await ParkAsync(next, failed, aborting);
            }
            else
            {
                await ProcessAsync(next, null, aborting);
            }
        }
    }

    private async Task ProcessAsync(SubscriptionItem<T> item, HeldItem<T>? held, CancellationToken aborting)
    {
        owner.SetActivity(SubscriptionActivity.Processing);
        Problem? problem = await HandleAsync(item, aborting);
        item.Tries++;
        if (problem is null)
        {
            await connection.AckAsync(item, aborting);
            Count("acked");
            owner.OnProgress();
            return;
        }

        if (problem.Impact == ProblemImpact.Connection)
        {
            throw problem.ToException(problem.Cause);
        }

        RetryAdvice advice = RetryAdvice.Of(problem);
        bool isThread = problem.Impact == ProblemImpact.Thread && item.Key is not null;
        bool mayHold = _heldCount < options.MaxHeldItems;
        if (advice.IsForSelf && item.Tries < options.MaxTries)
        {
            if (mayHold)
            {
                DecorrelatedJitter jitter = held?.Jitter ?? new DecorrelatedJitter(options.Budget.BaseDelay, options.Budget.MaxDelay);
                Hold(item, isThread, Now + advice.AtLeast(jitter.Next(options.Random)), jitter);
            }
            else
            {
                await ReleaseAsync(item, aborting);
            }
        }
        else if (advice.By == RetryBy.Peer)
        {
            if (isThread && mayHold)
            {
                Hold(item, isThread, TimeSpan.MaxValue, default);
            }
            else
            {
                await ReleaseAsync(item, aborting);
            }
        }
        else
        {
            if (isThread)
            {
                FailKey(item.Key!, problem);
            }

            await ParkAsync(item, problem, aborting);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the handler throws is classified.")]
    private async ValueTask<Problem?> HandleAsync(SubscriptionItem<T> item, CancellationToken aborting)
    {
        using RetryScope scope = RetryScope.Enter(name);
        try
        {
            Outcome outcome = await options.Handler(item, aborting);
            return outcome.Problem;
        }
        catch (OperationCanceledException) when (aborting.IsCancellationRequested)
        {
            throw;
        }
        catch (ProblemException thrown)
        {
            return thrown.Problem;
        }
        catch (Exception failure)
        {
            return owner.Classify(failure);
        }
    }

    private async ValueTask ParkAsync(SubscriptionItem<T> item, Problem problem, CancellationToken aborting)
    {
        await connection.ParkAsync(item, problem, aborting);
        Count("parked");
        if (owner.OnParked(item, problem) is { } poisoned)
        {
            throw poisoned.ToException();
        }
    }

    private async ValueTask ReleaseAsync(SubscriptionItem<T> item, CancellationToken aborting)
    {
        await connection.ReleaseAsync(item, aborting);
        Count("released");
    }

    private void Count(string result) =>
        RecoveryTelemetry.Items.Add(1, new KeyValuePair<string, object?>("subscription", name), new KeyValuePair<string, object?>("result", result));

    private void Hold(SubscriptionItem<T> item, bool isThread, TimeSpan due, DecorrelatedJitter jitter)
    {
        var held = new HeldItem<T>(item) { Due = due, Jitter = jitter };
        _held.Add(held);
        _heldCount++;
        if (isThread)
        {
            _heldKeys[item.Key!] = held;
        }
    }

    private void Unhold(HeldItem<T> held)
    {
        _held.Remove(held);
        _heldCount--;
        if (held.Item.Key is { } key && _heldKeys.TryGetValue(key, out HeldItem<T>? current) && current == held)
        {
            _heldKeys.Remove(key);
        }
    }

    private HeldItem<T>? TakeDue()
    {
        if (_held.Count == 0)
        {
            return null;
        }

        TimeSpan now = Now;
        HeldItem<T> first = _held.MinBy(held => held.Due)!;
        return first.Due <= now ? first : null;
    }

    private void FailKey(string key, Problem problem)
    {
        if (_failedKeys.TryAdd(key, problem))
        {
            _failedOrder.Enqueue(key);
            if (_failedOrder.Count > MostFailedKeys)
            {
                _failedKeys.Remove(_failedOrder.Dequeue());
            }
        }
    }

    private async Task ReleaseHeldAsync(CancellationToken aborting)
    {
        foreach (HeldItem<T> held in _held)
        {
            await ReleaseAsync(held.Item, aborting);
            while (held.Behind.TryDequeue(out SubscriptionItem<T>? behind))
            {
                await ReleaseAsync(behind, aborting);
            }
        }

        _held.Clear();
    }
}
