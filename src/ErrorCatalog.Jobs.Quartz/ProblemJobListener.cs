using Microsoft.Extensions.Logging;
using Quartz;

namespace ErrorCatalog.Jobs.Quartz;

/// <summary>
/// Records the problems of Quartz jobs: a failed run becomes a problem of the subject <c>quartz:GROUP.NAME</c> and an event, a good run
/// after a failed one clears it. Whether Quartz runs the job again is its trigger’s business; a job without another run has failed.
/// </summary>
public sealed partial class ProblemJobListener : IJobListener
{
    /// <summary>Key of the job’s or trigger’s data under which the tenant’s id stands.</summary>
    public const string TenantKey = "errorcatalog.tenant";

    private readonly JobDatabase _database;
    private readonly TenantStore _tenants;
    private readonly SubjectProblems _problems;
    private readonly string _tenant;
    private readonly ILogger<ProblemJobListener> _logger;

    /// <summary>Listens for the jobs of a scheduler.</summary>
    /// <param name="database">The store.</param>
    /// <param name="tenants">Its tenants.</param>
    /// <param name="problems">Its problems.</param>
    /// <param name="events">Where events go.</param>
    /// <param name="tenant">Id of the tenant of jobs that name none.</param>
    /// <param name="logger">For the text of unforeseen exceptions.</param>
    public ProblemJobListener(JobDatabase database, TenantStore tenants, ProblemStore problems, EventWriter events, string tenant, ILogger<ProblemJobListener> logger)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(tenants);
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant);
        _database = database;
        _tenants = tenants;
        _problems = new SubjectProblems(problems, events);
        _tenant = tenant;
        _logger = logger;
    }

    /// <inheritdoc/>
    public string Name => "ErrorCatalog problems";

    /// <summary>The subject of a Quartz job in <see cref="ProblemStore"/>.</summary>
    public static string SubjectOf(JobKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"quartz:{key.Group}.{key.Name}";
    }

    /// <inheritdoc/>
    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;

    /// <inheritdoc/>
    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;

    /// <inheritdoc/>
    public async ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        string subject = SubjectOf(context.JobDetail.Key);
        Tenant tenant = await _tenants.OpenAsync(context.MergedJobDataMap.TryGetValue(TenantKey, out object? told) && told is string id ? id : _tenant, cancellationToken);
        if (jobException is null)
        {
            await _database.WriteAsync(session => _problems.ClearAsync(session, tenant, subject), cancellationToken);
            return;
        }

        Problem problem = ProblemOf(jobException, subject);
        bool isLast = context.NextFireTimeUtc is null && !jobException.RefireImmediately;
        await _database.WriteAsync(session => _problems.RecordAsync(session, tenant, subject, problem, context.RefireCount + 1, isLast), cancellationToken);
    }

    private Problem ProblemOf(JobExecutionException exception, string subject)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is ProblemException known)
            {
                return known.Problem;
            }
        }

        string reference = Guid.CreateVersion7().ToString();
        Unforeseen(_logger, exception, subject, reference);
        return JobsErrors.JobInternalError(reference: reference).WithId(reference).WithCause(exception);
    }

    [LoggerMessage(EventId = 5201, Level = LogLevel.Error, Message = "{Subject} ended in an unforeseen exception. Reference {Reference}.")]
    private static partial void Unforeseen(ILogger logger, Exception error, string subject, string reference);
}
