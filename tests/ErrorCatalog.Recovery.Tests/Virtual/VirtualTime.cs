namespace ErrorCatalog.Recovery.Tests;

/// <summary>
/// A clock and a scheduler of one thread: tasks run when the test says so, and time passes only when nothing is left to run. The wall
/// clock can be set apart from the monotonic one.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly List<VirtualTimer> _timers = [];
    private readonly LoopScheduler _scheduler = new();
    private TimeSpan _now;
    private long _order;

    public static DateTimeOffset Start { get; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Added to the wall clock only.</summary>
    public TimeSpan WallShift { get; set; }

    public TimeSpan Now => _now;

    public TaskScheduler Scheduler => _scheduler;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => Start + _now + WallShift;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state, period);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs everything that can run now.</summary>
    public void Settle() => _scheduler.RunAll();

    /// <summary>Lets time pass, timer by timer.</summary>
    public void Advance(TimeSpan by)
    {
        TimeSpan end = _now + by;
        Settle();
        while (Next(end) is { } timer)
        {
            _now = timer.Due > _now ? timer.Due : _now;
            timer.Fire();
            Settle();
        }

        _now = end;
        Settle();
    }

    /// <summary>Runs a task of the scheduler to its end, as far as time must pass for it.</summary>
    public T Run<T>(Func<Task<T>> work, TimeSpan atMost)
    {
        Task<T> task = Begin(work);

        // It may end on a thread of the pool.
        task.ContinueWith(_ => _scheduler.Note(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        TimeSpan end = _now + atMost;
        Settle();
        while (!task.IsCompleted)
        {
            long before = _scheduler.Changes;
            Settle();
            if (Next(end) is { } timer)
            {
                _now = timer.Due > _now ? timer.Due : _now;
                timer.Fire();
            }
            else if (!_scheduler.WaitForChange(before))
            {
                break;
            }

            Settle();
        }

        Assert.True(task.IsCompleted, $"Expected the task to end within {atMost} of virtual time but it did not.");
        return task.GetAwaiter().GetResult();
    }

    public Task<T> Begin<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _scheduler).Unwrap();

    private VirtualTimer? Next(TimeSpan end)
    {
        lock (_timers)
        {
            return _timers.Where(timer => timer.Due <= end).OrderBy(timer => timer.Due).ThenBy(timer => timer.Order).FirstOrDefault();
        }
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state, TimeSpan period) : ITimer
    {
        private TimeSpan _period = period;

        public TimeSpan Due { get; private set; }

        public long Order { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._timers)
            {
                time._timers.Remove(this);
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time._now + dueTime;
                    Order = time._order++;
                    time._timers.Add(this);
                }
            }

            time._scheduler.Note();
            return true;
        }

        public void Fire()
        {
            Change(_period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan, _period);
            callback(state);
        }

        public void Dispose()
        {
            lock (time._timers)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class LoopScheduler : TaskScheduler
    {
        private readonly Queue<Task> _queue = new();

        private long _changes;

        /// <summary>Grows with each task and timer.</summary>
        public long Changes => Interlocked.Read(ref _changes);

        /// <summary>Blocks until a thread of the pool hands back work or sets a timer; false when none does.</summary>
        public bool WaitForChange(long before)
        {
            lock (_queue)
            {
                return _changes != before || Monitor.Wait(_queue, TimeSpan.FromSeconds(20));
            }
        }

        public void Note()
        {
            lock (_queue)
            {
                Interlocked.Increment(ref _changes);
                Monitor.PulseAll(_queue);
            }
        }

        public void RunAll()
        {
            // Tasks queued by tasks are run in the same call; anything endless is a defect of the code under test.
            for (int i = 0; i < 1_000_000; i++)
            {
                Task? task;
                lock (_queue)
                {
                    if (!_queue.TryDequeue(out task))
                    {
                        return;
                    }
                }

                TryExecuteTask(task);
            }

            Assert.Fail("Expected the work to come to rest but a million steps ran at one moment.");
        }

        protected override void QueueTask(Task task)
        {
            lock (_queue)
            {
                _queue.Enqueue(task);
                Note();
            }
        }

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

        protected override IEnumerable<Task> GetScheduledTasks() => [.. _queue];
    }
}
