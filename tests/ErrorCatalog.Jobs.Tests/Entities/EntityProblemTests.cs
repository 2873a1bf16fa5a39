using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErrorCatalog.Jobs.Tests;

public sealed class EntityProblemTests
{
    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_entity_keeps_its_problem_as_it_was(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);
        Problem problem = JobsErrors.WebhookTimedOut(target: new Uri("https://a.example/"), allowed: TimeSpan.FromMinutes(2)).WithFixHint("es", "¡Espere!");
        await using (OrderContext context = await ContextAsync(store))
        {
            context.Add(new Order { Id = 7, Problem = problem });
            context.Add(new Order { Id = 8 });
            await context.SaveChangesAsync();
        }

        await using OrderContext reading = Context(store);
        Order loaded = await reading.Orders.SingleAsync(order => order.Problem != null);

        Assert.Equal(7, loaded.Id);
        Assert.Equal(TimeSpan.FromMinutes(2), Assert.IsType<WebhookTimedOut>(loaded.Problem).Allowed);
        foreach (ProblemForm form in (ProblemForm[])[ProblemForm.Rfc9457, ProblemForm.Grpc, ProblemForm.Aries10])
        {
            Assert.Equal(ProblemWriter.Write(problem, form), ProblemWriter.Write(loaded.Problem, form));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_problem_is_replaced_and_cleared(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);
        await using OrderContext context = await ContextAsync(store);
        var order = new Order { Id = 1, Problem = JobsErrors.JobAbandoned(attempt: 1) };
        context.Add(order);
        await context.SaveChangesAsync();

        order.Problem = JobsErrors.JobAbandoned(attempt: 2);
        await context.SaveChangesAsync();
        long replaced = Assert.IsType<JobAbandoned>((await Context(store).Orders.SingleAsync()).Problem).Attempt;
        order.Problem = null;
        await context.SaveChangesAsync();

        Assert.Equal(2, replaced);
        Assert.Null((await Context(store).Orders.SingleAsync()).Problem);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_database_reads_the_column_as_JSON(StoreKind kind)
    {
        await using TestStore store = await TestStore.OpenAsync(kind);
        await using OrderContext context = await ContextAsync(store);
        context.Add(new Order { Id = 1, Problem = JobsErrors.JobAbandoned(attempt: 1) });
        await context.SaveChangesAsync();

        string code = (await context.Database.SqlQueryRaw<string>("SELECT \"Problem\" ->> 'title' AS \"Value\" FROM \"Orders\"").ToListAsync()).Single();

        Assert.Equal("Job was abandoned", code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Entity_job_and_recorded_problem_are_committed_together(StoreKind kind)
    {
        await using JobWorld world = await JobWorld.MakeAsync(kind);
        Problem problem = JobsErrors.JobAbandoned(attempt: 1);
        await using OrderContext context = await ContextAsync(world.Store);
        await using (IDbContextTransaction transaction = await context.Database.BeginTransactionAsync())
        {
            context.Add(new Order { Id = 1, Problem = problem });
            await context.SaveChangesAsync();
            DatabaseSession session = world.Store.Database.Enlist(transaction.GetDbTransaction());
            await world.Problems.RecordAsync(session, world.Tenant, "order-1", problem);
            await world.Jobs.AddAsync(session, world.Tenant, new NewJob { Kind = JobWorld.Kind });
            await transaction.CommitAsync();
        }

        Assert.Equal(problem.Id, (await world.Problems.FindAsync(world.Tenant, problem.Id))?.Problem.Id);
        Assert.Single(await world.Jobs.ListAsync(world.Tenant));
    }

    private static async Task<OrderContext> ContextAsync(TestStore store)
    {
        OrderContext context = Context(store);
        await context.Database.ExecuteSqlRawAsync(store.Kind == StoreKind.Sqlite
            ? "CREATE TABLE \"Orders\" (\"Id\" INTEGER PRIMARY KEY, \"Problem\" TEXT)"
            : "CREATE TABLE \"Orders\" (\"Id\" INTEGER PRIMARY KEY, \"Problem\" json)");
        return context;
    }

    private static OrderContext Context(TestStore store) => new(store);

    private sealed class Order : IHasProblem
    {
        public int Id { get; set; }

        public Problem? Problem { get; set; }
    }

    private sealed class OrderContext(TestStore store) : DbContext
    {
        public DbSet<Order> Orders => Set<Order>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) => _ = store.Kind == StoreKind.Sqlite
            ? options.UseSqlite(store.Options.ConnectionString + ";Pooling=false")
            : options.UseNpgsql(store.Options.ConnectionString);

        protected override void OnModelCreating(ModelBuilder model)
        {
            model.Entity<Order>().Property(order => order.Id).ValueGeneratedNever();
            model.MapProblems(new ProblemCatalogSet(JobsErrors.Catalog), Database.ProviderName);
        }
    }
}
