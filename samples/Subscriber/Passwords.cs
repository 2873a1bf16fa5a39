namespace ErrorCatalog.Samples.Subscriber;

/// <summary>The broker's password, and the one that the subscriber knows.</summary>
internal sealed class Passwords
{
    private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Current { get; private set; } = "guest";

    public string Known { get; private set; } = "guest";

    /// <summary>Completes when the subscriber knows the new password.</summary>
    public Task Told => _told.Task;

    public string Change() => Current = Guid.NewGuid().ToString("N");

    public void Tell()
    {
        Known = Current;
        _told.TrySetResult();
    }
}
