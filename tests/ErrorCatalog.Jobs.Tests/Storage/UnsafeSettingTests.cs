namespace ErrorCatalog.Jobs.Tests;

public sealed class UnsafeSettingTests
{
    [Theory]
    [InlineData("synchronous_commit")]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    public async Task A_server_that_could_lose_commits_is_refused(string setting)
    {
        await using PostgreSqlServer server = await PostgreSqlServer.StartAsync(setting + " = off");

        JobStoreUnsafe problem = await RefusedAsync(server.ConnectionString("postgres"));

        Assert.Equal((setting, "off", "on"), (problem.Setting, problem.Value, problem.Expected));
    }

    [Fact]
    public async Task A_connection_string_that_switches_safety_off_is_refused()
    {
        string connection = await (await PostgreSqlServer.SharedAsync()).CreateDatabaseAsync();

        Assert.Equal("synchronous_commit", (await RefusedAsync(connection + ";Options=-c synchronous_commit=off")).Setting);
    }

    [Fact]
    public async Task A_database_in_memory_is_refused() =>
        Assert.Equal("journal_mode", (await RefusedAsync("Data Source=:memory:")).Setting);

    [Fact]
    public async Task A_server_that_does_not_answer_is_the_problem_of_the_store()
    {
        var failed = await Assert.ThrowsAsync<ProblemException>(() => JobDatabase.OpenAsync(new() { ConnectionString = "Host=127.0.0.1;Port=1;Username=x;Timeout=5" }));

        Assert.IsType<JobStoreUnavailable>(failed.Problem);
        Assert.NotNull(failed.InnerException);
    }

    private static async Task<JobStoreUnsafe> RefusedAsync(string connection) =>
        Assert.IsType<JobStoreUnsafe>((await Assert.ThrowsAsync<ProblemException>(() => JobDatabase.OpenAsync(new() { ConnectionString = connection }))).Problem);
}
