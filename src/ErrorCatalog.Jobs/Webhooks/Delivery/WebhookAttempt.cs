namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>One attempt of a delivery, as its log keeps it.</summary>
/// <param name="Number">Counts claims; a gap is a claim whose process died or gave the delivery back.</param>
/// <param name="At">When it began.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="HttpStatus">Status of the answer, or null when there was none.</param>
/// <param name="ProblemJson">Why it failed, as RFC 9457 JSON, or null when it did not.</param>
/// <param name="ResponseHead">The first bytes of the answer.</param>
/// <param name="Cause">Why it was made: <c>schedule</c>, <c>replay</c> or <c>test</c>.</param>
public sealed record WebhookAttempt(
    long Number, DateTimeOffset At, TimeSpan Duration, int? HttpStatus, string? ProblemJson, ReadOnlyMemory<byte> ResponseHead, string Cause);
