namespace ErrorCatalog.Recovery;

/// <summary>
/// Waits for replies by thread id, for as long as replies of that kind usually take. Replies that come after their timeout are still
/// recognised for a while, so that their true latency is learned.
/// </summary>
/// <typeparam name="TReply">What a reply is.</typeparam>
/// <param name="timeouts">What is learned; share one among all trackers of the same peers.</param>
/// <param name="timeProvider">Clock; null for the system's.</param>
public sealed class ReplyTracker<TReply>(AdaptiveTimeouts timeouts, TimeProvider? timeProvider = null)
{
    private const int MostLateThreads = 10_000;

    private readonly AdaptiveTimeouts _timeouts = timeouts ?? throw new ArgumentNullException(nameof(timeouts));
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ReplyExchange<TReply>> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _givenUp = new(StringComparer.Ordinal);
    private readonly Queue<string> _late = new();

    /// <summary>What to do about a timeout; null for <see cref="TimeoutContext.DecideByCatalog"/>.</summary>
    public Func<TimeoutContext, TimeoutDecisionKind>? Decide { get; init; }

    /// <summary>Most attempts to send one message.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>Limits retries; null for no limit but <see cref="MaxAttempts"/>.</summary>
    public RetryBudget? Budget { get; init; }

    /// <summary>Sends a message and waits for the reply on its thread. The outcome is the reply, or the problem <see cref="ReplyTimedOut"/>.</summary>
    /// <param name="kind">What is sent.</param>
    /// <param name="threadId">The thread that the reply will have.</param>
    /// <param name="peer">Who is asked, for the problem.</param>
    /// <param name="send">Sends; the flag is null for the first attempt and tells the receiver of a further one that it is a retry.</param>
    /// <param name="cancellationToken">Waits no longer.</param>
    public async Task<Outcome<TReply>> SendAsync(MessageKind kind, string threadId, string peer, Func<RetryFlag?, CancellationToken, ValueTask> send, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(threadId);
        ArgumentNullException.ThrowIfNull(send);
        long first = _time.GetTimestamp();
        DateTimeOffset firstSent = _time.GetUtcNow();
        ReplyExchange<TReply> exchange = Register(kind, threadId, first);
        Budget?.OnSend();
        bool keep = false;
        try
        {
            await send(null, cancellationToken);
            for (int timeoutCount = 1; ; timeoutCount++)
            {
                TimeSpan expected = _timeouts.For(kind);
                if (await IsInTimeAsync(exchange, expected, cancellationToken))
                {
                    return Outcome.FromValue(await exchange.Reply.Task);
                }

                long samples = _timeouts.Samples(kind);
                exchange.IsTimedOut = true;
                _timeouts.OnTimeout(kind);
                TimeSpan elapsed = _time.GetElapsedTime(first);
                ReplyTimedOut problem = RecoveryErrors.ReplyTimedOut(peer, expected, elapsed).InReplyTo(threadId);
                var context = new TimeoutContext(kind, threadId, peer, expected, elapsed, timeoutCount, exchange.Attempts, samples, problem);
                switch (Decide?.Invoke(context) ?? context.DecideByCatalog())
                {
                    case TimeoutDecisionKind.WaitLonger:
                        break;
                    case TimeoutDecisionKind.Retry when exchange.Attempts < MaxAttempts && Budget?.TrySpend(RetryBudget.TimeoutCost) != false:
                        exchange.Attempts++;
                        exchange.SentAt = _time.GetTimestamp();
                        await send(new RetryFlag(exchange.Attempts, firstSent, threadId), cancellationToken);
                        break;
                    default:
                        keep = true;
                        return Outcome.FromProblem<TReply>(problem);
                }
            }
        }
        finally
        {
            Release(threadId, keep);
        }
    }

    /// <summary>
    /// Tells that a reply has come. The latency of a reply to a message that was sent once is recorded, also when it is late; of a
    /// message that was sent again only when the reply says which attempt it answers, because else nobody knows (Karn's rule).
    /// </summary>
    /// <param name="threadId">The reply's thread.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="attempt">The attempt that it answers, as its retry flag echoes it; null when it does not.</param>
    /// <returns>False when nobody waits for it; a late reply was recorded nevertheless.</returns>
    public bool TryComplete(string threadId, TReply reply, int? attempt = null)
    {
        ArgumentNullException.ThrowIfNull(threadId);
        ReplyExchange<TReply>? exchange;
        lock (_lock)
        {
            if (!_pending.TryGetValue(threadId, out exchange))
            {
                return false;
            }
        }

        if (!exchange.Reply.TrySetResult(reply))
        {
            return false;
        }

        bool isKnown = exchange.Attempts == 1 || attempt == exchange.Attempts;
        if (isKnown && exchange.IsTimedOut)
        {
            _timeouts.OnLateReply(exchange.Kind, _time.GetElapsedTime(exchange.SentAt));
        }
        else if (isKnown)
        {
            _timeouts.OnReply(exchange.Kind, _time.GetElapsedTime(exchange.SentAt));
        }

        if (exchange.IsTimedOut)
        {
            RecoveryTelemetry.LateReplies.Add(1, new KeyValuePair<string, object?>("type", exchange.Kind.Type));
        }

        bool isAwaited;
        lock (_lock)
        {
            isAwaited = !_givenUp.Remove(threadId);
            if (!isAwaited)
            {
                _pending.Remove(threadId);
            }
        }

        return isAwaited;
    }

    private async Task<bool> IsInTimeAsync(ReplyExchange<TReply> exchange, TimeSpan expected, CancellationToken cancellationToken)
    {
        try
        {
            await exchange.Reply.Task.WaitAsync(expected, _time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return exchange.Reply.Task.IsCompleted;
        }
    }

    private ReplyExchange<TReply> Register(MessageKind kind, string threadId, long sentAt)
    {
        var exchange = new ReplyExchange<TReply>(kind, sentAt);
        lock (_lock)
        {
            if (!_pending.TryAdd(threadId, exchange))
            {
                throw new ArgumentException($"Expected a thread without an open exchange, but a reply on '{threadId}' is waited for already. Use one thread per exchange.", nameof(threadId));
            }
        }

        return exchange;
    }

    private void Release(string threadId, bool keep)
    {
        lock (_lock)
        {
            if (!keep)
            {
                _pending.Remove(threadId);
                return;
            }

            _givenUp.Add(threadId);
            _late.Enqueue(threadId);
            if (_late.Count > MostLateThreads)
            {
                string oldest = _late.Dequeue();
                if (_givenUp.Remove(oldest))
                {
                    _pending.Remove(oldest);
                }
            }
        }
    }
}
