namespace ErrorCatalog.Recovery.Tests;

public sealed class AdaptiveTimeoutTests
{
    private static readonly MessageKind Ping = new("https://didcomm.org/trust-ping/2.0/ping", PeerClass.Automatic);

    [Theory]
    [InlineData(PeerClass.Automatic, 2)]
    [InlineData(PeerClass.Background, 30)]
    [InlineData(PeerClass.Human, 86_400)]
    public void Without_samples_a_class_has_its_initial_timeout(PeerClass peerClass, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new AdaptiveTimeouts().For(new MessageKind("x", peerClass)));

    [Fact]
    public void A_type_with_too_few_samples_takes_those_of_its_class()
    {
        var timeouts = new AdaptiveTimeouts();
        for (int i = 0; i < 20; i++)
        {
            timeouts.OnReply(Ping, TimeSpan.FromSeconds(10));
        }

        TimeSpan known = timeouts.For(Ping);
        Assert.InRange(known.TotalSeconds, 15, 16.5);
        Assert.Equal(known, timeouts.For(new MessageKind("never seen", PeerClass.Automatic)));
        Assert.Equal(TimeSpan.FromSeconds(30), timeouts.For(new MessageKind("never seen", PeerClass.Background)));
    }

    [Fact]
    public void Timeouts_stay_between_floor_and_ceiling()
    {
        var timeouts = new AdaptiveTimeouts();
        for (int i = 0; i < 100; i++)
        {
            timeouts.OnReply(Ping, TimeSpan.FromMicroseconds(1));
        }

        Assert.Equal(TimeSpan.FromMilliseconds(250), timeouts.For(Ping));
        for (int i = 0; i < 100; i++)
        {
            timeouts.OnReply(Ping, TimeSpan.FromDays(400));
        }

        Assert.Equal(TimeSpan.FromSeconds(60), timeouts.For(Ping));
    }

    [Fact]
    public void A_timeout_doubles_the_next_and_twenty_replies_in_time_end_it()
    {
        var timeouts = new AdaptiveTimeouts();
        var kind = new MessageKind("x", PeerClass.Background);
        timeouts.OnTimeout(kind);
        timeouts.OnTimeout(kind);
        Assert.Equal(TimeSpan.FromSeconds(120), timeouts.For(kind));

        for (int i = 0; i < 19; i++)
        {
            timeouts.OnReply(kind, TimeSpan.FromSeconds(1));
        }

        Assert.Equal(TimeSpan.FromSeconds(120), timeouts.For(kind));
        timeouts.OnReply(kind, TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(5), timeouts.For(kind));
    }

    [Fact]
    public void Timeouts_double_up_to_64_times_and_a_late_reply_does_not_end_it()
    {
        var timeouts = new AdaptiveTimeouts();
        for (int i = 0; i < 40; i++)
        {
            timeouts.OnReply(Ping, TimeSpan.FromMilliseconds(1));
        }

        for (int i = 0; i < 10; i++)
        {
            timeouts.OnTimeout(Ping);
        }

        Assert.Equal(TimeSpan.FromSeconds(0.25 * 64), timeouts.For(Ping));
        timeouts.OnLateReply(Ping, TimeSpan.FromMilliseconds(1));
        Assert.Equal(TimeSpan.FromSeconds(0.25 * 64), timeouts.For(Ping));
    }

    [Fact]
    public void When_nine_of_twelve_replies_are_slow_what_was_learned_is_scaled_with_them()
    {
        var timeouts = new AdaptiveTimeouts();
        for (int i = 0; i < 500; i++)
        {
            timeouts.OnReply(Ping, TimeSpan.FromMilliseconds(i % 50 == 0 ? 2_000 : 400));
        }

        TimeSpan before = timeouts.For(Ping);
        for (int i = 0; i < 12; i++)
        {
            timeouts.OnReply(Ping, TimeSpan.FromMilliseconds(4_000));
        }

        Assert.InRange(timeouts.For(Ping) / before, 9, 11);
    }

    [Fact]
    public void Some_slow_replies_are_no_slowdown()
    {
        var timeouts = new AdaptiveTimeouts();
        for (int i = 0; i < 3_000; i++)
        {
            timeouts.OnReply(Ping, TimeSpan.FromMilliseconds(i % 4 == 0 ? 2_000 : 400));
        }

        Assert.InRange(timeouts.For(Ping).TotalSeconds, 3, 3.4);
    }

    [Fact]
    public void Calls_that_are_ended_among_replies_are_learned_and_those_of_a_dead_peer_are_not()
    {
        var timeouts = new AdaptiveTimeouts();
        int lost = 0;
        for (int i = 0; i < 2_000; i++)
        {
            TimeSpan latency = TimeSpan.FromMilliseconds(i % 20 == 19 ? 3_000 : 50);
            TimeSpan timeout = timeouts.For(Ping);
            if (latency <= timeout)
            {
                timeouts.OnReply(Ping, latency);
            }
            else
            {
                lost++;
                timeouts.OnLost(Ping, timeout);
            }
        }

        Assert.InRange(lost, 0, 10);
        long samples = timeouts.Samples(Ping);
        for (int i = 0; i < 100; i++)
        {
            timeouts.OnLost(Ping, timeouts.For(Ping));
        }

        Assert.Equal(samples + 1, timeouts.Samples(Ping));
    }

    [Fact]
    public void The_class_of_a_message_is_declared_on_it()
    {
        Assert.Equal(PeerClass.Human, MessageKind.Of<Proposal>().PeerClass);
        Assert.Equal(PeerClass.Automatic, MessageKind.Of<AdaptiveTimeoutTests>().PeerClass);
    }

    [Fact]
    public void On_first_contact_it_waits_longer_once_then_sends_again_and_then_gives_up()
    {
        var time = new VirtualTime();
        var timeouts = new AdaptiveTimeouts();
        var tracker = new ReplyTracker<string>(timeouts, time) { MaxAttempts = 2 };
        List<string> sent = [];

        Outcome<string> outcome = time.Run(() => tracker.SendAsync(Ping, "t1", "did:example:bob", Send(time, sent)), TimeSpan.FromMinutes(2));

        Assert.Equal(["0 s: first", "6 s: 2 of t1"], sent);
        ReplyTimedOut problem = Assert.IsType<ReplyTimedOut>(outcome.Problem);
        Assert.Equal((TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(14), "t1"), (problem.Expected, problem.Elapsed, problem.Thread?.ThreadId));
    }

    [Fact]
    public void A_late_reply_is_credited_to_its_thread()
    {
        var time = new VirtualTime();
        var timeouts = new AdaptiveTimeouts();
        var tracker = new ReplyTracker<string>(timeouts, time) { Decide = _ => TimeoutDecisionKind.GiveUp };
        time.Run(() => tracker.SendAsync(Ping, "t1", "bob", (_, _) => default), TimeSpan.FromMinutes(1));
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.False(tracker.TryComplete("t1", "late"));
        Assert.Equal(1, timeouts.Samples(Ping));
        Assert.False(tracker.TryComplete("t1", "late twice"));
        Assert.Equal(1, timeouts.Samples(Ping));
    }

    [Fact]
    public void A_reply_that_comes_while_it_waits_longer_is_the_reply()
    {
        var time = new VirtualTime();
        var timeouts = new AdaptiveTimeouts();
        var tracker = new ReplyTracker<string>(timeouts, time);
        Task<Outcome<string>> wait = time.Begin(() => tracker.SendAsync(Ping, "t1", "bob", (_, _) => default));
        time.Advance(TimeSpan.FromSeconds(3));
        tracker.TryComplete("t1", "pong");

        Assert.Equal("pong", time.Run(() => wait, TimeSpan.FromSeconds(1)).ValueOrThrow());
        Assert.Equal(1, timeouts.Samples(Ping));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(2, 1)]
    public void A_reply_to_a_repeated_message_counts_only_when_it_says_which_attempt_it_answers(int? echoed, long samples)
    {
        var time = new VirtualTime();
        var timeouts = new AdaptiveTimeouts();
        var tracker = new ReplyTracker<string>(timeouts, time) { Decide = _ => TimeoutDecisionKind.Retry };
        Task<Outcome<string>> wait = time.Begin(() => tracker.SendAsync(Ping, "t1", "bob", (_, _) => default));
        time.Advance(TimeSpan.FromSeconds(2.5));
        Assert.True(tracker.TryComplete("t1", "pong", echoed));

        Assert.Equal(samples, timeouts.Samples(Ping));
    }

    private static Func<RetryFlag?, CancellationToken, ValueTask> Send(VirtualTime time, List<string> sent) => (flag, _) =>
    {
        sent.Add($"{time.Now.TotalSeconds:0} s: {(flag is null ? "first" : $"{flag.Attempt} of {flag.Of}")}");
        return default;
    };

    [AnsweredBy(PeerClass.Human)]
    private sealed class Proposal;
}
