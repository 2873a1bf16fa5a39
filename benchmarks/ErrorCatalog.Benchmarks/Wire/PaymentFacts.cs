namespace ErrorCatalog.Benchmarks.Wire;

/// <summary>What the hand-written writers know of a problem: only what differs from one occurrence to the next.</summary>
internal sealed record PaymentFacts(string Id, string ThreadId, string MessageId, DateTimeOffset NoticedAt, string Account, long Amount);
