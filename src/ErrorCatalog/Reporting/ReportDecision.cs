namespace ErrorCatalog;

/// <summary>Who is told about a problem, and why.</summary>
/// <param name="Audience">Who is told.</param>
/// <param name="Reasons">Why, for programs.</param>
/// <param name="Note">What an application's own policy has to add, for people; or null.</param>
public readonly record struct ReportDecision(ReportAudience Audience, ReportReasons Reasons, string? Note = null)
{
    private static readonly (ReportReasons Reason, string Text)[] Sentences =
    [
        (ReportReasons.MessageNotProcessed, "The sender can correct its message when it learns what was wrong."),
        (ReportReasons.MessageNotRouted, "The sender is known and waits for a message that cannot be moved on."),
        (ReportReasons.ExchangeFailed, "The peer takes part in the exchange that failed."),
        (ReportReasons.ConnectionInTrouble, "The connection itself is in trouble, so a report over it may not arrive."),
        (ReportReasons.TookTooLong, "The peer must know that nobody waits any longer."),
        (ReportReasons.ResourcesShort, "Resources of the own domain are short, which only its people can change."),
        (ReportReasons.SenderUnknown, "The sender is unknown, so there is nobody to tell."),
        (ReportReasons.SenderNotTrusted, "The sender is not trusted, and even a refusal would tell it something."),
        (ReportReasons.AnswerToReport, "A report is never answered with a report."),
        (ReportReasons.DecidedByApplication, "The application decided so for this code."),
    ];

    /// <summary>True when the peer gets a report.</summary>
    public bool TellsPeer => (Audience & ReportAudience.Peer) != 0;

    /// <summary>True when the own escalation point gets a report.</summary>
    public bool TellsEscalationPoint => (Audience & ReportAudience.EscalationPoint) != 0;

    /// <summary>The reasons in English, for logs.</summary>
    public string Explanation
    {
        get
        {
            ReportReasons reasons = Reasons;
            IEnumerable<string> sentences = Sentences.Where(sentence => (reasons & sentence.Reason) != 0).Select(sentence => sentence.Text);
            return string.Join(" ", Note is null ? sentences : sentences.Append(Note));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Audience}: {Explanation}";
}
