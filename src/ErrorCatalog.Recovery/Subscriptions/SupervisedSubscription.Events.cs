using System.Diagnostics;

namespace ErrorCatalog.Recovery;

/// <content>Observers, and what they are told.</content>
public sealed partial class SupervisedSubscription<T>
{
    private EventHandler<SubscriptionEvent>? _stateChanged;
    private EventHandler<SubscriptionEvent>? _established;
    private EventHandler<SubscriptionEvent>? _retrying;
    private EventHandler<SubscriptionEvent>? _recovered;
    private EventHandler<SubscriptionEvent>? _waitingForPeer;
    private EventHandler<ItemParked<T>>? _itemParked;

    /// <summary>The state or activity changed. In order; changes that nobody has seen yet are left out in favour of the latest.</summary>
    public event EventHandler<SubscriptionEvent> StateChanged
    {
        add => Attach(ref _stateChanged, value);
        remove => Detach(ref _stateChanged, value);
    }

    /// <summary>The other side accepted the subscription, for the first time or again.</summary>
    public event EventHandler<SubscriptionEvent> Established
    {
        add => Attach(ref _established, value);
        remove => Detach(ref _established, value);
    }

    /// <summary>The connection failed and this side tries again after a delay.</summary>
    public event EventHandler<SubscriptionEvent> Retrying
    {
        add => Attach(ref _retrying, value);
        remove => Detach(ref _retrying, value);
    }

    /// <summary>Progress was made after trouble.</summary>
    public event EventHandler<SubscriptionEvent> Recovered
    {
        add => Attach(ref _recovered, value);
        remove => Detach(ref _recovered, value);
    }

    /// <summary>The connection failed and the other side has to act; it is asked from time to time.</summary>
    public event EventHandler<SubscriptionEvent> WaitingForPeer
    {
        add => Attach(ref _waitingForPeer, value);
        remove => Detach(ref _waitingForPeer, value);
    }

    /// <summary>An item was put aside.</summary>
    public event EventHandler<ItemParked<T>> ItemParked
    {
        add => Attach(ref _itemParked, value);
        remove => Detach(ref _itemParked, value);
    }

    private void Attach<TEvent>(ref EventHandler<TEvent>? handlers, EventHandler<TEvent> observer)
        where TEvent : EventArgs
    {
        lock (_lock)
        {
            if (_isStarted)
            {
                throw new InvalidOperationException($"Expected observers of '{Name}' to be attached before it is started, but it is {Status.State}. What it told before would be lost to them.");
            }

            handlers += observer;
        }
    }

    private void Detach<TEvent>(ref EventHandler<TEvent>? handlers, EventHandler<TEvent> observer)
        where TEvent : EventArgs
    {
        lock (_lock)
        {
            if (_isStarted)
            {
                throw new InvalidOperationException($"Expected observers of '{Name}' to stay attached while it runs, but one is taken away and it is {Status.State}. Ignore the event in the observer instead.");
            }

            handlers -= observer;
        }
    }

    private void Tell<TEvent>(EventHandler<TEvent>? handlers, TEvent happened)
        where TEvent : EventArgs
    {
        if (handlers is not null)
        {
            _observers.Post(() => handlers(this, happened));
        }
    }

    private void Publish(MachineStep step)
    {
        SubscriptionStatus before = Status;
        SubscriptionStatus status = Snapshot(step.Action == MachineAction.Wait ? step.Delay : null);
        _activity = -1;
        _status = status;
        TellStateChanged(before, status);
        switch (step.Notice)
        {
            case MachineNotice.Established:
                _options.Logger?.Established(Name, _source.Target, status.Attempt);
                Tell(_established, new SubscriptionEvent(status) { Attempt = status.Attempt });
                break;
            case MachineNotice.Retrying:
                _options.Logger?.Retrying(status.Problem!.Cause, Name, status.Problem, step.Delay);
                Tell(_retrying, new SubscriptionEvent(status) { Problem = status.Problem, Delay = step.Delay, Attempt = status.Attempt });
                break;
            case MachineNotice.WaitingForPeer:
                _options.Logger?.AwaitingPeer(status.Problem!.Cause, Name, status.Problem, step.Delay);
                Tell(_waitingForPeer, new SubscriptionEvent(status) { Problem = status.Problem, Delay = step.Delay, Attempt = status.Attempt });
                break;
        }
    }

    private void TellStateChanged(SubscriptionStatus before, SubscriptionStatus after)
    {
        if ((after.State != before.State || after.Activity != before.Activity) && _stateChanged is { } observers)
        {
            var happened = new SubscriptionEvent(after) { Problem = after.Problem, Attempt = after.Attempt };
            _observers.Post(() => observers(this, happened), isState: true);
        }
    }

    private SubscriptionStatus Snapshot(TimeSpan? delay)
    {
        DateTimeOffset now = _options.TimeProvider.GetUtcNow();
        SubscriptionStatus? before = _status;
        TimeSpan elapsed = _budgets.Now;
        return new SubscriptionStatus
        {
            Name = Name,
            State = _machine.State,
            Activity = _machine.Activity,
            Problem = _machine.Problem,
            SinceUtc = before is not null && before.State == _machine.State ? before.SinceUtc : now,
            FailingSince = _machine.FailingSince is { } since ? now - (elapsed - since) : null,
            Attempt = _machine.Attempt,
            NextAttemptAt = delay is { } wait ? Add(now, wait) : null,
            BudgetLeft = _machine.BudgetLeft(elapsed),
        };
    }

    private static DateTimeOffset Add(DateTimeOffset time, TimeSpan wait) =>
        wait < DateTimeOffset.MaxValue - time ? time + wait : DateTimeOffset.MaxValue;

    private void NoteFailure(Problem problem)
    {
        RecoveryTelemetry.Failures.Add(1, new KeyValuePair<string, object?>("subscription", Name), new KeyValuePair<string, object?>("code", problem.Code));
        _outage ??= RecoveryTelemetry.Activities.StartActivity("recover " + Name);
        _outage?.AddEvent(new ActivityEvent("problem", tags: new ActivityTagsCollection { ["problem.code"] = problem.Code, ["problem.id"] = problem.Id }));
    }

    private void NoteRecovery(TimeSpan failedFor)
    {
        RecoveryTelemetry.Outages.Record(failedFor.TotalSeconds, new KeyValuePair<string, object?>("subscription", Name));
        _outage?.AddEvent(new ActivityEvent("recovered"));
        EndOutage(ActivityStatusCode.Ok);
    }

    private void EndOutage(ActivityStatusCode code)
    {
        _outage?.SetStatus(code);
        _outage?.Dispose();
        _outage = null;
    }
}
