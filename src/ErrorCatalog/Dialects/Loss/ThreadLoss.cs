namespace ErrorCatalog;

/// <summary>What becomes of the ids of a conversation: which of them a form writes, and as what a receiver reads them.</summary>
internal static class ThreadLoss
{
    public static void Find(LossScan scan)
    {
        ProblemThread told = scan.Problem.Thread ?? new ProblemThread();
        ProblemThread left = Expect(scan, told);
        Compare(scan, nameof(ProblemThread.ThreadId), told.ThreadId, left.ThreadId, "The report starts a thread of its own below the message that triggered it.");
        Compare(scan, nameof(ProblemThread.ParentThreadId), told.ParentThreadId, left.ParentThreadId, "The form names the thread in trouble, not that thread's parent.");
        Compare(scan, nameof(ProblemThread.TriggerMessageId), told.TriggerMessageId, left.TriggerMessageId, "The form names the thread in trouble, not the message.");
        Compare(scan, nameof(ProblemThread.ReportThreadId), told.ReportThreadId, left.ReportThreadId, "The form has no place for a thread of the report itself.");
        if (told.SenderOrder is not null && told.SenderOrder != left.SenderOrder)
        {
            Add(scan, nameof(ProblemThread.SenderOrder), "The form does not number messages here.");
        }

        if (told.Acknowledged.Count > 0 && !told.Acknowledged.SequenceEqual(left.Acknowledged))
        {
            Add(scan, nameof(ProblemThread.Acknowledged), scan.Form == ProblemForm.DidComm20 ? "The message that triggered the problem is acknowledged first." : "The form does not acknowledge messages.");
        }

        if (told.ThreadId is null && scan.Form == ProblemForm.DidComm20)
        {
            Add(scan, nameof(ProblemThread.ThreadId), DidCommReportWriter.ParentThread(scan.Problem) is null
                ? "The form requires a thread and none is known, so a made-up id is sent."
                : "The form requires a thread and none is known, so the id of a related message stands in.");
        }
    }

    private static void Compare(LossScan scan, string field, string? told, string? left, string reason)
    {
        if (told is not null && !string.Equals(told, left, StringComparison.Ordinal))
        {
            Add(scan, field, reason);
        }
    }

    private static void Add(LossScan scan, string field, string reason) => scan.Add(nameof(Problem.Thread) + "." + field, reason);

    /// <summary>What a receiver reads.</summary>
    private static ProblemThread Expect(LossScan scan, ProblemThread told)
    {
        switch (scan.Form)
        {
            case ProblemForm.Hipe201811:
                string? parent = told.TriggerMessageId ?? told.ThreadId;
                return new ProblemThread { TriggerMessageId = parent, SenderOrder = OrderOn(parent, told) };
            case ProblemForm.Hipe201812:
                string? thread = NotOwn(scan, told.ThreadId ?? told.TriggerMessageId);
                return new ProblemThread { ThreadId = thread, SenderOrder = OrderOn(thread, told) };
            case ProblemForm.Aries10:
                bool isOnThread = told.ThreadId is not null && (scan.Options.MessageType is not null || told.TriggerMessageId is null);
                string? on = isOnThread ? NotOwn(scan, told.ThreadId) : null;
                string? below = isOnThread ? told.ParentThreadId : told.TriggerMessageId;
                return new ProblemThread
                {
                    ThreadId = on,
                    ParentThreadId = on is null ? null : below,
                    TriggerMessageId = on is null ? below : null,
                    SenderOrder = OrderOn(on ?? below, told),
                };
            case ProblemForm.ConnectionsProblemCode:
                return new ProblemThread { ThreadId = NotOwn(scan, told.ThreadId ?? told.TriggerMessageId) };
            case ProblemForm.DidComm20:
                return new ProblemThread
                {
                    ThreadId = DidCommReportWriter.ParentThread(scan.Problem),
                    ReportThreadId = NotOwn(scan, told.ReportThreadId),
                    TriggerMessageId = told.TriggerMessageId ?? (told.Acknowledged.Count > 0 ? told.Acknowledged[0] : null),
                    Acknowledged = told.TriggerMessageId is { } trigger
                        ? [trigger, .. told.Acknowledged.Where(id => !string.Equals(id, trigger, StringComparison.Ordinal))]
                        : told.Acknowledged,
                };
            default:
                return new ProblemThread { ThreadId = told.ThreadId, ParentThreadId = told.ParentThreadId, TriggerMessageId = told.TriggerMessageId };
        }
    }

    // A report alone on its own thread has the order 0 anyway.
    private static int? OrderOn(string? related, ProblemThread told) => related is not null || told.SenderOrder is > 0 ? told.SenderOrder : null;

    private static string? NotOwn(LossScan scan, string? id) => string.Equals(id, scan.Problem.Id, StringComparison.OrdinalIgnoreCase) ? null : id;
}
