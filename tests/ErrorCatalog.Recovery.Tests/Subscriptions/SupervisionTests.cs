using Microsoft.Extensions.Hosting;

namespace ErrorCatalog.Recovery.Tests;

/// <summary>What an owner can rely on, over all transitions.</summary>
public sealed class SupervisionTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_source_that_accepts_and_drops_ends_with_its_owner_within_the_budget()
    {
        var run = new Supervised();
        int accepted = 0;
        for (int i = 0; i < 50; i++)
        {
            run.Source.Accept();
        }

        run.Subscription.Established += (_, _) => accepted++;
        run.Start();
        for (int i = 0; i < 60 && run.Asked.Count == 0; i++)
        {
            run.Time.Advance(Second);
            if (run.Subscription.Status.State == SubscriptionState.Running)
            {
                run.Source.Current.Break(Problems.Connection(RetryBy.Self));
            }

            run.Time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Single(run.Asked);
        Assert.InRange(accepted, 1, 10 + 5);
        Assert.True(run.Subscription.Completion.IsCompleted);
    }

    [Fact]
    public void A_healthy_idle_source_is_never_given_up()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept() };
        run.Start();

        run.Time.Advance(TimeSpan.FromDays(100));

        Assert.Equal(SubscriptionState.Running, run.Subscription.Status.State);
        Assert.Empty(run.Asked);
        Assert.Equal(1, run.Source.Connects);
    }

    [Fact]
    public void The_owner_is_asked_once_for_each_time_that_the_budget_is_used_up()
    {
        var run = new Supervised { Source = new ScriptedSource { Otherwise = Problems.Connection(RetryBy.Self).ToException() } };
        int asked = 0;
        run.OnUnrecoverable = _ => ValueTask.FromResult<RecoveryDecision?>(++asked < 3 ? RecoveryDecision.Continue() : RecoveryDecision.Stop);
        run.Start();

        run.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(3, asked);
        Assert.True(run.Subscription.Completion.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Steps_of_the_wall_clock_change_no_delay(int hours)
    {
        TimeSpan[] Delays(TimeSpan shift)
        {
            var run = new Supervised { Source = new ScriptedSource { Otherwise = Problems.Connection(RetryBy.Self).ToException() } };
            run.Start();
            run.Time.Advance(10 * Second);
            run.Time.WallShift = shift;
            run.Time.Advance(TimeSpan.FromMinutes(10));
            return [.. run.Delays, run.Asked.Count * Second];
        }

        Assert.Equal(Delays(default), Delays(TimeSpan.FromHours(hours)));
    }

    [Fact]
    public void Suspending_waits_until_the_time_and_tries_again()
    {
        var run = new Supervised { Source = new ScriptedSource().Fail(Problems.Connection(RetryBy.Nobody)).Accept("a") };
        run.OnUnrecoverable = _ => ValueTask.FromResult<RecoveryDecision?>(RecoveryDecision.Suspend(VirtualTime.Start + TimeSpan.FromDays(3)));
        Assert.True(run.Start().IsRecovering);

        run.Time.Advance(TimeSpan.FromDays(3) - Second);
        Assert.Equal((SubscriptionState.Waiting, 1), (run.Subscription.Status.State, run.Source.Connects));
        run.Time.Advance(2 * Second);

        Assert.Equal(["established 1", "recovered"], run.Told);
    }

    [Fact]
    public void No_answer_and_an_exception_escalate()
    {
        foreach (Func<UnrecoverableContext, ValueTask<RecoveryDecision?>> handler in (Func<UnrecoverableContext, ValueTask<RecoveryDecision?>>[])[_ => default, _ => throw new InvalidOperationException("defect of the handler")])
        {
            var lifetime = new Lifetime();
            var run = new Supervised { Source = new ScriptedSource().Fail(Problems.Connection(RetryBy.Nobody)), OnUnrecoverable = handler, Lifetime = lifetime };

            Assert.True(run.Start().IsFaulted);
            run.Time.Settle();

            Assert.Equal(70, run.ExitCode);
            Assert.True(lifetime.IsStopped);
            ProblemException end = Assert.IsType<ProblemException>(run.Subscription.Completion.Exception?.InnerException);
            Assert.Equal("inbox", Assert.IsType<SubscriptionUnrecoverable>(end.Problem).Subscription);
            Assert.Equal("subscription-interrupted", Assert.IsType<ProblemException>(end.InnerException).Problem.Code);
        }
    }

    [Fact]
    public void Fifty_subscriptions_to_one_host_see_one_outage()
    {
        var time = new VirtualTime();
        var budgets = new RecoveryBudgets(time);
        Supervised[] all = [.. Enumerable.Range(0, 50).Select(_ => new Supervised { Time = time, Budgets = budgets, Source = new ScriptedSource().Accept().Fail(Problems.Connection(RetryBy.Self), 2).Accept("a") })];
        foreach (Supervised one in all)
        {
            one.Start();
        }

        foreach (Supervised one in all)
        {
            one.Source.Current.Break(Problems.Connection(RetryBy.Self));
        }

        time.Settle();
        Assert.Equal(9, all[0].Subscription.Status.BudgetLeft);
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.All(all, one => Assert.Equal("recovered", one.Told[^1]));
        Assert.All(all, one => Assert.Empty(one.Asked));
    }

    [Fact]
    public void An_observer_that_throws_breaks_nothing()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept("a") };
        run.Subscription.StateChanged += (_, _) => throw new InvalidOperationException("defect of the observer");
        run.Subscription.Established += (_, _) => throw new InvalidOperationException("defect of the observer");
        run.Start();
        run.Time.Settle();

        Assert.Equal(["ack a"], run.Source.Log);
        Assert.Equal(["established 0"], run.Told);
    }

    [Fact]
    public void Observers_are_fixed_once_it_is_started()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept() };
        run.Start();

        Assert.Throws<InvalidOperationException>(() => run.Subscription.Recovered += (_, _) => { });
        Assert.Throws<InvalidOperationException>(() => run.Subscription.StateChanged -= (_, _) => { });
    }

    [Fact]
    public void Changes_of_state_come_in_order()
    {
        var run = new Supervised { Source = new ScriptedSource().Fail(Problems.Connection(RetryBy.Self)).Accept() };
        List<SubscriptionState> states = [];
        run.Subscription.StateChanged += (_, happened) => states.Add(happened.Status.State);
        run.Start();
        run.Time.Advance(2 * Second);
        run.Stop();

        Assert.Equal([SubscriptionState.Recovering, SubscriptionState.Running, SubscriptionState.Stopping, SubscriptionState.Stopped], states.Where((state, i) => i == 0 || states[i - 1] != state).SkipWhile(state => state == SubscriptionState.Starting));
    }

    [Fact]
    public void Starting_or_throwing_throws_the_problem_and_ends_the_subscription()
    {
        var run = new Supervised { Source = new ScriptedSource().Fail(Problems.Connection(RetryBy.Self)) };

        ProblemException thrown = Assert.Throws<ProblemException>(() => run.Time.Run(async () =>
        {
            await run.Subscription.StartOrThrowAsync();
            return true;
        }, TimeSpan.FromMinutes(1)));

        Assert.Equal("subscription-interrupted", thrown.Problem.Code);
        Assert.Equal(SubscriptionState.Stopped, run.Subscription.Status.State);
        Assert.True(run.Subscription.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public void An_attempt_that_hangs_is_recovering_after_thirty_seconds()
    {
        var run = new Supervised { Source = new ScriptedSource().Hang().Accept() };

        StartOutcome outcome = run.Start();

        Assert.True(outcome.IsRecovering);
        Assert.IsType<SubscriptionUnreachable>(outcome.Problem);
        run.Time.Advance(2 * Second);
        Assert.Equal(SubscriptionState.Running, run.Subscription.Status.State);
    }

    [Fact]
    public void A_subscription_that_was_never_started_ends_when_it_is_stopped()
    {
        var run = new Supervised();
        run.Stop();

        Assert.True(run.Subscription.Completion.IsCompletedSuccessfully);
        Assert.Throws<InvalidOperationException>(() => run.Time.Run(() => run.Subscription.StartAsync(), Second));
    }

    [Fact]
    public void Time_spent_waiting_for_the_other_side_does_not_count_as_failing()
    {
        var run = new Supervised { Source = new ScriptedSource().Fail(Problems.Connection(RetryBy.Self)).Fail(Problems.Connection(RetryBy.Peer), 100).Fail(Problems.Connection(RetryBy.Self)).Accept("a") };
        run.Start();
        run.Time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(run.Asked);
        Assert.Equal("recovered", run.Told[^1]);
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public bool IsStopped { get; private set; }

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => IsStopped = true;
    }
}
