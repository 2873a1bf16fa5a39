using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs;

/// <summary>
/// Runs the jobs of one kind in this process: claims as many as there are free slots, reports while they run, and turns whatever
/// they end with into a recorded state.
/// </summary>
internal sealed class JobWorker(JobKind kind, JobQueue queue, JobSignal signal, IServiceScopeFactory scopes, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan LongestStorePause = TimeSpan.FromSeconds(30);

    private readonly string _owner = RecordId.New("wrk_");
    private readonly ConcurrentDictionary<string, RunningJob> _running = new(StringComparer.Ordinal);
    private TaskCompletionSource _slotFreed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _pausedUntil;

    /// <summary>Works until <paramref name="stopping"/>, then breaks off what runs and gives it back.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        Task reporting = ReportAsync(stopping);
        TimeSpan storePause = TimeSpan.Zero;
        while (!stopping.IsCancellationRequested)
        {
            Task added = signal.NextAsync(kind.Name);
            Task freed = _slotFreed.Task;
            TimeSpan pause;
            try
            {
                int started = await StartDueAsync(stopping);
                storePause = TimeSpan.Zero;
                pause = started > 0 && _running.Count < kind.Options.Concurrency ? TimeSpan.Zero : PollPause();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                // Whatever the store's trouble is, the worker lives on and asks less and less often.
                storePause = TimeSpan.FromMilliseconds(Math.Clamp(storePause.TotalMilliseconds * 2, 500, LongestStorePause.TotalMilliseconds));
                JobLog.StoreFailed(logger, error, kind.Name, storePause);
                (pause, added, freed) = (storePause, Task.Delay(Timeout.InfiniteTimeSpan, stopping), Task.Delay(Timeout.InfiniteTimeSpan, stopping));
            }

            if (pause > TimeSpan.Zero)
            {
                await Task.WhenAny(added, freed, DelayAsync(pause, stopping));
            }
        }

        await Task.WhenAll(_running.Values.Select(job => job.Ended));
        await reporting;
    }

    /// <summary>Claims what is due now, as far as slots are free, and starts it; returns how many jobs were started.</summary>
    public async Task<int> StartDueAsync(CancellationToken stopping)
    {
        if (await queue.RecordAbandonedAsync(kind.Name, kind.Options.Retry, stopping) is > 0 and var abandoned)
        {
            JobLog.Abandoned(logger, abandoned, kind.Name);
        }

        int free = kind.Options.Concurrency - _running.Count;
        if (free <= 0 || time.GetTimestamp() < Volatile.Read(ref _pausedUntil))
        {
            return 0;
        }

        List<JobClaim> claims = await queue.ClaimAsync(kind.Name, _owner, free, kind.Options.Lease, stopping);
        foreach (JobClaim claim in claims)
        {
            var job = new RunningJob(claim, stopping);
            _running[claim.Id] = job;
            job.Start(() => RunJobAsync(job, stopping));
        }

        return claims.Count;
    }

    /// <summary>Ends when every job that runs now has ended.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(_running.Values.Select(job => job.Ended));

    /// <summary>Prolongs the leases of what runs; a job whose lease is lost is told to stop.</summary>
    public async Task ProlongAsync(CancellationToken stopping)
    {
        RunningJob[] jobs = [.. _running.Values];
        if (jobs.Length == 0)
        {
            return;
        }

        bool[] valid = await queue.ProlongAsync([.. jobs.Select(job => job.Claim)], kind.Options.Lease, stopping);
        for (int i = 0; i < jobs.Length; i++)
        {
            if (!valid[i])
            {
                jobs[i].Stop();
            }
        }
    }

    private async Task ReportAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await DelayAsync(kind.Options.Lease / 3, stopping);
            try
            {
                await ProlongAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                JobLog.StoreFailed(logger, error, kind.Name, kind.Options.Lease / 3);
            }
        }
    }

    private async Task RunJobAsync(RunningJob job, CancellationToken stopping)
    {
        JobClaim claim = job.Claim;
        try
        {
            Problem? problem = await AttemptAsync(job, stopping);
            bool isBrokenOff = problem is null && !job.IsDone;
            JobDecision decision = problem is null ? default : kind.Options.Retry.Decide(problem, claim.Attempt, claim.MaxAttempts);
            if (problem is not null)
            {
                Log(claim, problem, decision);
                PauseKind(problem, decision);
            }

            bool isRecorded = await RecordAsync(claim, cancellation => isBrokenOff
                ? queue.ReleaseAsync(claim, cancellation)
                : problem is null ? queue.CompleteAsync(claim, cancellation) : queue.FailAsync(claim, problem, decision, cancellation));
            if (!isRecorded)
            {
                JobLog.LeaseLost(logger, claim.Id, kind.Name, claim.Attempt);
            }
        }
        catch (Exception error)
        {
            JobLog.OutcomeNotRecorded(logger, error, claim.Id, kind.Name);
        }
        finally
        {
            _running.TryRemove(claim.Id, out _);
            Interlocked.Exchange(ref _slotFreed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }

    /// <summary>One attempt: the problem it ended with; null when it ended well or was broken off.</summary>
    private async Task<Problem?> AttemptAsync(RunningJob job, CancellationToken stopping)
    {
        try
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            Outcome outcome = await kind.Handler(scope.ServiceProvider).RunAsync(new JobContext(job.Claim), job.Stopping);
            job.IsDone = outcome.IsSuccess;
            return outcome.Problem;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || job.Stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (ProblemException failure)
        {
            return failure.Problem.Cause is null ? failure.Problem.WithCause(failure) : failure.Problem;
        }
        catch (Exception failure)
        {
            // One id for all: the reference that people are told, the instance of the problem, and what stands in the log.
            string reference = Guid.CreateVersion7().ToString();
            return JobsErrors.JobInternalError(reference: reference).WithId(reference).WithCause(failure);
        }
    }

    /// <summary>Records an outcome, again and again while the store is away and the lease may still be ours.</summary>
    private async Task<bool> RecordAsync(JobClaim claim, Func<CancellationToken, Task<bool>> record)
    {
        long started = time.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(100);
        while (true)
        {
            try
            {
                // Not the stopping token: the work is done, and its outcome counts.
                return await record(CancellationToken.None);
            }
            catch (ProblemException failure) when (failure.Problem is JobStoreUnavailable && time.GetElapsedTime(started) < kind.Options.Lease)
            {
                JobLog.StoreFailed(logger, failure, claim.Kind, pause);
                await Task.Delay(pause, time, CancellationToken.None);
                pause = TimeSpan.FromMilliseconds(Math.Min(pause.TotalMilliseconds * 2, 5000));
            }
        }
    }

    /// <summary>A problem of the whole connection would only spoil the next jobs too: the kind pauses as long as the job does.</summary>
    private void PauseKind(Problem problem, JobDecision decision)
    {
        if (problem.Impact == ProblemImpact.Connection && decision.State == JobState.Retrying)
        {
            TimeSpan pause = decision.Delay < LongestStorePause ? decision.Delay : LongestStorePause;
            Volatile.Write(ref _pausedUntil, time.GetTimestamp() + (long)(pause.TotalSeconds * time.TimestampFrequency));
            JobLog.KindPaused(logger, kind.Name, pause, problem.Code);
        }
    }

    private void Log(JobClaim claim, Problem problem, JobDecision decision)
    {
        if (problem is JobInternalError internalError)
        {
            JobLog.Unforeseen(logger, problem.Cause!, claim.Id, kind.Name, claim.Attempt, internalError.Reference, decision.State);
        }
        else
        {
            JobLog.Problem(logger, problem.Cause, claim.Id, kind.Name, claim.Attempt, problem.Code, problem.Id, decision.State);
        }
    }

    private TimeSpan PollPause() => kind.Options.PollInterval * (0.8 + (0.4 * kind.Options.Retry.Chance()));

    private async Task DelayAsync(TimeSpan delay, CancellationToken stopping) =>
        await Task.Delay(delay, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
