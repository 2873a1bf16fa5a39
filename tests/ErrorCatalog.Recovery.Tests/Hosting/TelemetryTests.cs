using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ErrorCatalog.Recovery.Tests;

/// <summary>What listeners of the meter and of the source of activities are told. Names are unique, because tests run beside each other.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public void An_outage_is_measured_and_is_one_activity_with_its_problems()
    {
        const string Name = "inbox of the outage";
        List<Activity> outages = [];
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RecoveryTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Keep(outages, activity, activity.OperationName == "recover " + Name),
        };
        ActivitySource.AddActivityListener(activities);
        using var metrics = new Metrics("subscription", Name);
        var run = new Supervised { Name = Name, Source = new ScriptedSource().Fail(RecoveryErrors.SubscriptionUnreachable("broker:5672"), times: 2).Accept("a", "b") };
        run.Answer("b", Problems.Message(RetryBy.Nobody));

        run.Start();
        run.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, metrics["errorcatalog.subscription.failures"]);
        Assert.Equal(1, metrics["errorcatalog.subscription.connections"]);
        Assert.Equal(2, metrics["errorcatalog.subscription.items"]);
        Assert.Equal(run.Delays.Sum(delay => delay.TotalSeconds), metrics["errorcatalog.subscription.outage"], 3);
        Activity outage = Assert.Single(outages);
        Assert.Equal(["problem", "problem", "recovered"], outage.Events.Select(happened => happened.Name));
        Assert.Equal("subscription-unreachable", outage.Events.First().Tags.Single(tag => tag.Key == "problem.code").Value);
        Assert.Equal(ActivityStatusCode.Ok, outage.Status);
    }

    [Fact]
    public void Retries_are_counted_by_target_and_refused_ones_apart()
    {
        using var metrics = new Metrics("target", "ledger of the metrics");
        var budget = new RetryBudget("ledger of the metrics", share: 0, reserve: 2, timeProvider: new VirtualTime());

        for (int i = 0; i < 5; i++)
        {
            budget.TrySpend();
        }

        Assert.Equal((2, 3), (metrics["errorcatalog.retries"], metrics["errorcatalog.retries.refused"]));
    }

    [Fact]
    public void Late_replies_are_counted_by_type()
    {
        using var metrics = new Metrics("type", "late type");
        var time = new VirtualTime();
        var tracker = new ReplyTracker<string>(new AdaptiveTimeouts(), time) { Decide = _ => TimeoutDecisionKind.GiveUp };
        time.Run(() => tracker.SendAsync(new MessageKind("late type", PeerClass.Automatic), "t1", "bob", (_, _) => default), TimeSpan.FromMinutes(1));

        tracker.TryComplete("t1", "late");

        Assert.Equal(1, metrics["errorcatalog.replies.late"]);
    }

    private static void Keep<T>(List<T> kept, T item, bool isWanted)
    {
        if (isWanted)
        {
            lock (kept)
            {
                kept.Add(item);
            }
        }
    }

    /// <summary>Sums of every instrument, of the measurements with one tag.</summary>
    private sealed class Metrics : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Dictionary<string, double> _sums = [];
        private readonly string _tag;
        private readonly string _value;

        public Metrics(string tag, string value)
        {
            (_tag, _value) = (tag, value);
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == RecoveryTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, measured, tags, _) => Add(instrument, measured, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, measured, tags, _) => Add(instrument, measured, tags));
            _listener.Start();
        }

        public double this[string instrument]
        {
            get
            {
                lock (_sums)
                {
                    return _sums.GetValueOrDefault(instrument);
                }
            }
        }

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double measured, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (tag.Key == _tag && tag.Value as string == _value)
                {
                    lock (_sums)
                    {
                        _sums[instrument.Name] = _sums.GetValueOrDefault(instrument.Name) + measured;
                    }
                }
            }
        }
    }
}
