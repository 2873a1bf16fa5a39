namespace ErrorCatalog.Tests;

/// <summary>The same composition from an outcome, a task and a value task, with steps of every kind.</summary>
public sealed class OutcomeCompositionTests
{
    private static readonly Problem Declined = SampleCatalog.PaymentDeclined();

    public enum Start
    {
        Completed,
        Yielding,
    }

    private static Outcome<int> Number(int value) => value >= 0 ? value : Declined;

    private static async Task<T> AsTask<T>(T value, Start start)
    {
        if (start == Start.Yielding)
        {
            await Task.Yield();
        }

        return value;
    }

    private static async ValueTask<T> AsValueTask<T>(T value, Start start)
    {
        if (start == Start.Yielding)
        {
            await Task.Yield();
        }

        return value;
    }

    [Theory]
    [InlineData(Start.Completed)]
    [InlineData(Start.Yielding)]
    public async Task A_value_goes_through_all_steps(Start start)
    {
        Outcome<int>[] mapped =
        [
            await Number(1).MapAsync(value => AsTask(value + 1, start)),
            await Number(1).MapAsync(value => AsValueTask(value + 1, start)),
            await AsTask(Number(1), start).MapAsync(value => value + 1),
            await AsTask(Number(1), start).MapAsync(value => AsTask(value + 1, start)),
            await AsTask(Number(1), start).MapAsync(value => AsValueTask(value + 1, start)),
            await AsValueTask(Number(1), start).MapAsync(value => value + 1),
            await AsValueTask(Number(1), start).MapAsync(value => AsTask(value + 1, start)),
            await AsValueTask(Number(1), start).MapAsync(value => AsValueTask(value + 1, start)),
        ];
        Outcome<int>[] bound =
        [
            await Number(1).BindAsync(value => AsTask(Number(value + 1), start)),
            await Number(1).BindAsync(value => AsValueTask(Number(value + 1), start)),
            await AsTask(Number(1), start).BindAsync(value => Number(value + 1)),
            await AsTask(Number(1), start).BindAsync(value => AsTask(Number(value + 1), start)),
            await AsTask(Number(1), start).BindAsync(value => AsValueTask(Number(value + 1), start)),
            await AsValueTask(Number(1), start).BindAsync(value => Number(value + 1)),
            await AsValueTask(Number(1), start).BindAsync(value => AsTask(Number(value + 1), start)),
            await AsValueTask(Number(1), start).BindAsync(value => AsValueTask(Number(value + 1), start)),
        ];
        Outcome[] commands =
        [
            await Number(1).BindAsync(_ => AsTask(Outcome.Success, start)),
            await Number(1).BindAsync(_ => AsValueTask(Outcome.Success, start)),
            await AsTask(Number(1), start).BindAsync(_ => Outcome.Success),
            await AsTask(Number(1), start).BindAsync(_ => AsTask(Outcome.Success, start)),
            await AsTask(Number(1), start).BindAsync(_ => AsValueTask(Outcome.Success, start)),
            await AsValueTask(Number(1), start).BindAsync(_ => Outcome.Success),
            await AsValueTask(Number(1), start).BindAsync(_ => AsTask(Outcome.Success, start)),
            await AsValueTask(Number(1), start).BindAsync(_ => AsValueTask(Outcome.Success, start)),
        ];

        Assert.All([.. mapped, .. bound], outcome => Assert.Equal(2, outcome.ValueOrThrow()));
        Assert.All(commands, outcome => Assert.True(outcome.IsSuccess));
    }

    [Theory]
    [InlineData(Start.Completed)]
    [InlineData(Start.Yielding)]
    public async Task After_a_problem_no_step_is_taken(Start start)
    {
        static T Never<T>() => throw new InvalidOperationException("A step was taken after a problem.");

        Problem?[] problems =
        [
            (await Number(-1).MapAsync(_ => Never<Task<int>>())).Problem,
            (await Number(-1).MapAsync(_ => Never<ValueTask<int>>())).Problem,
            (await AsTask(Number(-1), start).MapAsync(_ => Never<int>())).Problem,
            (await AsTask(Number(-1), start).MapAsync(_ => Never<Task<int>>())).Problem,
            (await AsTask(Number(-1), start).MapAsync(_ => Never<ValueTask<int>>())).Problem,
            (await AsValueTask(Number(-1), start).MapAsync(_ => Never<int>())).Problem,
            (await AsValueTask(Number(-1), start).MapAsync(_ => Never<Task<int>>())).Problem,
            (await AsValueTask(Number(-1), start).MapAsync(_ => Never<ValueTask<int>>())).Problem,
            (await Number(-1).BindAsync(_ => Never<Task<Outcome<int>>>())).Problem,
            (await Number(-1).BindAsync(_ => Never<ValueTask<Outcome<int>>>())).Problem,
            (await AsTask(Number(-1), start).BindAsync(_ => Never<Outcome<int>>())).Problem,
            (await AsTask(Number(-1), start).BindAsync(_ => Never<Task<Outcome<int>>>())).Problem,
            (await AsTask(Number(-1), start).BindAsync(_ => Never<ValueTask<Outcome<int>>>())).Problem,
            (await AsValueTask(Number(-1), start).BindAsync(_ => Never<Outcome<int>>())).Problem,
            (await AsValueTask(Number(-1), start).BindAsync(_ => Never<Task<Outcome<int>>>())).Problem,
            (await AsValueTask(Number(-1), start).BindAsync(_ => Never<ValueTask<Outcome<int>>>())).Problem,
            (await Number(-1).BindAsync(_ => Never<Task<Outcome>>())).Problem,
            (await Number(-1).BindAsync(_ => Never<ValueTask<Outcome>>())).Problem,
            (await AsTask(Number(-1), start).BindAsync(_ => Never<Outcome>())).Problem,
            (await AsTask(Number(-1), start).BindAsync(_ => Never<Task<Outcome>>())).Problem,
            (await AsTask(Number(-1), start).BindAsync(_ => Never<ValueTask<Outcome>>())).Problem,
            (await AsValueTask(Number(-1), start).BindAsync(_ => Never<Outcome>())).Problem,
            (await AsValueTask(Number(-1), start).BindAsync(_ => Never<Task<Outcome>>())).Problem,
            (await AsValueTask(Number(-1), start).BindAsync(_ => Never<ValueTask<Outcome>>())).Problem,
        ];

        Assert.All(problems, problem => Assert.Same(Declined, problem));
    }

    [Theory]
    [InlineData(Start.Completed, 1, "1")]
    [InlineData(Start.Yielding, 1, "1")]
    [InlineData(Start.Completed, -1, "payment_declined")]
    [InlineData(Start.Yielding, -1, "payment_declined")]
    public async Task Match_takes_one_way_only(Start start, int number, string expected)
    {
        string[] results =
        [
            await Number(number).MatchAsync(value => AsTask(value.ToString(), start), problem => AsTask(problem.Code, start)),
            await Number(number).MatchAsync(value => AsValueTask(value.ToString(), start), problem => AsValueTask(problem.Code, start)),
            await AsTask(Number(number), start).MatchAsync(value => value.ToString(), problem => problem.Code),
            await AsTask(Number(number), start).MatchAsync(value => AsTask(value.ToString(), start), problem => AsTask(problem.Code, start)),
            await AsTask(Number(number), start).MatchAsync(value => AsValueTask(value.ToString(), start), problem => AsValueTask(problem.Code, start)),
            await AsValueTask(Number(number), start).MatchAsync(value => value.ToString(), problem => problem.Code),
            await AsValueTask(Number(number), start).MatchAsync(value => AsTask(value.ToString(), start), problem => AsTask(problem.Code, start)),
            await AsValueTask(Number(number), start).MatchAsync(value => AsValueTask(value.ToString(), start), problem => AsValueTask(problem.Code, start)),
        ];

        Assert.All(results, result => Assert.Equal(expected, result));
    }

    [Fact]
    public async Task Steps_chain_and_async_lambdas_need_no_help()
    {
        string text = await AsTask(Number(2), Start.Yielding)
            .MapAsync(async value => await AsTask(value * 10, Start.Yielding))
            .BindAsync(async value => await AsValueTask(Number(value + 1), Start.Yielding))
            .MapAsync(value => value + 1)
            .MatchAsync(async value => await AsTask("value " + value, Start.Completed), async problem => await AsTask(problem.Code, Start.Completed));

        Assert.Equal("value 22", text);
    }

    [Fact]
    public async Task Method_groups_are_steps_too()
    {
        static Task<int> Twice(int value) => Task.FromResult(value * 2);
        static ValueTask<Outcome<int>> Check(int value) => ValueTask.FromResult(Number(value));

        Assert.Equal(4, (await Number(2).MapAsync(Twice).BindAsync(Check)).ValueOrThrow());
    }

    [Fact]
    public async Task Exceptions_of_a_step_pass_through()
    {
        await Assert.ThrowsAsync<IOException>(async () => await Number(1).MapAsync(ValueTask<int> (_) => throw new IOException()));
        await Assert.ThrowsAsync<IOException>(async () => await Task.FromException<Outcome<int>>(new IOException()).MapAsync(value => value));
    }

    [Fact]
    public async Task A_forgotten_outcome_or_step_is_refused()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await default(Outcome<int>).MapAsync(value => ValueTask.FromResult(value)));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await default(ValueTask<Outcome<int>>).BindAsync(Number));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await ((Task<Outcome<int>>)null!).MapAsync(value => value));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Number(1).BindAsync((Func<int, ValueTask<Outcome<int>>>)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Number(1).MatchAsync(value => ValueTask.FromResult(value), null!));
    }

    [Fact]
    public void Success_without_waiting_allocates_nothing()
    {
        static int Run()
        {
            ValueTask<int> result = Steps();
            return result.IsCompletedSuccessfully ? result.Result : -1;
        }

        static ValueTask<int> Steps() => ValueTask.FromResult(Number(1))
            .MapAsync(static value => value + 1)
            .MapAsync(static value => ValueTask.FromResult(value * 2))
            .BindAsync(static value => ValueTask.FromResult(Number(value + 1)))
            .MapAsync(static _ => CompletedTask)
            .MatchAsync(static value => ValueTask.FromResult(value), static _ => ValueTask.FromResult(0));

        Assert.Equal(42, Run());
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Run();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static readonly Task<int> CompletedTask = Task.FromResult(42);
}
