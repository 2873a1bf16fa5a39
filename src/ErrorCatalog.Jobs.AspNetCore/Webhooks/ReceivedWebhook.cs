using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>A delivery whose signature was verified.</summary>
/// <param name="Verified">Its id, when this attempt was signed, and by which key.</param>
/// <param name="Body">The bytes as they arrived.</param>
public sealed record ReceivedWebhook(VerifiedWebhook Verified, ReadOnlyMemory<byte> Body);
