using System.Diagnostics;

namespace ErrorCatalog.Recovery;

/// <summary>
/// A long-running subscription that recovers from what passes, does not hide what will never pass, and tells its owner both on the
/// first attempt to connect and at the end. Attach observers, then start; they are fixed from then on.
/// </summary>
/// <typeparam name="T">What the source delivers.</typeparam>
public sealed partial class SupervisedSubscription<T> : ISupervisedSubscription, IAsyncDisposable
{
    private readonly ISubscriptionSource<T> _source;
    private readonly SubscriptionOptions<T> _options;
    private readonly SubscriptionMachine _machine;
    private readonly RecoveryBudgets _budgets;
    private readonly ObserverQueue _observers;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource<StartOutcome> _started = new();
    private readonly TaskCompletionSource _completion = new();
    private readonly Lock _lock = new();
    private volatile SubscriptionStatus _status;
    private volatile int _activity = -1;
    private long _lastProgressUtcTicks;
    private bool _isStarted;
    private bool _isOutcomeTold;
    private Activity? _outage;
    private ITimer? _drain;

    /// <summary>Makes a subscription that does nothing yet.</summary>
    /// <param name="source">Where items come from.</param>
    /// <param name="options">The handlers and limits.</param>
    public SupervisedSubscription(ISubscriptionSource<T> source, SubscriptionOptions<T> options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.OnUnrecoverable);
        ArgumentNullException.ThrowIfNull(options.Handler);
        _source = source;
        _options = options;
        Name = options.Name ?? source.Name;
        _budgets = options.Budgets ?? (options.TimeProvider == TimeProvider.System ? RecoveryBudgets.Process : new RecoveryBudgets(options.TimeProvider));
        _machine = new SubscriptionMachine(Name, options.Budget, _budgets.Of(source.Target, options.Budget), options.Random);
        _observers = new ObserverQueue(options.Scheduler, options.Logger);
        _status = Snapshot(null);
    }

    /// <summary>Name for logs, metrics and health.</summary>
    public string Name { get; }

    /// <summary>
    /// Ends with the subscription, whatever happens: completed when it was stopped, faulted with a <see cref="ProblemException"/>
    /// whose problem is <see cref="SubscriptionUnrecoverable"/> when it was escalated.
    /// </summary>
    public Task Completion => _completion.Task;

    /// <summary>What is known at this moment.</summary>
    public SubscriptionStatus Status
    {
        get
        {
            SubscriptionStatus status = _status;
            int activity = _activity;
            long progress = Interlocked.Read(ref _lastProgressUtcTicks);
            return activity < 0 && progress == 0 ? status : status with
            {
                Activity = activity < 0 ? status.Activity : (SubscriptionActivity)activity,
                LastProgressAt = progress == 0 ? null : new DateTimeOffset(progress, TimeSpan.Zero),
            };
        }
    }

    /// <summary>
    /// Connects and returns how the first attempt ended; it does not throw for a problem of the connection. Not awaiting it starts the
    /// subscription in the background.
    /// </summary>
    /// <param name="cancellationToken">Stops the subscription when it is set before the first attempt has ended.</param>
    /// <exception cref="InvalidOperationException">It was started or stopped before.</exception>
    public async Task<StartOutcome> StartAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_isStarted)
            {
                throw new InvalidOperationException($"Expected '{Name}' to be started once, but it is {Status.State} already. Make a new subscription to start again.");
            }

            _isStarted = true;
        }

        _ = Task.Factory.StartNew(RunAsync, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _options.Scheduler).Unwrap();
        try
        {
            return await _started.Task.WaitAsync(_options.InitialConnectTimeout, _options.TimeProvider, cancellationToken);
        }
        catch (TimeoutException)
        {
            return _started.Task.IsCompletedSuccessfully ? await _started.Task : StartOutcome.Recovering(Status.Problem ?? RecoveryErrors.SubscriptionUnreachable(_source.Target));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await StopAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Connects, or throws and disposes the subscription when the first attempt fails.</summary>
    /// <param name="cancellationToken">Stops the subscription when it is set before the first attempt has ended.</param>
    /// <exception cref="ProblemException">What the first attempt failed with.</exception>
    public async Task StartOrThrowAsync(CancellationToken cancellationToken = default)
    {
        StartOutcome outcome = await StartAsync(cancellationToken);
        if (outcome.Problem is { } problem)
        {
            await DisposeAsync();
            throw problem.ToException(problem.Cause);
        }
    }

    /// <summary>Stops: what is being processed is finished within the drain timeout, what is held goes back to the source.</summary>
    /// <param name="cancellationToken">Waits no longer; the subscription still ends.</param>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        bool wasStarted;
        lock (_lock)
        {
            wasStarted = _isStarted;
            _isStarted = true;
        }

        if (!wasStarted)
        {
            _machine.End(SubscriptionState.Stopped);
            Finish(null);
            return;
        }

        await OnScheduler(_stop.Cancel);
        await Completion.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!Completion.IsCompleted)
        {
            await OnScheduler(_abort.Cancel);
        }
    }

    /// <summary>Stops the subscription.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Completion.IsCompleted)
        {
            await StopAsync();
        }

        _stop.Dispose();
        _abort.Dispose();
    }

    // What others wait for is told from a task of its own: their code must not run inside of the supervisor.
    private Task OnScheduler(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _options.Scheduler);

    private void TellStarted(StartOutcome outcome)
    {
        if (!_isOutcomeTold)
        {
            _isOutcomeTold = true;
            _ = OnScheduler(() => _started.TrySetResult(outcome));
        }
    }
}
