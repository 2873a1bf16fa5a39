using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Endpoints;

public abstract class EndpointStoreTests(StoreKind kind)
{
    [Fact]
    public async Task An_endpoint_is_what_was_asked_for_and_changes_as_asked()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint made = await world.AddEndpointAsync(settings => settings with { Description = "my wallet", EventTypes = ["job.failed", "job.failed", "job.*"], MaxInFlight = 9 });
        Assert.StartsWith("whe_", made.Id, StringComparison.Ordinal);
        Assert.Equal(("my wallet", 9, WebhookEndpointState.Active, 1L), (made.Description, made.MaxInFlight, made.State, made.Version));
        Assert.Equal(["job.failed", "job.*"], made.EventTypes);

        Outcome<WebhookEndpoint> changed = await world.Endpoints.UpdateAsync(world.Tenant, made.Id, new() { Description = string.Empty, EventTypes = [], State = WebhookEndpointState.Paused });
        Assert.True(changed.TryGetValue(out WebhookEndpoint? now, out _));
        Assert.Equal((null, 9, WebhookEndpointState.Paused, 2L, made.Url), (now.Description, now.MaxInFlight, now.State, now.Version, now.Url));
        Assert.Empty(now.EventTypes);
        Assert.Equal(now.Id, Assert.Single(await world.Endpoints.ListAsync(world.Tenant)).Id);

        Assert.Null(await world.Endpoints.DeleteAsync(world.Tenant, made.Id));
        Assert.Empty(await world.Endpoints.ListAsync(world.Tenant));
    }

    [Theory]
    [InlineData("http://example.org/hook")]
    [InlineData("https://user:password@example.org/hook")]
    [InlineData("https://example.org/hook#part")]
    [InlineData("ftp://example.org/hook")]
    [InlineData("rabbitmq:events")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/hook")]
    [InlineData("hook")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_address_must_be_an_absolute_https_one(string? url)
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);

        Problem? problem = (await world.Endpoints.CreateAsync(world.Tenant, new() { Url = url })).Problem;

        Assert.Equal(WebhookSettingInvalidSetting.Url, Assert.IsType<WebhookSettingInvalid>(problem).Setting);
        Assert.Empty(await world.Endpoints.ListAsync(world.Tenant));
    }

    [Theory]
    [InlineData("https://10.0.0.8/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://0x7f000002/hook")]
    [InlineData("https://localhost/hook")]
    public async Task An_address_inside_is_refused_when_it_is_registered(string url)
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);

        Assert.IsType<WebhookTargetBlocked>((await world.Endpoints.CreateAsync(world.Tenant, new() { Url = url })).Problem);
    }

    [Fact]
    public async Task Every_other_setting_has_its_limits_too()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        foreach ((WebhookEndpointSettings settings, WebhookSettingInvalidSetting expected) in new (WebhookEndpointSettings, WebhookSettingInvalidSetting)[]
        {
            (new() { Description = new string('x', 201) }, WebhookSettingInvalidSetting.Description),
            (new() { Description = "a\nb" }, WebhookSettingInvalidSetting.Description),
            (new() { EventTypes = ["job failed"] }, WebhookSettingInvalidSetting.Events),
            (new() { EventTypes = ["*"] }, WebhookSettingInvalidSetting.Events),
            (new() { EventTypes = ["job.*.x"] }, WebhookSettingInvalidSetting.Events),
            (new() { EventTypes = [.. Enumerable.Range(0, 65).Select(i => $"type{i}")] }, WebhookSettingInvalidSetting.Events),
            (new() { MaxInFlight = 0 }, WebhookSettingInvalidSetting.Concurrency),
            (new() { MaxInFlight = 65 }, WebhookSettingInvalidSetting.Concurrency),
            (new() { State = (WebhookEndpointState)7 }, WebhookSettingInvalidSetting.State),
        })
        {
            Assert.Equal(expected, Assert.IsType<WebhookSettingInvalid>((await world.Endpoints.UpdateAsync(world.Tenant, endpoint.Id, settings)).Problem).Setting);
        }

        WebhookSettingInvalid secret = Assert.IsType<WebhookSettingInvalid>((await world.Endpoints.CreateAsync(world.Tenant, new() { Url = endpoint.Url.AbsoluteUri, Secret = "whsec_tellme" })).Problem);
        Assert.DoesNotContain("tellme", secret.ToString(), StringComparison.Ordinal);
        Assert.Equal(1L, (await world.Endpoints.ListAsync(world.Tenant))[0].Version);
    }

    [Fact]
    public async Task Ids_of_another_tenant_find_nothing_and_change_nothing()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        Tenant eve = await world.OpenTenantAsync("eve");
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        await world.RaiseAsync();
        WebhookDelivery delivery = Assert.Single(await world.ListAsync(endpoint));

        Assert.Empty(await world.Endpoints.ListAsync(eve));
        Assert.IsType<WebhookEndpointNotFound>((await world.Endpoints.FindAsync(eve, endpoint.Id)).Problem);
        Assert.IsType<WebhookEndpointNotFound>((await world.Endpoints.UpdateAsync(eve, endpoint.Id, new() { State = WebhookEndpointState.Disabled })).Problem);
        Assert.IsType<WebhookEndpointNotFound>((await world.Endpoints.RotateAsync(eve, endpoint.Id, TimeSpan.Zero)).Problem);
        Assert.IsType<WebhookEndpointNotFound>((await world.Endpoints.SendTestAsync(eve, endpoint.Id)).Problem);
        Assert.IsType<WebhookEndpointNotFound>(await world.Endpoints.DeleteAsync(eve, endpoint.Id));
        Assert.IsType<WebhookEndpointNotFound>((await world.Deliveries.ListAsync(eve, endpoint.Id)).Problem);
        Assert.IsType<WebhookDeliveryNotFound>((await world.Deliveries.FindAsync(eve, endpoint.Id, delivery.Id)).Problem);
        Assert.IsType<WebhookDeliveryNotFound>(await world.Deliveries.ReplayAsync(eve, endpoint.Id, delivery.Id));
        Assert.IsType<WebhookEndpointNotFound>((await world.Deliveries.ReplayAsync(eve, endpoint.Id, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, [WebhookDeliveryState.Delivered])).Problem);

        Assert.True((await world.Endpoints.FindAsync(world.Tenant, endpoint.Id)).TryGetValue(out WebhookEndpoint? same, out _));
        Assert.Equal(endpoint.Version, same.Version);
    }

    [Fact]
    public async Task Old_keys_stay_for_the_overlap_and_never_longer()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        WebhookSecret given = WebhookSecret.Generate();

        Assert.True((await world.Endpoints.RotateAsync(world.Tenant, endpoint.Id, TimeSpan.FromHours(1))).TryGetValue(out WebhookEndpoint? once, out _));
        Assert.True((await world.Endpoints.RotateAsync(world.Tenant, endpoint.Id, TimeSpan.FromDays(1), given.Reveal())).TryGetValue(out WebhookEndpoint? twice, out _));

        Assert.Equal([given, once.Keys[0].Secret, endpoint.Keys[0].Secret], twice.Keys.Select(key => key.Secret));
        Assert.Null(twice.Keys[0].NotAfter);
        Assert.True(twice.Keys[1].NotAfter > DateTimeOffset.UtcNow.AddHours(23));
        // A later rotation does not lengthen the life of a key that was already to end.
        Assert.Equal(once.Keys[1].NotAfter, twice.Keys[2].NotAfter);
        Assert.Equal(WebhookSettingInvalidSetting.Overlap, Assert.IsType<WebhookSettingInvalid>((await world.Endpoints.RotateAsync(world.Tenant, endpoint.Id, TimeSpan.FromDays(8))).Problem).Setting);
    }

    [Fact]
    public async Task Rotations_at_the_same_time_all_count()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.Endpoints.RotateAsync(world.Tenant, endpoint.Id, TimeSpan.FromHours(1))));

        Assert.True((await world.Endpoints.FindAsync(world.Tenant, endpoint.Id)).TryGetValue(out WebhookEndpoint? rotated, out _));
        Assert.Equal(7, rotated.Keys.DistinctBy(key => key.Secret.Id).Count());
    }

    [Fact]
    public async Task A_tenant_has_room_for_so_many_endpoints()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind, options => options with { MaxEndpointsPerTenant = 2 });
        await world.AddEndpointAsync();
        await world.AddEndpointAsync();

        Assert.Equal(2, Assert.IsType<WebhookEndpointLimitReached>((await world.Endpoints.CreateAsync(world.Tenant, new() { Url = world.Receiver.Url })).Problem).Limit);
        await world.AddEndpointAsync(tenant: await world.OpenTenantAsync("bob"));
    }

    [Fact]
    public async Task A_late_owner_changes_nothing_and_leaves_no_trace()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        await world.RaiseAsync();
        DeliveryQueue queue = DeliveryQueue.For(world.Database);
        (string, int)[] wanted = [(endpoint.Id, 10)];

        ClaimedDelivery late = Assert.Single(await world.Database.WriteAsync(session => queue.ClaimAsync(session, "a", TimeSpan.FromMilliseconds(-1), wanted)));
        ClaimedDelivery now = Assert.Single(await world.Database.WriteAsync(session => queue.ClaimAsync(session, "a", TimeSpan.FromMinutes(1), wanted)));
        Assert.Empty(await world.Database.WriteAsync(session => queue.ClaimAsync(session, "b", TimeSpan.FromMinutes(1), wanted)));
        await world.Database.WriteAsync(session => queue.CompleteAsync(
            session, "a", [new DeliveryResult(late) { State = WebhookDeliveryState.Parked, Outcome = DeliveryOutcome.Delivered }]));
        await world.Database.WriteAsync(session => queue.CompleteAsync(
            session, "b", [new DeliveryResult(now) { State = WebhookDeliveryState.Parked, Outcome = DeliveryOutcome.Delivered }]));
        Assert.Equal(WebhookDeliveryState.Due, Assert.Single(await world.ListAsync(endpoint)).State);

        await world.Database.WriteAsync(session => queue.CompleteAsync(
            session, "a", [new DeliveryResult(now) { State = WebhookDeliveryState.Delivered, Outcome = DeliveryOutcome.Delivered }]));
        Assert.Equal(WebhookDeliveryState.Delivered, Assert.Single(await world.ListAsync(endpoint)).State);
        Assert.Equal(now.Fence, Assert.Single(await world.AttemptsAsync(endpoint, now.Id)).Number);
    }

    [Fact]
    public async Task Pages_of_deliveries_follow_each_other_without_gap()
    {
        await using WebhookWorld world = await WebhookWorld.StartAsync(kind);
        WebhookEndpoint endpoint = await world.AddEndpointAsync();
        for (int i = 0; i < 7; i++)
        {
            await world.RaiseAsync();
        }

        List<long> seen = [];
        long? before = null;
        do
        {
            Assert.True((await world.Deliveries.ListAsync(world.Tenant, endpoint.Id, WebhookDeliveryState.Due, before, 3)).TryGetValue(out IReadOnlyList<WebhookDelivery>? page, out _));
            seen.AddRange(page.Select(delivery => delivery.Id));
            before = page.Count == 3 ? page[^1].Id : null;
        }
        while (before is not null);

        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(seen.OrderDescending(), seen);
    }
}

public sealed class SqliteEndpointStoreTests() : EndpointStoreTests(StoreKind.Sqlite);

public sealed class PostgreSqlEndpointStoreTests() : EndpointStoreTests(StoreKind.PostgreSql);
