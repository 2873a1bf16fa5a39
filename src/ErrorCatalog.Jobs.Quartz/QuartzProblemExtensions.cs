using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.Quartz;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Quartz;

/// <summary>Registers what this package does for Quartz. <c>AddErrorCatalogJobs</c> must have been called.</summary>
public static class QuartzProblemExtensions
{
    /// <summary>Records the problems of every Quartz job; see <see cref="ProblemJobListener"/>.</summary>
    /// <param name="quartz">The scheduler.</param>
    /// <param name="tenant">Id of the tenant of jobs that name none in their data (<see cref="ProblemJobListener.TenantKey"/>).</param>
    public static IQuartzBuilder RecordProblems(this IQuartzBuilder quartz, string tenant)
    {
        ArgumentNullException.ThrowIfNull(quartz);
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant);
        return quartz.AddJobListener(provider => new ProblemJobListener(
            provider.GetRequiredService<JobDatabase>(),
            provider.GetRequiredService<TenantStore>(),
            provider.GetRequiredService<ProblemStore>(),
            provider.GetRequiredService<EventWriter>(),
            tenant,
            provider.GetRequiredService<ILogger<ProblemJobListener>>()));
    }

    /// <summary>Deletes every night at three (local time of the scheduler) what ended more than <paramref name="days"/> days ago.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is not positive.</exception>
    public static IQuartzBuilder ScheduleRetention(this IQuartzBuilder quartz, int days = 30, string cron = "0 0 3 * * ?")
    {
        ArgumentNullException.ThrowIfNull(quartz);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        quartz.ScheduleJob<RetentionJob>(
            trigger => trigger.WithCronSchedule(cron),
            job => job.WithIdentity("retention", "errorcatalog").UsingJobData(RetentionJob.DaysKey, days));
        return quartz;
    }
}
