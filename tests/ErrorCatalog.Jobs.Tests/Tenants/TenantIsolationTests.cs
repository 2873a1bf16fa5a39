using System.Reflection;

namespace ErrorCatalog.Jobs.Tests;

/// <summary>Every public method of the stores is tried with the handle of another tenant.</summary>
public sealed class TenantIsolationTests
{
    private static readonly Dictionary<string, Func<JobWorld, Tenant, string, Problem, Task>> Attempts = new(StringComparer.Ordinal)
    {
        ["JobStore.FindAsync(Tenant,String,CancellationToken)"] = async (world, other, id, _) => Assert.Null(await world.Jobs.FindAsync(other, id)),
        ["JobStore.ListAsync(Tenant,JobQuery,CancellationToken)"] = async (world, other, _, _) => Assert.Empty(await world.Jobs.ListAsync(other)),
        ["JobStore.ResumeAsync(Tenant,String,CancellationToken)"] = (world, other, id, _) => NotFoundAsync(() => world.Jobs.ResumeAsync(other, id)),
        ["JobStore.CancelAsync(Tenant,String,CancellationToken)"] = (world, other, id, _) => NotFoundAsync(() => world.Jobs.CancelAsync(other, id)),
        ["JobStore.AddAsync(Tenant,NewJob,CancellationToken)"] = (world, other, _, _) => world.Jobs.AddAsync(other, new NewJob { Kind = JobWorld.Kind }),
        ["JobStore.AddAsync(DatabaseSession,Tenant,NewJob)"] = (world, other, _, _) => world.Store.Database.WriteAsync(session => world.Jobs.AddAsync(session, other, new NewJob { Kind = JobWorld.Kind })),
        ["ProblemStore.FindAsync(Tenant,String,CancellationToken)"] = async (world, other, _, problem) => Assert.Null(await world.Problems.FindAsync(other, problem.Id)),
        ["ProblemStore.ListAsync(Tenant,String,CancellationToken)"] = async (world, other, id, _) => Assert.Empty(await world.Problems.ListAsync(other, id)),
        ["ProblemStore.ClearAsync(Tenant,String,CancellationToken)"] = async (world, other, id, _) => Assert.Equal(0, await world.Problems.ClearAsync(other, id)),
        ["ProblemStore.ClearAsync(DatabaseSession,Tenant,String)"] = async (world, other, id, _) => Assert.Equal(0, await world.Store.Database.WriteAsync(session => world.Problems.ClearAsync(session, other, id))),
        ["ProblemStore.RecordAsync(Tenant,String,Problem,CancellationToken)"] = (world, other, id, problem) => world.Problems.RecordAsync(other, id, problem),
        ["ProblemStore.RecordAsync(DatabaseSession,Tenant,String,Problem,Int32)"] = (world, other, id, problem) => world.Store.Database.WriteAsync(session => world.Problems.RecordAsync(session, other, id, problem.WithId("x"))),
    };

    public static TheoryData<StoreKind, string> Cases
    {
        get
        {
            var cases = new TheoryData<StoreKind, string>();
            foreach (StoreKind kind in Enum.GetValues<StoreKind>())
            {
                foreach (string method in Methods())
                {
                    cases.Add(kind, method);
                }
            }

            return cases;
        }
    }

    [Fact]
    public void Every_public_method_of_a_store_takes_the_tenant_and_is_tried() =>
        Assert.Equal(Attempts.Keys.Order(StringComparer.Ordinal), Methods().Where(method => method.Contains("Tenant", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Another_tenant_neither_sees_nor_changes_anything(StoreKind kind, string method)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        Problem problem = JobsErrors.WebhookTargetBlocked(target: new Uri("https://a.example/"));
        world.Work = (_, _) => Task.FromResult<Outcome>(problem);
        string id = await world.AddAsync();
        await world.WorkAsync();
        Tenant other = await new TenantStore(world.Store.Database).OpenAsync("wallet-2");
        Job before = await world.JobAsync(id);
        byte[] error = ProblemWriter.Write(before.Error!, ProblemForm.Rfc9457);

        Assert.True(Attempts.TryGetValue(method, out var attempt), $"Expected {method} to take the tenant and to be tried.");
        await attempt(world, other, id, problem);

        Job after = await world.JobAsync(id);
        Assert.Equal((before.State, before.Version), (after.State, after.Version));
        Assert.Equal(error, ProblemWriter.Write(after.Error!, ProblemForm.Rfc9457));
        RecordedProblem kept = Assert.Single(await world.Problems.ListAsync(world.Tenant, id));
        Assert.Equal((problem.Id, null), (kept.Problem.Id, kept.ClearedAt));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    [InlineData("\0")]
    public async Task An_id_that_is_none_is_refused(string id)
    {
        await using TestStore store = await TestStore.OpenAsync(StoreKind.Sqlite);

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await new TenantStore(store.Database).OpenAsync(id));
    }

    private static IEnumerable<string> Methods() =>
        from type in (Type[])[typeof(JobStore), typeof(ProblemStore)]
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        select $"{type.Name}.{method.Name}({string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    private static async Task NotFoundAsync(Func<Task> attempt) =>
        Assert.IsType<JobNotFound>((await Assert.ThrowsAsync<ProblemException>(attempt)).Problem);
}
