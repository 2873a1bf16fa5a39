namespace ErrorCatalog;

/// <summary>
/// Keeps two parties from reporting problems about each other's reports for ever. The static methods are the rule: a report is
/// never answered with a report. An instance, one for each connection, is the safety net for peers that break it or whose
/// reports are not recognised as such: it counts reports, sent and received, until some other message got through.
/// Safe for use by many threads.
/// </summary>
/// <remarks>Aries RFC 0035 asks for such a counter; DIDComm v2, "Cascading Problems", for a circuit breaker.</remarks>
public sealed class ReportLoopGuard
{
    /// <summary>How many reports in a row are let through unless told otherwise.</summary>
    public const int DefaultLimit = 5;

    private readonly int _limit;
    private int _inARow;

    /// <summary>A guard for one connection.</summary>
    /// <param name="limit">After how many reports in a row, sent and received, no more are sent; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is less than 1.</exception>
    public ReportLoopGuard(int limit = DefaultLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        _limit = limit;
    }

    /// <summary>Reports since the last other message.</summary>
    public int ReportsInARow => Volatile.Read(ref _inARow);

    /// <summary>True when a message of this type may be answered with a report: it is no report itself.</summary>
    /// <param name="receivedMessageType">The message type URI (<c>type</c> or <c>@type</c>) of what was received.</param>
    public static bool MayAnswer(string receivedMessageType)
    {
        ArgumentNullException.ThrowIfNull(receivedMessageType);
        return !ProblemReportType.IsProblemReport(receivedMessageType);
    }

    /// <summary>True when a report may be sent about this problem: no peer reported it.</summary>
    public static bool MayAnswer(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return !problem.IsReceived;
    }

    /// <summary>
    /// Notes that a message was received and understood: a report is counted, any other message starts the count anew. A
    /// message that could not be processed is not noted here, or a report in disguise would reset the count.
    /// </summary>
    /// <param name="messageType">The message type URI (<c>type</c> or <c>@type</c>).</param>
    public void OnProcessed(string messageType)
    {
        ArgumentNullException.ThrowIfNull(messageType);
        if (ProblemReportType.IsProblemReport(messageType))
        {
            Count();
        }
        else
        {
            Volatile.Write(ref _inARow, 0);
        }
    }

    /// <summary>Asks for permission to send one more report, and counts it when given.</summary>
    /// <returns>False when too many reports went back and forth; then keep silent.</returns>
    public bool TrySend() => Count();

    private bool Count()
    {
        int seen = Volatile.Read(ref _inARow);
        while (seen < _limit)
        {
            int before = Interlocked.CompareExchange(ref _inARow, seen + 1, seen);
            if (before == seen)
            {
                return true;
            }

            seen = before;
        }

        return false;
    }
}
