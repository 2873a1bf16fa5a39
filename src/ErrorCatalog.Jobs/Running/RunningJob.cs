namespace ErrorCatalog.Jobs;

/// <summary>A job that runs in this process.</summary>
internal sealed class RunningJob
{
    private readonly CancellationTokenSource _stop;

    public RunningJob(JobClaim claim, CancellationToken stopping)
    {
        Claim = claim;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Stopping = _stop.Token;
    }

    public JobClaim Claim { get; }

    /// <summary>Set when the process stops or the lease is lost.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>True when the handler ended well.</summary>
    public bool IsDone { get; set; }

    public Task Ended { get; private set; } = Task.CompletedTask;

    public void Start(Func<Task> work) => Ended = Task.Run(async () =>
    {
        try
        {
            await work();
        }
        finally
        {
            _stop.Dispose();
        }
    });

    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself meanwhile.
        }
    }
}
