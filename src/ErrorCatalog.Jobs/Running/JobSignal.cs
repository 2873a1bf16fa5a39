using System.Collections.Concurrent;

namespace ErrorCatalog.Jobs;

/// <summary>
/// Wakes the workers of this process when a job was added, so that they need not poll often. Other processes find it by polling.
/// </summary>
public sealed class JobSignal
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Wakes whoever waits for jobs of a kind.</summary>
    public void Raise(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (_waiting.TryRemove(kind, out TaskCompletionSource? waiting))
        {
            waiting.TrySetResult();
        }
    }

    /// <summary>Ends at the next <see cref="Raise"/>. Ask before looking for jobs, so that none falls in between.</summary>
    internal Task NextAsync(string kind) =>
        _waiting.GetOrAdd(kind, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
