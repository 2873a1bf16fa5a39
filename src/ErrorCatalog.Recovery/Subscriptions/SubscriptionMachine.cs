namespace ErrorCatalog.Recovery;

/// <summary>
/// The state machine of a supervised subscription without any input or output: it takes what happened and the monotonic time, and
/// says what to do next. One caller at a time.
/// </summary>
internal sealed class SubscriptionMachine(string name, RecoveryBudget budget, TargetBudget bucket, Func<double> random)
{
    private const int MostProblems = 10;
    private const int MostParked = 20;
    private static readonly TimeSpan ParkedWindow = TimeSpan.FromMinutes(5);

    private readonly Queue<Problem> _problems = new(MostProblems);
    private readonly Queue<TimeSpan> _parked = new(MostParked + 1);
    private DecorrelatedJitter _jitter = new(budget.BaseDelay, budget.MaxDelay);
    private RecoveryBudget _budget = budget;
    private TargetBudget _bucket = bucket;
    private TimeSpan _failedBefore;
    private TimeSpan? _failingMark;
    private TimeSpan? _waitingSince;
    private bool _isSuspended;
    private int _round;
    private int _paid;

    public SubscriptionState State { get; private set; } = SubscriptionState.Created;

    public SubscriptionActivity Activity { get; private set; }

    /// <summary>The latest problem since the last progress.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Failures since the last progress.</summary>
    public int Attempt { get; private set; }

    public TimeSpan? FailingSince { get; private set; }

    public TimeSpan StableWindow => _budget.EffectiveStableWindow;

    public bool HasTrouble => Problem is not null;

    public IReadOnlyList<Problem> Problems => [.. _problems];

    public int BudgetLeft(TimeSpan now) => _bucket.Left(now);

    /// <summary>Transition 1.</summary>
    public MachineStep Start()
    {
        Move(SubscriptionState.Starting, SubscriptionActivity.Connecting);
        return new MachineStep(MachineAction.Connect);
    }

    /// <summary>Transitions 2, 12 and 17: the other side accepted. That is no progress, so nothing is refunded.</summary>
    public MachineStep Accepted()
    {
        Move(SubscriptionState.Running, SubscriptionActivity.Idle);
        return new MachineStep(MachineAction.Receive, Notice: MachineNotice.Established);
    }

    /// <summary>Transitions 3, 4, 9, 10, 11, 14, 15 and 19: the connection failed, or was never made.</summary>
    public MachineStep Fail(TimeSpan now, Problem problem)
    {
        Problem = problem;
        FailingSince ??= now;
        Attempt++;
        if (_problems.Count == MostProblems)
        {
            _problems.Dequeue();
        }

        _problems.Enqueue(problem);
        RetryAdvice advice = RetryAdvice.Of(problem);
        return (advice.IsToldByProblem ? advice.By : RetryBy.Self) switch
        {
            RetryBy.Nobody => Ask(),
            RetryBy.Peer => WaitForPeer(now, advice),
            _ => Recover(now, advice),
        };
    }

    /// <summary>The delay of the last step has passed.</summary>
    public MachineStep Elapsed(TimeSpan now)
    {
        if (State == SubscriptionState.Waiting ? IsWaitedOut(now) : IsFailedOut(now))
        {
            return Ask();
        }

        _isSuspended = false;
        Move(State, SubscriptionActivity.Connecting);
        return new MachineStep(MachineAction.Connect);
    }

    /// <summary>Transition 13; true when it ends a time of trouble.</summary>
    public bool Progress()
    {
        if (Problem is null && _paid == 0 && _round == 0)
        {
            return false;
        }

        bool recovered = Problem is not null;
        _bucket.Refund(_paid);
        Forget();
        Problem = null;
        FailingSince = null;
        Attempt = 0;
        _problems.Clear();
        return recovered;
    }

    /// <summary>Transition 16: an item was parked; the problem when there were too many, else null.</summary>
    public Problem? Park(TimeSpan now)
    {
        _parked.Enqueue(now);
        while (now - _parked.Peek() > ParkedWindow)
        {
            _parked.Dequeue();
        }

        if (_parked.Count <= MostParked)
        {
            return null;
        }

        Problem poisoned = RecoveryErrors.SubscriptionPoisoned(name, _parked.Count, ParkedWindow);
        _parked.Clear();
        return poisoned;
    }

    /// <summary>The owner has answered. Whatever goes on, goes on after a delay: an owner who always continues must not make a busy loop.</summary>
    public MachineStep Decide(RecoveryDecision decision, TimeSpan untilDecided)
    {
        switch (decision.Kind)
        {
            case RecoveryDecisionKind.Stop:
                return End(SubscriptionState.Stopped);
            case RecoveryDecisionKind.Escalate:
                return End(SubscriptionState.Faulted);
            case RecoveryDecisionKind.Suspend:
                ForgetTime();
                _isSuspended = true;
                Move(SubscriptionState.Waiting, SubscriptionActivity.Backoff);
                return new MachineStep(MachineAction.Wait, untilDecided > _budget.BaseDelay ? untilDecided : _budget.BaseDelay);
            default:
                bool isNew = decision.Budget is not null;
                _budget = decision.Budget ?? _budget;
                _bucket = RecoveryBudgets.New(_budget);
                Forget();
                if (isNew)
                {
                    _jitter = new DecorrelatedJitter(_budget.BaseDelay, _budget.MaxDelay);
                }

                Move(SubscriptionState.Recovering, SubscriptionActivity.Backoff);
                return new MachineStep(MachineAction.Wait, _jitter.Next(random), MachineNotice.Retrying);
        }
    }

    /// <summary>Transition 18, first half.</summary>
    public void Stop() => Move(SubscriptionState.Stopping, SubscriptionActivity.None);

    /// <summary>The end.</summary>
    public MachineStep End(SubscriptionState state)
    {
        Move(state, SubscriptionActivity.None);
        return new MachineStep(MachineAction.End);
    }

    private MachineStep Recover(TimeSpan now, RetryAdvice advice)
    {
        _waitingSince = null;
        _failingMark ??= now;
        _round++;
        if (IsFailedOut(now) || !_bucket.TryBurn(now, _round, out int paid))
        {
            return Ask();
        }

        _paid += paid;
        Move(SubscriptionState.Recovering, SubscriptionActivity.Backoff);
        TimeSpan left = _budget.MaxFailing - FailedFor(now);
        TimeSpan delay = advice.AtLeast(_jitter.Next(random));
        return new MachineStep(MachineAction.Wait, delay < left ? delay : left, MachineNotice.Retrying);
    }

    private MachineStep WaitForPeer(TimeSpan now, RetryAdvice advice)
    {
        // Time spent waiting does not count as failing.
        _failedBefore = FailedFor(now);
        _failingMark = null;
        _waitingSince ??= now;
        if (IsWaitedOut(now))
        {
            return Ask();
        }

        Move(SubscriptionState.Waiting, SubscriptionActivity.Backoff);
        TimeSpan left = _budget.MaxWaiting - (now - _waitingSince.Value);
        TimeSpan delay = advice.AtLeast(_budget.MaxDelay);
        return new MachineStep(MachineAction.Wait, delay < left ? delay : left, MachineNotice.WaitingForPeer);
    }

    private MachineStep Ask()
    {
        Move(State is SubscriptionState.Starting or SubscriptionState.Waiting ? State : SubscriptionState.Recovering, SubscriptionActivity.Deciding);
        return new MachineStep(MachineAction.Ask);
    }

    private void ForgetTime()
    {
        _failedBefore = default;
        _failingMark = null;
        _waitingSince = null;
        _isSuspended = false;
    }

    private void Forget()
    {
        ForgetTime();
        _round = 0;
        _paid = 0;
        if (State == SubscriptionState.Running)
        {
            _jitter.Reset();
        }
    }

    private TimeSpan FailedFor(TimeSpan now) => _failedBefore + (_failingMark is { } mark ? now - mark : default);

    private bool IsFailedOut(TimeSpan now) => FailedFor(now) >= _budget.MaxFailing;

    private bool IsWaitedOut(TimeSpan now) => !_isSuspended && _waitingSince is { } since && now - since >= _budget.MaxWaiting;

    private void Move(SubscriptionState state, SubscriptionActivity activity) => (State, Activity) = (state, activity);
}
