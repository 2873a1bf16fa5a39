namespace ErrorCatalog.Jobs.Tests;

public sealed class MigrationTests
{
    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_older_schema_is_upgraded_and_keeps_its_problems(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        Problem problem = JobsErrors.JobAbandoned(attempt: 1);
        await world.Problems.RecordAsync(world.Tenant, "order-7", problem);
        Migration[] newer =
        [
            .. JobMigrations.All,
            new Migration("jobs", JobTables.Steps[^1].Version + 1, "ALTER TABLE ec_problem ADD COLUMN note TEXT", "UPDATE ec_problem SET note = 'upgraded'"),
        ];

        await world.Store.Database.WriteAsync(session => MigrationRunner.RunAsync(session, newer));
        await world.Store.Database.WriteAsync(session => MigrationRunner.RunAsync(session, newer));

        Assert.Equal(problem.Id, (await world.Problems.FindAsync(world.Tenant, problem.Id))?.Problem.Id);
        Assert.Equal(["upgraded"], await world.Store.Database.ReadAsync(session => session.QueryAsync("SELECT note FROM ec_problem", static row => row.GetString(0))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_step_that_fails_leaves_the_schema_as_it_was(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        Migration[] broken = [.. JobMigrations.All, new Migration("jobs", 99, "ALTER TABLE ec_problem ADD COLUMN note TEXT", "SELECT nonsense FROM nowhere")];

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => world.Store.Database.WriteAsync(session => MigrationRunner.RunAsync(session, broken)));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => world.Store.Database.ReadAsync(session => session.QueryAsync("SELECT note FROM ec_problem", static row => row.IsDBNull(0))));
        await world.Store.ReopenAsync();
    }

    [Fact]
    public void Steps_of_a_feature_count_from_one_without_gaps() =>
        Assert.All(JobMigrations.All.GroupBy(step => step.Feature), steps => Assert.Equal(Enumerable.Range(1, steps.Count()), steps.Select(step => step.Version)));
}
