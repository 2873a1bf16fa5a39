using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Sending;

public sealed class EndpointBreakerTests
{
    private readonly Ticks _time = new();

    [Fact]
    public void Some_failures_in_a_row_open_it_and_a_success_closes_it()
    {
        EndpointBreaker breaker = Make();
        Assert.False(breaker.Fail(null, 0.5));
        breaker.Succeed();
        Assert.False(breaker.Fail(null, 0.5));
        Assert.False(breaker.Fail(null, 0.5));
        Assert.True(breaker.Fail(null, 0.5));

        Assert.False(breaker.IsClosed);
        Assert.False(breaker.IsTrial);
        _time.Pass(30);
        Assert.True(breaker.IsTrial);
        breaker.Succeed();
        Assert.True(breaker.IsClosed);
    }

    [Fact]
    public void Every_failed_trial_doubles_the_pause_up_to_the_longest()
    {
        EndpointBreaker breaker = Make();
        _ = breaker.Fail(null, 0.5) || breaker.Fail(null, 0.5) || breaker.Fail(null, 0.5);
        foreach (int pause in new[] { 30, 60, 120, 240, 480, 600, 600 })
        {
            _time.Pass(pause - 1);
            Assert.False(breaker.IsTrial);
            _time.Pass(1);
            Assert.True(breaker.IsTrial);
            Assert.True(breaker.Fail(null, 0.5));
        }
    }

    [Fact]
    public void Late_answers_to_what_was_sent_before_it_opened_change_nothing()
    {
        EndpointBreaker breaker = Make();
        _ = breaker.Fail(null, 0.5) || breaker.Fail(null, 0.5) || breaker.Fail(null, 0.5);

        Assert.False(breaker.Fail(null, 0.5));
        _time.Pass(30);
        Assert.True(breaker.IsTrial);
    }

    [Fact]
    public void A_receiver_that_asks_for_time_gets_it_at_once()
    {
        EndpointBreaker breaker = Make();

        Assert.True(breaker.Fail(TimeSpan.FromSeconds(90), 0.5));
        _time.Pass(89);
        Assert.False(breaker.IsTrial);
        _time.Pass(1);
        Assert.True(breaker.IsTrial);
    }

    private EndpointBreaker Make() => new(3, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10), _time);

    private sealed class Ticks : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(int seconds) => _now += seconds * TimeSpan.TicksPerSecond;
    }
}
