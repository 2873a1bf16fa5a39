namespace ErrorCatalog.Samples.Issuer;

/// <summary>The answer to an order.</summary>
/// <param name="Job">The job that does it, see <c>GET /jobs/{id}</c>.</param>
public sealed record OrderReceipt(string Job);
