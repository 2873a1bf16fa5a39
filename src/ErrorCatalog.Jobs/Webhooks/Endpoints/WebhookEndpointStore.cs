namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>The endpoints of tenants. Every method takes the tenant: an endpoint of another one is not found.</summary>
public sealed class WebhookEndpointStore
{
    private const int MostKeys = 10;
    private const int DefaultInFlight = 4;

    private const string Of = $"SELECT {EndpointRow.Columns} FROM ec_webhook_endpoint e WHERE e.tenant = $1";

    private readonly JobDatabase _database;
    private readonly WebhookOptions _options;
    private readonly string[] _operatorSchemes;

    /// <summary>The endpoints of a store.</summary>
    /// <param name="database">The store.</param>
    /// <param name="options">Where endpoints may lead, and how many a tenant may have.</param>
    /// <param name="operatorSchemes">
    /// Schemes besides https that addresses may have, for example that of a message broker. Pass none where tenants choose addresses.
    /// </param>
    public WebhookEndpointStore(JobDatabase database, WebhookOptions options, params IEnumerable<string> operatorSchemes)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        _database = database;
        _options = options;
        _operatorSchemes = [.. operatorSchemes];
    }

    /// <summary>Makes an endpoint with a key of its own.</summary>
    /// <returns>
    /// The endpoint, or one of the problems <c>webhook-setting-invalid</c>, <c>webhook-target-blocked</c>,
    /// <c>webhook-endpoint-limit-reached</c>.
    /// </returns>
    public async Task<Outcome<WebhookEndpoint>> CreateAsync(Tenant tenant, WebhookEndpointSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(settings);
        if (EndpointRules.Check(settings, _options.Http, _operatorSchemes, isNew: true) is { } wrong)
        {
            return wrong;
        }

        string id = RecordId.New("whe_");
        WebhookSecret secret = settings.Secret is { } given ? WebhookSecret.Parse(given) : WebhookSecret.Generate();
        return await _database.WriteAsync<Outcome<WebhookEndpoint>>(
            async session =>
            {
                int made = await session.ExecuteAsync(
                    """
                    INSERT INTO ec_webhook_endpoint (id, tenant, url, description, state, event_types, max_in_flight, paused_until, failures, secrets, version, created_at, changed_at)
                    SELECT $1, $2, $3, $4, $5, $6, $7, $8, 0, $9, 1, {now}, {now}
                    WHERE (SELECT count(*) FROM ec_webhook_endpoint WHERE tenant = $2 AND id LIKE 'whe%') < $10
                    """,
                    id,
                    tenant.Id,
                    new Uri(settings.Url!).AbsoluteUri,
                    settings.Description ?? string.Empty,
                    (long)(settings.State ?? WebhookEndpointState.Active),
                    EventFilter.Write(settings.EventTypes ?? []),
                    (long)(settings.MaxInFlight ?? DefaultInFlight),
                    settings.PausedUntil?.ToUnixTimeMilliseconds() ?? 0L,
                    WebhookKeys.Write([new WebhookKey(secret)]),
                    (long)_options.MaxEndpointsPerTenant);
                return made == 1
                    ? (await FindAsync(session, tenant, id))!
                    : JobsErrors.WebhookEndpointLimitReached(_options.MaxEndpointsPerTenant);
            },
            cancellation);
    }

    /// <summary>The endpoints of a tenant, the oldest first.</summary>
    public Task<IReadOnlyList<WebhookEndpoint>> ListAsync(Tenant tenant, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return _database.ReadAsync<IReadOnlyList<WebhookEndpoint>>(
            async session => await session.QueryAsync(Of + " ORDER BY e.id", static row => WebhookEndpoint.From(EndpointRow.Read(row)), tenant.Id),
            cancellation);
    }

    /// <summary>An endpoint, or the problem <c>webhook-endpoint-not-found</c>.</summary>
    public async Task<Outcome<WebhookEndpoint>> FindAsync(Tenant tenant, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(id);
        return await _database.ReadAsync(session => FindAsync(session, tenant, id), cancellation) is { } found ? found : NotFound(id);
    }

    /// <summary>Changes what the settings name. Enabling a disabled endpoint leaves what was skipped to a replay.</summary>
    /// <returns>The changed endpoint, or a problem as of <see cref="CreateAsync"/> or <c>webhook-endpoint-not-found</c>.</returns>
    public async Task<Outcome<WebhookEndpoint>> UpdateAsync(Tenant tenant, string id, WebhookEndpointSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(settings);
        if (EndpointRules.Check(settings, _options.Http, _operatorSchemes, isNew: false) is { } wrong)
        {
            return wrong;
        }

        WebhookEndpoint? changed = await _database.WriteAsync(
            async session => await session.ExecuteAsync(
                """
                UPDATE ec_webhook_endpoint SET
                  url = COALESCE($3, url), description = COALESCE($4, description), state = COALESCE($5, state), event_types = COALESCE($6, event_types),
                  max_in_flight = COALESCE($7, max_in_flight), paused_until = COALESCE($8, paused_until),
                  problem = CASE WHEN COALESCE($5, 2) = 2 THEN problem END,
                  failing_since = CASE WHEN COALESCE($5, 2) = 2 THEN failing_since END,
                  version = version + 1, changed_at = {now}
                WHERE tenant = $1 AND id = $2
                """,
                tenant.Id,
                id,
                settings.Url is { } url ? new Uri(url).AbsoluteUri : null,
                settings.Description,
                (long?)settings.State,
                settings.EventTypes is { } types ? EventFilter.Write(types) : null,
                (long?)settings.MaxInFlight,
                settings.PausedUntil?.ToUnixTimeMilliseconds()) == 1 ? await FindAsync(session, tenant, id) : null,
            cancellation);
        if (changed is null)
        {
            return NotFound(id);
        }

        if (changed.State == WebhookEndpointState.Disabled)
        {
            await SkippedDeliveries.SkipAsync(_database, id, cancellation);
        }
        else
        {
            WebhookSignal.Of(_database).Set();
        }

        return changed;
    }

    /// <summary>
    /// Adds a new key. Deliveries are signed with it and, for the overlap, with the old ones, so that receivers can change over without a
    /// gap. The attempts of deliveries that are already on their way are signed anew, too.
    /// </summary>
    /// <param name="tenant">Owner of the endpoint.</param>
    /// <param name="id">The endpoint.</param>
    /// <param name="overlap">How much longer the old keys are used, 0 to 7 days.</param>
    /// <param name="secret">The new key; null for a random one.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The endpoint with its keys, or one of the problems <c>webhook-setting-invalid</c>, <c>webhook-endpoint-not-found</c>.</returns>
    public async Task<Outcome<WebhookEndpoint>> RotateAsync(Tenant tenant, string id, TimeSpan overlap, string? secret = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(id);
        if (overlap < TimeSpan.Zero || overlap > TimeSpan.FromDays(7))
        {
            return EndpointRules.Invalid(WebhookSettingInvalidSetting.Overlap, System.Xml.XmlConvert.ToString(overlap));
        }

        WebhookSecret? key = null;
        if (secret is not null && !WebhookSecret.TryParse(secret, out key))
        {
            return EndpointRules.Invalid(WebhookSettingInvalidSetting.Secret, "whsec_…");
        }

        key ??= WebhookSecret.Generate();
        WebhookEndpoint? rotated = await _database.WriteAsync(
            async session =>
            {
                if (await FindAsync(session, tenant, id) is not { } endpoint)
                {
                    return null;
                }

                DateTimeOffset now = DateTimeOffset.FromUnixTimeMilliseconds(await session.GetTimeAsync());
                DateTimeOffset end = now + overlap;
                IEnumerable<WebhookKey> old = endpoint.Keys
                    .Where(known => !known.Secret.Equals(key) && (known.NotAfter ?? DateTimeOffset.MaxValue) > now)
                    .Select(known => known with { NotAfter = known.NotAfter is { } earlier && earlier < end ? earlier : end })
                    .Where(known => known.NotAfter > now);
                // Another rotation may have come between on PostgreSQL; then the version differs and nothing is lost.
                return await session.ExecuteAsync(
                    "UPDATE ec_webhook_endpoint SET secrets = $3, version = version + 1, changed_at = {now} WHERE tenant = $1 AND id = $2 AND version = $4",
                    tenant.Id,
                    id,
                    WebhookKeys.Write([new WebhookKey(key), .. old.Take(MostKeys - 1)]),
                    endpoint.Version) == 1 ? await FindAsync(session, tenant, id) : endpoint;
            },
            cancellation);
        return rotated is null ? NotFound(id)
            : rotated.Keys[0].Secret.Equals(key) ? rotated
            : await RotateAsync(tenant, id, overlap, secret, cancellation);
    }

    /// <summary>Deletes an endpoint with its deliveries, also those that are on their way. Null, or the problem <c>webhook-endpoint-not-found</c>.</summary>
    public async Task<Problem?> DeleteAsync(Tenant tenant, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(id);
        int deleted = await _database.WriteAsync(
            session => session.ExecuteAsync("DELETE FROM ec_webhook_endpoint WHERE tenant = $1 AND id = $2", tenant.Id, id), cancellation);
        return deleted == 1 ? null : NotFound(id);
    }

    /// <summary>Sends an event of the type <c>webhook.test</c> to one endpoint, whatever its filter, through the same queue as all others.</summary>
    /// <returns>The id of the event, or the problem <c>webhook-endpoint-not-found</c>.</returns>
    public async Task<Outcome<string>> SendTestAsync(Tenant tenant, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(id);
        string? eventId = await _database.WriteAsync(
            async session =>
            {
                if (await FindAsync(session, tenant, id) is null)
                {
                    return null;
                }

                JobEvent test = TestEvent.Make(RecordId.New("evt_"), tenant, id, DateTimeOffset.FromUnixTimeMilliseconds(await session.GetTimeAsync()));
                await new EventWriter(new TestFanOut(_database, id)).WriteAsync(session, test);
                return test.Id;
            },
            cancellation);
        return eventId is null ? NotFound(id) : eventId;
    }

    internal static Problem NotFound(string id) => JobsErrors.WebhookEndpointNotFound(id.Length <= 64 ? id : id[..64] + "…");

    internal static async ValueTask<WebhookEndpoint?> FindAsync(DatabaseSession session, Tenant tenant, string id) =>
        await session.QueryFirstAsync(Of + " AND e.id = $2", static row => WebhookEndpoint.From(EndpointRow.Read(row)), tenant.Id, id);

}
