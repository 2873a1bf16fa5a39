namespace ErrorCatalog.Tests.Networking;

internal static class CancellationWaiting
{
    /// <summary>Ends when the token is cancelled.</summary>
    public static async Task UntilCancelledAsync(this CancellationToken token)
    {
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = token.Register(ended.SetResult);
        await ended.Task;
    }
}
