using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog.Recovery;

/// <content>Carries out what the state machine says.</content>
public sealed partial class SupervisedSubscription<T> : IItemOwner<T>
{
    /// <summary>The exit code of a process whose subscription escalated: EX_SOFTWARE of sysexits.h.</summary>
    private const int EscalationExitCode = 70;

    void IItemOwner<T>.SetActivity(SubscriptionActivity activity)
    {
        SubscriptionStatus before = Status;
        if (before.Activity != activity)
        {
            _activity = (int)activity;
            TellStateChanged(before, Status);
        }
    }

    void IItemOwner<T>.OnProgress()
    {
        TimeSpan? since = _machine.FailingSince;
        bool recovered = _machine.Progress();
        Interlocked.Exchange(ref _lastProgressUtcTicks, _options.TimeProvider.GetUtcNow().UtcTicks);
        if (recovered)
        {
            Publish(new MachineStep(MachineAction.Receive));
            NoteRecovery(since is { } start ? _budgets.Now - start : default);
            _options.Logger?.Recovered(Name);
            Tell(_recovered, new SubscriptionEvent(Status));
        }
    }

    Problem? IItemOwner<T>.OnParked(SubscriptionItem<T> item, Problem problem)
    {
        _options.Logger?.Parked(problem.Cause, Name, item.Id, problem);
        Tell(_itemParked, new ItemParked<T>(Status, item) { Problem = problem });
        return _machine.Park(_budgets.Now);
    }

    Problem IItemOwner<T>.Classify(Exception failure) => Classify(failure);

    [SuppressMessage("Design", "CA1031", Justification = "Completion must end whatever happens, also for a defect of a source.")]
    private async Task RunAsync()
    {
        Problem? end = null;
        ISubscriptionConnection<T>? connection = null;
        MachineStep step = _machine.Start();
        try
        {
            while (step.Action != MachineAction.End)
            {
                Publish(step);
                switch (step.Action)
                {
                    case MachineAction.Connect:
                        (connection, step) = await ConnectAsync();
                        break;
                    case MachineAction.Receive:
                        TellStarted(StartOutcome.Connected);
                        step = await ReceiveAsync(connection!);
                        await CloseAsync(connection!);
                        connection = null;
                        break;
                    case MachineAction.Wait:
                        TellStarted(StartOutcome.Recovering(_machine.Problem!));
                        step = await WaitAsync(step.Delay);
                        break;
                    case MachineAction.Ask:
                        (step, end) = await AskAsync();
                        break;
                }

                if (_stop.IsCancellationRequested && step.Action != MachineAction.End)
                {
                    step = _machine.End(SubscriptionState.Stopped);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _machine.End(SubscriptionState.Stopped);
        }
        catch (Exception failure)
        {
            end = Escalate(Classify(failure));
            _machine.End(SubscriptionState.Faulted);
        }

        if (connection is not null)
        {
            await CloseAsync(connection);
        }

        Finish(end);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a source throws is classified.")]
    private async Task<(ISubscriptionConnection<T>? Connection, MachineStep Step)> ConnectAsync()
    {
        using var timeout = new CancellationTokenSource(_options.InitialConnectTimeout, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stop.Token);
        try
        {
            ISubscriptionConnection<T> connection = await _source.ConnectAsync(either.Token);
            RecoveryTelemetry.Connections.Add(1, new KeyValuePair<string, object?>("subscription", Name));
            return (connection, _machine.Accepted());
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException late) when (timeout.IsCancellationRequested)
        {
            return (null, Fail(RecoveryErrors.SubscriptionUnreachable(_source.Target).WithCause(late)));
        }
        catch (Exception failure)
        {
            return (null, Fail(Classify(failure)));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends a connection is classified.")]
    private async Task<MachineStep> ReceiveAsync(ISubscriptionConnection<T> connection)
    {
        await using CancellationTokenRegistration stopping = _stop.Token.Register(BeginDrain);
        try
        {
            await new ItemPump<T>(Name, connection, _options, this, _machine.StableWindow).RunAsync(_stop.Token, _abort.Token);
            return _machine.End(SubscriptionState.Stopped);
        }
        catch (Exception failure) when (!_stop.IsCancellationRequested)
        {
            return Fail(Classify(failure));
        }
        catch (Exception failure)
        {
            // A connection that breaks while it is given up needs no recovery.
            _options.Logger?.CloseFailed(failure, Name);
            return _machine.End(SubscriptionState.Stopped);
        }
    }

    private void BeginDrain()
    {
        SubscriptionStatus before = Status;
        _activity = -1;
        _status = before with { State = SubscriptionState.Stopping, SinceUtc = _options.TimeProvider.GetUtcNow() };
        TellStateChanged(before, _status);
        _drain = _options.TimeProvider.CreateTimer(_ => _abort.Cancel(), null, _options.DrainTimeout, Timeout.InfiniteTimeSpan);
    }

    private async Task<MachineStep> WaitAsync(TimeSpan delay)
    {
        // A timer takes no more than about 49 days; longer waits, after Suspend, are made of several.
        for (TimeSpan most = TimeSpan.FromDays(40); delay > most; delay -= most)
        {
            await Task.Delay(most, _options.TimeProvider, _stop.Token);
        }

        await Task.Delay(WholeMilliseconds.AtLeast(delay), _options.TimeProvider, _stop.Token);
        return _machine.Elapsed(_budgets.Now);
    }

    private MachineStep Fail(Problem problem)
    {
        NoteFailure(problem);
        return _machine.Fail(_budgets.Now, problem);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A handler that throws has not answered; the problem is escalated and its exception logged.")]
    private async Task<(MachineStep Step, Problem? End)> AskAsync()
    {
        Problem problem = _machine.Problem!;
        _options.Logger?.Unrecoverable(problem.Cause, Name, problem);
        RecoveryDecision? decision = null;
        try
        {
            decision = await _options.OnUnrecoverable(new UnrecoverableContext(Status, problem, _machine.Problems, _stop.Token));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return (_machine.End(SubscriptionState.Stopped), null);
        }
        catch (Exception failure)
        {
            _options.Logger?.HandlerThrew(failure, Name);
        }

        decision ??= RecoveryDecision.Escalate;
        Problem? end = decision.Kind == RecoveryDecisionKind.Escalate ? Escalate(problem) : null;
        MachineStep step = _machine.Decide(decision, decision.Until - _options.TimeProvider.GetUtcNow());
        TellStarted(step.Action == MachineAction.End ? StartOutcome.Faulted(problem) : StartOutcome.Recovering(problem));
        return (step, end);
    }

    private SubscriptionUnrecoverable Escalate(Problem problem)
    {
        _options.Logger?.Escalated(problem.Cause, Name, problem.Code, problem);
        _options.SetExitCode(EscalationExitCode);
        _options.Lifetime?.StopApplication();
        return RecoveryErrors.SubscriptionUnrecoverable(Name, Math.Max(0, _machine.Attempt - 1)).WithCause(problem.ToException(problem.Cause));
    }

    private Problem Classify(Exception failure) => failure is ProblemException known
        ? known.Problem
        : _source.Classify(failure)?.WithCause(failure) ?? RecoveryErrors.SubscriptionUnclassified(Name, failure.GetType().FullName ?? failure.GetType().Name).WithCause(failure);

    [SuppressMessage("Design", "CA1031", Justification = "A connection that cannot be closed is gone as well.")]
    private async Task CloseAsync(ISubscriptionConnection<T> connection)
    {
        try
        {
            await connection.DisposeAsync();
        }
        catch (Exception failure)
        {
            _options.Logger?.CloseFailed(failure, Name);
        }
    }

    private void Finish(Problem? end)
    {
        _drain?.Dispose();
        Publish(new MachineStep(MachineAction.End));
        EndOutage(end is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);

        // Somebody may still wait for the first outcome of a subscription that was stopped meanwhile.
        TellStarted(StartOutcome.Faulted(_machine.Problem ?? RecoveryErrors.SubscriptionUnreachable(_source.Target)));
        _ = OnScheduler(() =>
        {
            if (end is null)
            {
                _completion.TrySetResult();
                return;
            }

            _completion.TrySetException(end.ToException(end.Cause));

            // The log has it already; nobody has to look at the task.
            _ = _completion.Task.Exception;
        });
    }
}
