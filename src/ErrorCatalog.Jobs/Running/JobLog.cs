using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs;

/// <summary>What operators read about jobs.</summary>
internal static partial class JobLog
{
    [LoggerMessage(EventId = 5101, Level = LogLevel.Error, Message = "Job {JobId} of kind {Kind}, attempt {Attempt}: an unforeseen exception. Reference {Reference}, next state {State}.")]
    public static partial void Unforeseen(ILogger logger, Exception error, string jobId, string kind, int attempt, string reference, JobState state);

    [LoggerMessage(EventId = 5102, Level = LogLevel.Warning, Message = "Job {JobId} of kind {Kind}, attempt {Attempt}: {Code}. Instance {Instance}, next state {State}.")]
    public static partial void Problem(ILogger logger, Exception? cause, string jobId, string kind, int attempt, string code, string instance, JobState state);

    [LoggerMessage(EventId = 5103, Level = LogLevel.Warning, Message = "Job {JobId} of kind {Kind}, attempt {Attempt}: the lease was lost or the job was cancelled; its outcome is not recorded.")]
    public static partial void LeaseLost(ILogger logger, string jobId, string kind, int attempt);

    [LoggerMessage(EventId = 5104, Level = LogLevel.Warning, Message = "{Count} jobs of kind {Kind} were found abandoned.")]
    public static partial void Abandoned(ILogger logger, int count, string kind);

    [LoggerMessage(EventId = 5105, Level = LogLevel.Error, Message = "The job store failed; jobs of kind {Kind} wait {Delay} before the next try.")]
    public static partial void StoreFailed(ILogger logger, Exception error, string kind, TimeSpan delay);

    [LoggerMessage(EventId = 5106, Level = LogLevel.Warning, Message = "Jobs of kind {Kind} pause for {Delay}: {Code} spoils more than one job.")]
    public static partial void KindPaused(ILogger logger, string kind, TimeSpan delay, string code);

    [LoggerMessage(EventId = 5107, Level = LogLevel.Error, Message = "The outcome of job {JobId} of kind {Kind} could not be recorded before its lease ended; it will be found abandoned.")]
    public static partial void OutcomeNotRecorded(ILogger logger, Exception error, string jobId, string kind);
}
