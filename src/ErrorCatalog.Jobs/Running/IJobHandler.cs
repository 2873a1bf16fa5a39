namespace ErrorCatalog.Jobs;

/// <summary>Does the jobs of one kind. Made anew for every attempt from the services of the application.</summary>
public interface IJobHandler
{
    /// <summary>
    /// Makes one attempt. Return <see cref="Outcome.Success"/>, or the problem that stopped it; a thrown
    /// <see cref="ProblemException"/> counts the same, any other exception is recorded as an internal error with a reference, and its
    /// text goes to the log only. An attempt may be made twice (a crash after the work, before it was recorded): make it repeatable.
    /// </summary>
    /// <param name="context">The job.</param>
    /// <param name="cancellation">Set when the process stops, the job was cancelled, or the lease was lost.</param>
    Task<Outcome> RunAsync(JobContext context, CancellationToken cancellation);
}
