using Quartz;

namespace ErrorCatalog.Jobs.Quartz;

/// <summary>Deletes old jobs, problems and events on a Quartz schedule; in a cluster Quartz sees to it that one node does.</summary>
[DisallowConcurrentExecution]
public sealed class RetentionJob : IJob
{
    /// <summary>Key of the job’s data: how many days ended jobs, cleared problems and delivered events are kept. Default 30.</summary>
    public const string DaysKey = "errorcatalog.retention-days";

    private const int UsualDays = 30;

    private readonly JobRetention _retention;

    /// <summary>Made by Quartz.</summary>
    public RetentionJob(JobRetention retention) => _retention = retention;

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        int days = context.MergedJobDataMap.TryGetValue(DaysKey, out object? told) && told is int number ? number : UsualDays;
        context.Result = await _retention.DeleteOlderThanAsync(TimeSpan.FromDays(days), cancellationToken);
    }
}
