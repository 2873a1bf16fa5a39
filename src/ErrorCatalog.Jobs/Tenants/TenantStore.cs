namespace ErrorCatalog.Jobs;

/// <summary>The tenants of a store.</summary>
public sealed class TenantStore
{
    private const int LongestId = 200;

    private readonly JobDatabase _database;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Tenant> _known = new(StringComparer.Ordinal);

    /// <summary>The tenants of <paramref name="database"/>.</summary>
    public TenantStore(JobDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
    }

    /// <summary>The handle of a tenant, which is made when it is new.</summary>
    /// <param name="id">1 to 200 characters without control characters; case counts.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ArgumentException">The id is empty, too long or has control characters.</exception>
    public async ValueTask<Tenant> OpenAsync(string id, CancellationToken cancellation = default)
    {
        if (_known.TryGetValue(Check(id), out Tenant? known))
        {
            return known;
        }

        await _database.WriteAsync(
            async session => await session.ExecuteAsync("INSERT INTO ec_tenant (id, created_at) VALUES ($1, {now}) ON CONFLICT (id) DO NOTHING", id),
            cancellation);
        return Remember(id);
    }

    /// <summary>The handle of a tenant that exists, or null.</summary>
    /// <exception cref="ArgumentException">The id is empty, too long or has control characters.</exception>
    public async ValueTask<Tenant?> FindAsync(string id, CancellationToken cancellation = default)
    {
        if (_known.TryGetValue(Check(id), out Tenant? known))
        {
            return known;
        }

        string? found = await _database.ReadAsync(
            session => session.QueryFirstAsync("SELECT id FROM ec_tenant WHERE id = $1", static row => row.GetString(0), id),
            cancellation);
        return found is null ? null : Remember(found);
    }

    private static string Check(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id.Length <= LongestId && !id.Any(char.IsControl)
            ? id
            : throw new ArgumentException($"Expected an id of a tenant with at most {LongestId} characters and no control characters but got {id.Length} characters. Use a shorter id, for example a UUID.", nameof(id));
    }

    private Tenant Remember(string id)
    {
        // Many tenants are no reason to grow without bound; a forgotten one is looked up again.
        if (_known.Count >= 10_000)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(id, static name => new Tenant(name));
    }
}
