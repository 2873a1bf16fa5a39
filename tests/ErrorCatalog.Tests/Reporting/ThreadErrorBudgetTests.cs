namespace ErrorCatalog.Tests;

public sealed class ThreadErrorBudgetTests
{
    private const string Code = "e.p.xfer";

    private static ThreadErrorBudget Budget(int max = 2, TimeProvider? time = null, TimeSpan? window = null) =>
        new(new ThreadErrorLimits { MaxErrors = max, Window = window }, time);

    [Fact]
    public void Reports_within_the_limit_go_on()
    {
        ThreadErrorBudget budget = Budget(max: 2);

        Assert.Equal(new ThreadVerdict(ThreadAction.Deliver, ThreadReason.WithinLimit), budget.OnReceived("t", Code));
        Assert.Equal(new ThreadVerdict(ThreadAction.Deliver, ThreadReason.WithinLimit), budget.OnEmit("t", Code));
        Assert.Null(budget.OnMessage("t").Code);
        Assert.False(budget.IsMuted("t"));
    }

    [Fact]
    public void A_received_report_that_crosses_the_limit_is_answered_with_the_end_of_the_thread()
    {
        ThreadErrorBudget budget = Budget(max: 1);
        budget.OnReceived("t", Code);

        ThreadVerdict verdict = budget.OnReceived("t", Code);

        Assert.Equal((ThreadAction.SendInstead, ThreadReason.LimitCrossedOnReceive, "e.p.req.max-errors-exceeded"), (verdict.Action, verdict.Reason, verdict.Code));
        Assert.True(budget.IsMuted("t"));
    }

    [Fact]
    public void A_report_to_be_sent_that_crosses_the_limit_is_replaced()
    {
        ThreadErrorBudget budget = Budget(max: 1);
        budget.OnEmit("t", Code);

        ThreadVerdict verdict = budget.OnEmit("t", Code);

        Assert.Equal((ThreadAction.SendInstead, ThreadReason.LimitCrossedOnEmit, "e.p.req.max-errors-exceeded"), (verdict.Action, verdict.Reason, verdict.Code));
    }

    [Fact]
    public void Sent_and_received_reports_count_together_and_warnings_too()
    {
        ThreadErrorBudget budget = Budget(max: 3);
        budget.OnEmit("t", Code);
        budget.OnReceived("t", "w.p.xfer");
        budget.OnEmit("t", Code);

        Assert.Equal(ThreadAction.SendInstead, budget.OnReceived("t", Code).Action);
    }

    [Fact]
    public void A_muted_thread_is_ignored_in_every_direction_for_ever()
    {
        ThreadErrorBudget budget = Budget(max: 1);
        budget.OnEmit("t", Code);
        budget.OnEmit("t", Code);
        budget.Forget("t");
        var ignore = new ThreadVerdict(ThreadAction.Ignore, ThreadReason.Muted);

        Assert.Equal([ignore, ignore, ignore, ignore], [budget.OnMessage("t"), budget.OnReceived("t", Code), budget.OnEmit("t", Code), budget.OnEmit("t", ThreadErrorBudget.MaxErrorsExceeded)]);
        Assert.Null(ignore.Code);
    }

    [Fact]
    public void Messages_that_are_no_reports_do_not_count()
    {
        ThreadErrorBudget budget = Budget(max: 1);
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(ThreadAction.Deliver, budget.OnMessage("t").Action);
        }

        Assert.Equal(ThreadAction.Deliver, budget.OnReceived("t", Code).Action);
    }

    [Fact]
    public void A_peer_that_gives_up_is_believed_and_not_answered()
    {
        ThreadErrorBudget budget = Budget();

        Assert.Equal(new ThreadVerdict(ThreadAction.Deliver, ThreadReason.Aborted), budget.OnReceived("t", "e.p.req.max-errors-exceeded"));
        Assert.Equal(ThreadAction.Ignore, budget.OnEmit("t", Code).Action);
    }

    [Fact]
    public void Giving_up_by_oneself_goes_out_once()
    {
        ThreadErrorBudget budget = Budget();

        Assert.Equal(new ThreadVerdict(ThreadAction.Deliver, ThreadReason.Aborted), budget.OnEmit("t", "E.P.Req.Max-Errors-Exceeded"));
        Assert.Equal(ThreadAction.Ignore, budget.OnEmit("t", "e.p.req.max-errors-exceeded").Action);
    }

    [Fact]
    public void Two_budgets_end_a_vicious_circle_with_one_aborting_report()
    {
        ThreadErrorBudget[] sides = [Budget(max: 5), Budget(max: 7)];
        List<string> sent = [];
        string? next = sides[0].OnEmit("t", Code).Code ?? Code;
        for (int side = 0; next is not null; side = 1 - side)
        {
            sent.Add(next);
            ThreadVerdict received = sides[1 - side].OnReceived("t", next);
            next = received switch
            {
                { Action: ThreadAction.SendInstead } => received.Code,
                { Reason: ThreadReason.WithinLimit } => sides[1 - side].OnEmit("t", Code) is { Action: not ThreadAction.Ignore } emit ? emit.Code ?? Code : null,
                _ => null,
            };
        }

        Assert.Equal([Code, Code, Code, Code, Code, Code, ThreadErrorBudget.MaxErrorsExceeded], sent);
        Assert.All(sides, side => Assert.True(side.IsMuted("t")));
    }

    [Fact]
    public void Threads_have_budgets_of_their_own()
    {
        ThreadErrorBudget budget = Budget(max: 1);
        budget.OnReceived("a", Code);
        budget.OnReceived("a", Code);

        Assert.Equal(ThreadAction.Deliver, budget.OnReceived("b", Code).Action);
        Assert.Equal(ThreadAction.Deliver, budget.OnReceived("A", Code).Action);
    }

    [Fact]
    public void One_peer_cannot_mute_the_thread_of_another()
    {
        ThreadErrorBudget budget = Budget(max: 1);
        budget.OnReceived("t", Code, peer: "did:example:mallory");
        budget.OnReceived("t", Code, peer: "did:example:mallory");

        Assert.True(budget.IsMuted("t", "did:example:mallory"));
        Assert.Equal(ThreadAction.Deliver, budget.OnMessage("t", "did:example:bob").Action);
        Assert.Equal(ThreadAction.Deliver, budget.OnMessage("t").Action);
    }

    [Fact]
    public void A_thread_that_ended_well_starts_anew()
    {
        ThreadErrorBudget budget = Budget(max: 1);
        budget.OnReceived("t", Code);
        budget.Forget("t");

        Assert.Equal(ThreadAction.Deliver, budget.OnReceived("t", Code).Action);
    }

    [Fact]
    public void With_a_window_only_recent_reports_count()
    {
        var time = new ManualTime();
        ThreadErrorBudget budget = Budget(max: 2, time, TimeSpan.FromHours(1));
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(ThreadAction.Deliver, budget.OnReceived("t", Code).Action);
            time.Advance(TimeSpan.FromMinutes(30));
        }
    }

    [Fact]
    public void With_a_window_the_limit_holds_for_every_stretch_of_that_length()
    {
        var time = new ManualTime();
        ThreadErrorBudget budget = Budget(max: 2, time, TimeSpan.FromHours(1));
        budget.OnReceived("t", Code);
        time.Advance(TimeSpan.FromMinutes(59));
        budget.OnReceived("t", Code);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(ThreadAction.Deliver, budget.OnReceived("t", Code).Action);
        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(ThreadAction.SendInstead, budget.OnReceived("t", Code).Action);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ThreadAction.Ignore, budget.OnMessage("t").Action);
    }

    [Fact]
    public void Memory_is_bounded_and_the_thread_longest_untouched_is_forgotten_first()
    {
        var budget = new ThreadErrorBudget(new ThreadErrorLimits { MaxErrors = 1, RememberedThreads = 2 });
        budget.OnReceived("a", Code);
        budget.OnReceived("b", Code);
        budget.OnReceived("c", Code);

        Assert.Equal(ThreadAction.SendInstead, budget.OnReceived("c", Code).Action);
        Assert.Equal(ThreadAction.SendInstead, budget.OnReceived("b", Code).Action);
        Assert.Equal(ThreadAction.Deliver, budget.OnReceived("a", Code).Action);
    }

    [Fact]
    public void A_flood_of_new_threads_unmutes_none()
    {
        var budget = new ThreadErrorBudget(new ThreadErrorLimits { MaxErrors = 1, RememberedThreads = 10, RememberedMutedThreads = 2 });
        budget.OnReceived("muted", Code);
        budget.OnReceived("muted", Code);
        for (int i = 0; i < 1000; i++)
        {
            budget.OnReceived("flood-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), Code);
        }

        Assert.True(budget.IsMuted("muted"));
    }

    [Fact]
    public void A_muted_thread_that_still_talks_is_remembered_longer_than_a_silent_one()
    {
        var budget = new ThreadErrorBudget(new ThreadErrorLimits { MaxErrors = 1, RememberedMutedThreads = 2 });
        foreach (string thread in (string[])["talks", "silent"])
        {
            budget.OnReceived(thread, ThreadErrorBudget.MaxErrorsExceeded);
        }

        budget.OnMessage("talks");
        budget.OnReceived("third", ThreadErrorBudget.MaxErrorsExceeded);

        Assert.Equal((true, false, true), (budget.IsMuted("talks"), budget.IsMuted("silent"), budget.IsMuted("third")));
    }

    [Fact]
    public void Ids_of_megabytes_are_told_apart_and_not_kept()
    {
        ThreadErrorBudget budget = new(new ThreadErrorLimits { MaxErrors = 1 });
        string id = new('x', 1_000_000);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 50; i++)
        {
            budget.OnReceived(id + i.ToString(System.Globalization.CultureInfo.InvariantCulture), Code, peer: id);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 50_000_000);
        Assert.Equal(ThreadAction.SendInstead, budget.OnReceived(id + "7", Code, peer: id).Action);
        Assert.False(budget.IsMuted(id + "8", id));
    }

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1001, 1, 1, 1)]
    [InlineData(1, 0, 1, 1)]
    [InlineData(1, 1, 0, 1)]
    [InlineData(1, 1, 1, 0)]
    public void Limits_that_make_no_sense_are_refused(int errors, int threads, int muted, int seconds)
    {
        var limits = new ThreadErrorLimits { MaxErrors = errors, RememberedThreads = threads, RememberedMutedThreads = muted, Window = TimeSpan.FromSeconds(seconds) };

        Assert.Equal("limits", Assert.Throws<ArgumentOutOfRangeException>(() => new ThreadErrorBudget(limits)).ParamName);
    }

    [Fact]
    public void A_thread_has_an_id_and_a_report_a_code()
    {
        Assert.Throws<ArgumentException>(() => Budget().OnMessage(""));
        Assert.Throws<ArgumentNullException>(() => Budget().OnReceived("t", null!));
    }

    [Fact]
    public async Task Many_threads_together_cross_the_limit_once()
    {
        ThreadErrorBudget budget = Budget(max: 100);
        ThreadVerdict[][] verdicts = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
            Enumerable.Range(0, 200).Select(_ => worker % 2 == 0 ? budget.OnReceived("t", Code) : budget.OnEmit("t", Code)).ToArray())));
        ILookup<ThreadAction, ThreadVerdict> byAction = verdicts.SelectMany(of => of).ToLookup(verdict => verdict.Action);

        Assert.Equal((100, 1, 699), (byAction[ThreadAction.Deliver].Count(), byAction[ThreadAction.SendInstead].Count(), byAction[ThreadAction.Ignore].Count()));
    }
}
