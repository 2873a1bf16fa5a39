namespace ErrorCatalog.Jobs;

/// <summary>
/// A handle of a tenant (a wallet, a customer). Every record, problem, event, endpoint and delivery belongs to one, and every
/// method that reads or changes one takes the handle: an id of another tenant finds nothing. Get it with
/// <see cref="TenantStore.OpenAsync"/> from who the caller is known to be, never from what the caller says.
/// </summary>
public sealed class Tenant
{
    internal Tenant(string id) => Id = id;

    /// <summary>The id, 1 to 200 characters without control characters.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
