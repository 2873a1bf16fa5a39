namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>What a verified delivery says about itself.</summary>
/// <param name="Id">Identifier of the message. The same one can arrive more than once: handle it once.</param>
/// <param name="AttemptedAt">When this attempt was signed, whole seconds, UTC.</param>
/// <param name="KeyId"><see cref="WebhookSecret.Id"/> of the key that signed it.</param>
public readonly record struct VerifiedWebhook(string Id, DateTimeOffset AttemptedAt, string KeyId);
