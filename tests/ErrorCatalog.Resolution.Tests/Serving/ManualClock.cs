namespace ErrorCatalog.Resolution.Tests.Serving;

/// <summary>A clock that stands still until a test moves it; timers go off when it passes them.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state, dueTime);
        lock (_alarms)
        {
            _alarms.Add(alarm);
        }

        return alarm;
    }

    public void Advance(TimeSpan time)
    {
        _now += time;
        Alarm[] due;
        lock (_alarms)
        {
            due = [.. _alarms.Where(alarm => alarm.Due is { } at && at <= _now)];
            _alarms.RemoveAll(due.Contains);
        }

        foreach (Alarm alarm in due)
        {
            alarm.Ring();
        }
    }

    private sealed class Alarm(ManualClock clock, TimerCallback callback, object? state, TimeSpan dueTime) : ITimer
    {
        public DateTimeOffset? Due { get; private set; } = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
            return true;
        }

        public void Dispose()
        {
            lock (clock._alarms)
            {
                clock._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
