namespace ErrorCatalog.Jobs;

/// <summary>A job that a worker holds until its lease ends. Whoever changes it names the fence: a late worker changes nothing.</summary>
internal sealed record JobClaim(string Id, string Tenant, string Kind, ReadOnlyMemory<byte> Input, int Attempt, int MaxAttempts, long Fence, string Owner);
