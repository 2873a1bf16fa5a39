using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Recovery;

/// <summary>
/// Tells observers in order, one at a time and never from within the subscription, so that a slow or throwing observer cannot break
/// it. Changes of state that nobody has seen yet are replaced by newer ones.
/// </summary>
internal sealed class ObserverQueue(TaskScheduler scheduler, ILogger? logger)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(bool IsState, Action Tell)> _pending = [];
    private Task _drained = Task.CompletedTask;
    private bool _isDraining;

    /// <summary>Completes when everything posted so far has been told.</summary>
    public Task Drained
    {
        get
        {
            lock (_lock)
            {
                return _drained;
            }
        }
    }

    public void Post(Action tell, bool isState = false)
    {
        lock (_lock)
        {
            if (isState && _pending.Last is { Value.IsState: true })
            {
                _pending.RemoveLast();
            }

            _pending.AddLast((isState, tell));
            if (!_isDraining)
            {
                _isDraining = true;
                _drained = Task.Factory.StartNew(Drain, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler);
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever an observer throws must not break the subscription that it watches.")]
    private void Drain()
    {
        while (true)
        {
            Action tell;
            lock (_lock)
            {
                if (_pending.First is not { } first)
                {
                    _isDraining = false;
                    return;
                }

                tell = first.Value.Tell;
                _pending.RemoveFirst();
            }

            try
            {
                tell();
            }
            catch (Exception failure)
            {
                logger?.ObserverThrew(failure);
            }
        }
    }
}
