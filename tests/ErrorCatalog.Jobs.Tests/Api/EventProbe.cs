namespace ErrorCatalog.Jobs.Tests;

/// <summary>Awaits the commit of an event.</summary>
public sealed class EventProbe(string type) : IEventFanOut
{
    private readonly TaskCompletionSource<JobEvent> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<JobEvent> Told => _told.Task;

    public ValueTask FanOutAsync(DatabaseSession session, JobEvent jobEvent)
    {
        if (jobEvent.Type == type)
        {
            session.AfterCommit(() => _told.TrySetResult(jobEvent));
        }

        return ValueTask.CompletedTask;
    }
}
