namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>A signing key of an endpoint.</summary>
/// <param name="Secret">The key.</param>
/// <param name="NotAfter">When it stops being used, or null for the newest.</param>
public sealed record WebhookKey(WebhookSecret Secret, DateTimeOffset? NotAfter = null);
