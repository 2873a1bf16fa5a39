namespace ErrorCatalog.Jobs;

/// <summary>
/// What happens with an event in the transaction that writes it. An implementation writes its own rows (a delivery per webhook
/// endpoint, for example) through the session, so that job, problem, event and deliveries are committed together or not at all.
/// Register any number as singletons, or pass them to the store.
/// </summary>
/// <remarks>
/// Only statements of the session may be awaited. Work after the commit, such as waking a dispatcher, is registered with
/// <see cref="DatabaseSession.AfterCommit"/>; whoever missed it (a crash right after the commit) must find the rows by polling.
/// An exception rolls the whole transaction back: an event is not lost silently.
/// </remarks>
public interface IEventFanOut
{
    /// <summary>Called after the row of <paramref name="jobEvent"/> was written and before the commit.</summary>
    ValueTask FanOutAsync(DatabaseSession session, JobEvent jobEvent);
}
