namespace ErrorCatalog.Jobs.Tests;

public sealed class JobDatabaseTests
{
    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Committed_rows_survive_a_restart(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);
        await AddTenantAsync(store, "a");

        await store.ReopenAsync();

        Assert.Equal(["a"], await TenantsAsync(store));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_failing_write_leaves_nothing_and_takes_no_other_with_it(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);

        Task[] writes = [.. Enumerable.Range(0, 200).Select(i => store.Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("INSERT INTO ec_tenant (id, created_at) VALUES ($1, {now})", $"t{i:000}");
            if (i % 3 == 0)
            {
                throw new InvalidOperationException($"{i}");
            }
        }))];
        await ((Task)Task.WhenAll(writes)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        for (int i = 0; i < writes.Length; i++)
        {
            Assert.Equal(i % 3 == 0, writes[i].IsFaulted);
        }

        Assert.Equal(Enumerable.Range(0, 200).Where(i => i % 3 != 0).Select(i => $"t{i:000}"), await TenantsAsync(store));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_statement_that_the_database_refuses_reaches_its_caller_alone(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);

        Task bad = store.Database.WriteAsync(async session => await session.ExecuteAsync("INSERT INTO ec_job (id) VALUES ($1)", "x"));
        Task good = AddTenantAsync(store, "good");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => bad);
        await good;
        Assert.Equal(["good"], await TenantsAsync(store));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Many_sets_of_arguments_tell_how_many_rows_each_changed(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);
        await AddTenantAsync(store, "b");

        int[] changed = await store.Database.WriteAsync(session => session.ExecuteManyAsync(
            "INSERT INTO ec_tenant (id, created_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
            [["a", 1L], ["b", 1L], ["c", 1L]]));

        Assert.Equal([1, 0, 1], changed);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_waits_for_the_commit_runs_after_it_and_not_after_a_rollback(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);
        List<string> order = [];

        await store.Database.WriteAsync(session =>
        {
            session.AfterCommit(() => order.Add("after"));
            order.Add("work");
            return ValueTask.CompletedTask;
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync(session =>
        {
            session.AfterCommit(() => order.Add("never"));
            throw new InvalidOperationException();
        }));

        Assert.Equal(["work", "after"], order);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Reads_cannot_change_anything(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);

        await Record.ExceptionAsync(() => store.Database.ReadAsync(session => session.ExecuteAsync("INSERT INTO ec_tenant (id, created_at) VALUES ('x', 1)")));

        Assert.Empty(await TenantsAsync(store));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Many_processes_may_open_a_new_store_at_once(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);
        await store.Database.WriteAsync(async session =>
        {
            foreach (string table in (string[])["ec_webhook_attempt", "ec_webhook_delivery", "ec_webhook_endpoint", "ec_event", "ec_problem", "ec_job", "ec_tenant", "ec_schema"])
            {
                await session.ExecuteAsync("DROP TABLE " + table);
            }
        });

        JobDatabase[] opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => JobDatabase.OpenAsync(store.Options))));

        foreach (JobDatabase database in opened)
        {
            await database.DisposeAsync();
        }

        Assert.Equal(
            JobMigrations.All.Count,
            (await store.Database.ReadAsync(session => session.QueryAsync("SELECT version FROM ec_schema", static row => row.GetInt64(0)))).Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tables_of_a_newer_version_are_refused(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);
        await store.Database.WriteAsync(async session => await session.ExecuteAsync("INSERT INTO ec_schema (feature, version, applied_at) VALUES ('jobs', 99, 0)"));

        var refused = await Assert.ThrowsAsync<ProblemException>(() => JobDatabase.OpenAsync(store.Options));

        Assert.Equal(99, Assert.IsType<JobStoreTooNew>(refused.Problem).Found);
    }

    private static Task AddTenantAsync(TestStore store, string id) =>
        store.Database.WriteAsync(async session => await session.ExecuteAsync("INSERT INTO ec_tenant (id, created_at) VALUES ($1, {now})", id));

    private static Task<List<string>> TenantsAsync(TestStore store) =>
        store.Database.ReadAsync(session => session.QueryAsync("SELECT id FROM ec_tenant ORDER BY id", static row => row.GetString(0)));
}
