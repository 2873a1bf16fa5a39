namespace ErrorCatalog.Tests;

public sealed class CommandOutcomeTests
{
    private static readonly Problem Full = SampleCatalog.Of("storage-full");

    private static Outcome Store(bool room) => room ? Outcome.Success : Full;

    [Fact]
    public void A_command_succeeds_or_has_a_problem()
    {
        Assert.True(Store(true).IsSuccess);
        Assert.Null(Store(true).Problem);
        Assert.False(Store(true).TryGetProblem(out _));
        Assert.False(Store(false).IsSuccess);
        Assert.True(Store(false).TryGetProblem(out Problem? problem));
        Assert.Same(Full, problem);
    }

    [Fact]
    public void Match_and_switch_take_one_way_only()
    {
        Assert.Equal("done", Store(true).Match(() => "done", problem => problem.Code));
        Assert.Equal("e.p.me.res.storage", Store(false).Match(() => "done", problem => problem.Code));

        List<string> seen = [];
        Store(true).Switch(() => seen.Add("done"), problem => seen.Add(problem.Code));
        Store(false).Switch(() => seen.Add("done"), problem => seen.Add(problem.Code));
        Assert.Equal(["done", "e.p.me.res.storage"], seen);
    }

    [Fact]
    public void Steps_go_on_after_success_and_stop_at_a_problem()
    {
        int steps = 0;
        Outcome Count()
        {
            steps++;
            return Outcome.Success;
        }

        Assert.True(Store(true).Bind(Count).IsSuccess);
        Assert.Same(Full, Store(false).Bind(Count).Problem);
        Assert.Equal(1, steps);
        Assert.Equal(7, Store(true).Map(() => 7).ValueOrThrow());
        Assert.Same(Full, Store(false).Map(() => 7).Problem);
        Assert.Equal(8, Store(true).Bind(() => Outcome.FromValue(8)).ValueOrThrow());
        Assert.Same(Full, Store(false).Bind(() => Outcome.FromValue(8)).Problem);
    }

    [Fact]
    public void A_problem_where_none_is_expected_is_thrown()
    {
        Store(true).ThrowIfProblem();

        Assert.Same(Full, Assert.Throws<ProblemException>(() => Store(false).ThrowIfProblem()).Problem);
    }

    [Fact]
    public void Outcomes_are_equal_when_what_they_hold_is()
    {
        Assert.True(Store(true) == Outcome.Success);
        Assert.True(Store(false) == (Outcome)Full);
        Assert.True(Store(false) != Outcome.Success);
        Assert.True(Outcome.Success != default);
        Assert.False(Outcome.Success.Equals("success"));
        Assert.True(Outcome.Success.Equals((object)Store(true)));
        Assert.Equal(Store(false).GetHashCode(), ((Outcome)Full).GetHashCode());
    }

    [Fact]
    public void It_prints_what_it_holds()
    {
        Assert.Equal("success", Store(true).ToString());
        Assert.StartsWith("e.p.me.res.storage: Expected free storage", Store(false).ToString(), StringComparison.Ordinal);
        Assert.Equal("(uninitialized outcome)", default(Outcome).ToString());
    }

    [Fact]
    public void A_forgotten_outcome_is_no_success_and_says_so()
    {
        Outcome forgotten = default;
        Action[] uses =
        [
            () => _ = forgotten.IsSuccess,
            () => _ = forgotten.Problem,
            () => forgotten.TryGetProblem(out _),
            () => forgotten.Match(() => 1, _ => 2),
            () => forgotten.Switch(() => { }, _ => { }),
            () => forgotten.Map(() => 1),
            () => forgotten.Bind(() => Outcome.Success),
            () => forgotten.Bind(() => Outcome.FromValue(1)),
            () => forgotten.ThrowIfProblem(),
        ];

        Assert.True(forgotten.IsUninitialized);
        Assert.All(uses, use => Assert.Contains("default(Outcome)", Assert.Throws<InvalidOperationException>(use).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_step_is_refused_before_anything_happens()
    {
        Assert.Throws<ArgumentNullException>(() => Outcome.Success.Map((Func<int>)null!));
        Assert.Throws<ArgumentNullException>(() => Outcome.Success.Bind((Func<Outcome>)null!));
        Assert.Throws<ArgumentNullException>(() => Store(false).Bind((Func<Outcome<int>>)null!));
        Assert.Throws<ArgumentNullException>(() => Outcome.Success.Match(() => 1, null!));
        Assert.Throws<ArgumentNullException>(() => Outcome.Success.Match(null!, _ => 1));
        Assert.Throws<ArgumentNullException>(() => Outcome.Success.Switch(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => Outcome.Success.Switch(() => { }, null!));
    }
}
