namespace ErrorCatalog.Recovery.Tests;

/// <summary>Every transition of a supervised subscription, by the numbers of docs/recovery.md.</summary>
public sealed class TransitionTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void T01_starting_connects()
    {
        var run = new Supervised { Source = new ScriptedSource().Hang() };
        _ = run.Time.Begin(() => run.Subscription.StartAsync());
        run.Time.Settle();

        Assert.Equal(SubscriptionState.Starting, run.Subscription.Status.State);
        Assert.Equal(SubscriptionActivity.Connecting, run.Subscription.Status.Activity);
        Assert.Equal(1, run.Source.Connects);
    }

    [Fact]
    public void T02_an_accepted_start_is_connected()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept() };

        Assert.True(run.Start().IsConnected);
        run.Time.Settle();
        Assert.Equal(["established 0"], run.Told);
        Assert.Equal((SubscriptionState.Running, SubscriptionActivity.Idle), (run.Subscription.Status.State, run.Subscription.Status.Activity));
    }

    [Theory]
    [InlineData(RetryBy.Self)]
    [InlineData(RetryBy.Both)]
    public void T03_a_start_that_fails_with_a_passing_problem_is_recovering(RetryBy by)
    {
        var run = new Supervised { Source = new ScriptedSource().Fail(Problems.Connection(by)).Accept() };

        StartOutcome outcome = run.Start();

        Assert.True(outcome.IsRecovering);
        Assert.Equal("subscription-interrupted", outcome.Problem?.Code);
        Assert.Equal(9, run.Subscription.Status.BudgetLeft);
        Assert.Equal(SubscriptionState.Recovering, run.Subscription.Status.State);
        run.Time.Advance(Second);
        Assert.Equal(["retrying", "established 1"], run.Told);
    }

    [Fact]
    public void T04_a_start_that_fails_for_good_is_faulted_and_its_owner_decides()
    {
        var run = new Supervised { Source = new ScriptedSource().Fail(RecoveryErrors.SubscriptionCredentialsRefused("broker")), OnUnrecoverable = _ => ValueTask.FromResult<RecoveryDecision?>(RecoveryDecision.Escalate) };

        StartOutcome outcome = run.Start();
        run.Time.Settle();

        Assert.True(outcome.IsFaulted);
        Assert.IsType<SubscriptionCredentialsRefused>(outcome.Problem);
        Assert.True(Assert.Single(run.Asked).IsPermanent);
        Assert.Equal(SubscriptionState.Faulted, run.Subscription.Status.State);
        Assert.True(run.Subscription.Completion.IsFaulted);
        Assert.Equal(70, run.ExitCode);
        Assert.Equal(1, run.Source.Connects);
    }

    [Fact]
    public void T05_an_item_that_fails_in_passing_is_tried_again_while_the_stream_goes_on()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept("a", "b") };
        run.Answer("a", Problems.Message(RetryBy.Self), Problems.Message(RetryBy.Self));
        run.Start();
        run.Time.Settle();
        Assert.Equal(["a", "b"], run.Handled);

        run.Time.Advance(5 * Second);

        Assert.Equal(["a", "b", "a", "a"], run.Handled);
        Assert.Equal(["ack b", "ack a"], run.Source.Log);
        Assert.Equal(SubscriptionState.Running, run.Subscription.Status.State);
    }

    [Fact]
    public void T05_an_item_is_tried_five_times_and_then_parked()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept("a") };
        run.Answer("a", [.. Enumerable.Repeat(Problems.Message(RetryBy.Both), 9)]);
        run.Start();

        run.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(5, run.Handled.Count);
        Assert.Equal(["park a"], run.Source.Log);
        Assert.Contains("parked a", run.Told);
    }

    [Fact]
    public void T06_an_item_that_the_other_side_should_repeat_is_left_for_redelivery()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept("a", "b") };
        run.Answer("a", Problems.Message(RetryBy.Peer));
        run.Start();
        run.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(["release a", "ack b"], run.Source.Log);
        Assert.Equal(["a", "b"], run.Handled);
    }

    [Fact]
    public void T07_an_item_that_nobody_can_process_is_parked_at_once()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept("a", "b") };
        run.Answer("a", Problems.Message(RetryBy.Nobody));
        run.Start();
        run.Time.Settle();

        Assert.Equal(["park a", "ack b"], run.Source.Log);
        Assert.Equal(["established 0", "parked a"], run.Told);
    }

    [Fact]
    public void T08_a_problem_of_a_thread_holds_that_thread_only()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept("t1/a", "t1/b", "t2/a") };
        run.Answer("t1/a", Problems.Thread(RetryBy.Self));
        run.Start();
        run.Time.Settle();
        Assert.Equal(["t1/a", "t2/a"], run.Handled);

        run.Time.Advance(5 * Second);

        Assert.Equal(["t1/a", "t2/a", "t1/a", "t1/b"], run.Handled);
        Assert.Equal(["ack t2/a", "ack t1/a", "ack t1/b"], run.Source.Log);
    }

    [Fact]
    public void T08_a_thread_that_waits_for_the_other_side_goes_on_with_its_next_message()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept("t1/a") };
        run.Answer("t1/a", Problems.Thread(RetryBy.Peer));
        run.Start();
        run.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["t1/a"], run.Handled);

        run.Source.Current.Deliver("t1/b");
        run.Time.Settle();

        Assert.Equal(["t1/a", "t1/a", "t1/b"], run.Handled);
    }

    [Fact]
    public void T08_a_thread_that_nobody_can_save_fails_and_the_others_go_on()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept("t1/a", "t1/b", "t2/a") };
        run.Answer("t1/a", Problems.Thread(RetryBy.Nobody));
        run.Start();
        run.Time.Settle();

        Assert.Equal(["park t1/a", "park t1/b", "ack t2/a"], run.Source.Log);
        Assert.Equal(["t1/a", "t2/a"], run.Handled);
    }

    [Fact]
    public void T09_a_lost_connection_is_made_again_after_a_delay()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept().Accept() };
        run.Start();
        run.Source.Current.Break(Problems.Connection(RetryBy.Self));
        run.Time.Settle();

        SubscriptionStatus status = run.Subscription.Status;
        Assert.Equal((SubscriptionState.Recovering, SubscriptionActivity.Backoff, 1, 9), (status.State, status.Activity, status.Attempt, status.BudgetLeft));
        Assert.Equal([Second], run.Delays);
        Assert.Equal(VirtualTime.Start, status.FailingSince);
        Assert.Equal(VirtualTime.Start + Second, status.NextAttemptAt);
    }

    [Fact]
    public void T10_a_problem_that_the_other_side_must_solve_costs_nothing_and_is_probed()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept().Fail(Problems.Connection(RetryBy.Peer), 3).Accept() };
        run.Start();
        run.Source.Current.Break(Problems.Connection(RetryBy.Peer));
        run.Time.Settle();
        Assert.Equal((SubscriptionState.Waiting, 10), (run.Subscription.Status.State, run.Subscription.Status.BudgetLeft));

        run.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(30), 4), run.Delays);
        Assert.Equal(SubscriptionState.Running, run.Subscription.Status.State);
    }

    [Fact]
    public void T11_a_problem_that_nobody_can_solve_goes_to_the_handler_at_once()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept() };
        run.Start();
        run.Source.Current.Break(RecoveryErrors.SubscriptionTakenOver("broker", "events"));
        run.Time.Settle();

        Assert.IsType<SubscriptionTakenOver>(Assert.Single(run.Asked).Problem);
        Assert.Equal(SubscriptionState.Stopped, run.Subscription.Status.State);
        Assert.True(run.Subscription.Completion.IsCompletedSuccessfully);
        Assert.Null(run.ExitCode);
    }

    [Fact]
    public void T12_connecting_again_refunds_nothing()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept().Accept() };
        run.Start();
        run.Source.Current.Break(Problems.Connection(RetryBy.Self));
        run.Time.Advance(2 * Second);

        SubscriptionStatus status = run.Subscription.Status;
        Assert.Equal((SubscriptionState.Running, 9), (status.State, status.BudgetLeft));
        Assert.Equal(VirtualTime.Start, status.FailingSince);
        Assert.Equal(["established 0", "retrying", "established 1"], run.Told);
    }

    [Fact]
    public void T13_a_processed_item_is_progress_and_refunds()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept().Accept("a") };
        run.Start();
        run.Source.Current.Break(Problems.Connection(RetryBy.Self));
        run.Time.Advance(2 * Second);

        SubscriptionStatus status = run.Subscription.Status;
        Assert.Equal((10, null, 0, null), (status.BudgetLeft, status.FailingSince, status.Attempt, status.Problem));
        Assert.Equal(VirtualTime.Start + Second, status.LastProgressAt);
        Assert.Equal("recovered", run.Told[^1]);
    }

    [Fact]
    public void T13_a_connection_that_stays_healthy_is_progress_without_any_item()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept().Accept() };
        run.Start();
        run.Source.Current.Break(Problems.Connection(RetryBy.Self));
        run.Time.Advance(60 * Second);
        Assert.DoesNotContain("recovered", run.Told);

        run.Time.Advance(2 * Second);

        Assert.Contains("recovered", run.Told);
        Assert.Equal(10, run.Subscription.Status.BudgetLeft);
    }

    [Fact]
    public void T14_each_failure_in_a_row_is_followed_by_its_own_delay()
    {
        var run = new Supervised { Source = new ScriptedSource().Fail(Problems.Connection(RetryBy.Self), 7).Accept() };
        run.Start();
        run.Time.Advance(TimeSpan.FromMinutes(2));

        // 0.5 + (3 × previous − 0.5) / 2, and from the fifth on 0.5 + (30 − 0.5) / 2, because the range ends at the cap.
        Assert.Equal([1, 1.75, 2.875, 4.5625, 7.09375, 10.890625, 15.25], run.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public void T15_an_empty_budget_goes_to_the_handler_with_the_latest_problems()
    {
        var run = new Supervised { Source = new ScriptedSource { Otherwise = Problems.Connection(RetryBy.Self).ToException() }, Random = () => 0 };
        run.Start();
        run.Time.Advance(TimeSpan.FromMinutes(2));

        UnrecoverableContext asked = Assert.Single(run.Asked);
        Assert.False(asked.IsPermanent);
        Assert.Equal(10, asked.Problems.Count);
        Assert.Equal(11, run.Source.Connects);
        Assert.Equal(SubscriptionState.Stopped, run.Subscription.Status.State);
    }

    [Fact]
    public void T15_failing_for_too_long_goes_to_the_handler()
    {
        var run = new Supervised
        {
            Source = new ScriptedSource { Otherwise = Problems.Connection(RetryBy.Self).ToException() },
            Budget = new RecoveryBudget { Tokens = 1_000 },
        };
        run.Start();
        run.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.Empty(run.Asked);

        run.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Single(run.Asked);
    }

    [Fact]
    public void T15_waiting_for_too_long_goes_to_the_handler()
    {
        var run = new Supervised { Source = new ScriptedSource { Otherwise = Problems.Connection(RetryBy.Peer).ToException() } };
        run.Start();
        run.Time.Advance(TimeSpan.FromHours(24) - Second);
        Assert.Empty(run.Asked);

        run.Time.Advance(Second);

        Assert.Single(run.Asked);
    }

    [Fact]
    public void T16_more_than_twenty_parked_items_in_five_minutes_are_a_problem_of_the_connection()
    {
        string[] items = [.. Enumerable.Range(0, 25).Select(i => $"i{i}")];
        var run = new Supervised { Source = new ScriptedSource().Accept(items) };
        foreach (string item in items)
        {
            run.Answer(item, Problems.Message(RetryBy.Nobody));
        }

        run.Start();
        run.Time.Settle();

        SubscriptionPoisoned poisoned = Assert.IsType<SubscriptionPoisoned>(Assert.Single(run.Asked).Problem);
        Assert.Equal(21, poisoned.Parked);
        Assert.Equal(21, run.Handled.Count);
    }

    [Fact]
    public void T17_a_waiting_subscription_runs_again_when_the_other_side_accepts()
    {
        var run = new Supervised { Source = new ScriptedSource().Fail(Problems.Connection(RetryBy.Peer)).Accept("a") };
        Assert.True(run.Start().IsRecovering);
        run.Time.Settle();
        Assert.Equal(SubscriptionState.Waiting, run.Subscription.Status.State);

        run.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(SubscriptionState.Running, run.Subscription.Status.State);
        Assert.Equal(["waiting", "established 1", "recovered"], run.Told);
    }

    [Fact]
    public void T18_stopping_finishes_the_item_in_work_and_gives_back_the_rest()
    {
        var work = new TaskCompletionSource();
        var run = new Supervised
        {
            Source = new ScriptedSource().Accept("held", "slow", "next"),
            Handler = async (item, _) =>
            {
                if (item.Value == "slow")
                {
                    await work.Task;
                    return Outcome.Success;
                }

                return Problems.Message(RetryBy.Self);
            },
        };
        run.Start();
        run.Time.Settle();
        Task<bool> stop = run.Time.Begin(async () =>
        {
            await run.Subscription.StopAsync();
            return true;
        });
        run.Time.Settle();
        Assert.Equal(SubscriptionState.Stopping, run.Subscription.Status.State);
        Assert.False(stop.IsCompleted);

        work.SetResult();
        run.Time.Settle();

        Assert.True(stop.IsCompleted);
        Assert.Equal(["ack slow", "release held", "close"], run.Source.Log);
        Assert.Equal(SubscriptionState.Stopped, run.Subscription.Status.State);
        Assert.True(run.Subscription.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public void T18_an_item_that_does_not_end_is_given_thirty_seconds()
    {
        var run = new Supervised
        {
            Source = new ScriptedSource().Accept("stuck"),
            Handler = async (_, cancellationToken) =>
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
                return Outcome.Success;
            },
        };
        run.Start();
        run.Time.Settle();
        TimeSpan before = run.Time.Now;

        run.Stop();

        Assert.Equal(SubscriptionState.Stopped, run.Subscription.Status.State);
        Assert.DoesNotContain("ack stuck", run.Source.Log);
        Assert.InRange(run.Time.Now - before, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void T19_an_exception_outside_of_any_catalog_is_a_problem_of_the_connection_that_this_side_retries()
    {
        var run = new Supervised { Source = new ScriptedSource().Accept("a").Fail(new NotSupportedException("no")).Accept(), Handler = (_, _) => throw new InvalidOperationException("defect") };
        run.Start();
        run.Time.Settle();

        SubscriptionUnclassified unknown = Assert.IsType<SubscriptionUnclassified>(run.Subscription.Status.Problem);
        Assert.Equal("System.InvalidOperationException", unknown.Error);
        Assert.Equal("defect", unknown.Cause?.Message);
        Assert.Equal((SubscriptionState.Recovering, 9), (run.Subscription.Status.State, run.Subscription.Status.BudgetLeft));

        run.Time.Advance(Second);
        Assert.Equal("System.NotSupportedException", Assert.IsType<SubscriptionUnclassified>(run.Subscription.Status.Problem).Error);
    }
}
