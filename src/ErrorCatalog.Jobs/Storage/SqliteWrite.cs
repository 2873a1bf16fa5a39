namespace ErrorCatalog.Jobs;

/// <summary>Work that waits for the writer of a SQLite store.</summary>
internal abstract class SqliteWrite(CancellationToken cancellation)
{
    public CancellationToken Cancellation => cancellation;

    /// <summary>Does the work; its exceptions come out here.</summary>
    public abstract ValueTask RunAsync(DatabaseSession session);

    /// <summary>Tells the caller that the work is on disk.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that it is not.</summary>
    public abstract void Fail(Exception error);
}

/// <summary>The same with a result.</summary>
internal sealed class SqliteWrite<T>(Func<DatabaseSession, ValueTask<T>> work, CancellationToken cancellation) : SqliteWrite(cancellation)
{
    // The caller goes on elsewhere: the writer has the next commit to make.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Result => _done.Task;

    public override async ValueTask RunAsync(DatabaseSession session) => _result = await work(session);

    public override void Complete() => _done.TrySetResult(_result);

    public override void Fail(Exception error)
    {
        if (error is OperationCanceledException)
        {
            _done.TrySetCanceled(Cancellation);
        }
        else
        {
            _done.TrySetException(error);
        }
    }
}
