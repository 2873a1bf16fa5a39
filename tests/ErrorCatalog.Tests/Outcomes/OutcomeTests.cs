namespace ErrorCatalog.Tests;

public sealed class OutcomeTests
{
    private static readonly Problem Declined = SampleCatalog.PaymentDeclined();

    private static Outcome<int> Number(int value) => value >= 0 ? value : Declined;

    [Fact]
    public void A_value_becomes_an_outcome_by_itself()
    {
        Outcome<int> outcome = Number(5);

        Assert.True(outcome.IsSuccess);
        Assert.False(outcome.IsUninitialized);
        Assert.Null(outcome.Problem);
        Assert.True(outcome.TryGetValue(out int value, out Problem? problem));
        Assert.Equal((5, (Problem?)null), (value, problem));
        Assert.Equal(5, outcome.ValueOrThrow());
    }

    [Fact]
    public void A_problem_becomes_an_outcome_by_itself_and_stays_typed()
    {
        Outcome<int> outcome = SampleCatalog.PaymentDeclined(amount: 3m);

        Assert.False(outcome.IsSuccess);
        Assert.False(outcome.TryGetValue(out int value, out Problem? problem));
        Assert.Equal(0, value);
        Assert.Equal(3m, Assert.IsType<PaymentDeclined>(problem).Amount);
        Assert.Same(problem, outcome.Problem);
    }

    [Fact]
    public void Null_is_a_value_where_the_type_allows_it_but_no_problem()
    {
        Outcome<string?> outcome = (string?)null;

        Assert.True(outcome.TryGetValue(out string? value, out _));
        Assert.Null(value);
        Assert.Equal(string.Empty, outcome.ToString());
        Assert.Throws<ArgumentNullException>(() => { Outcome<int> none = (Problem)null!; return none; });
        Assert.Throws<ArgumentNullException>(() => { Outcome none = null!; return none; });
    }

    [Fact]
    public void Values_without_an_implicit_conversion_have_a_method()
    {
        Outcome<IReadOnlyList<int>> list = Outcome.FromValue<IReadOnlyList<int>>([1, 2]);
        Outcome<Problem> problemAsValue = Outcome.FromValue(Declined);
        Outcome<Problem> problem = Outcome.FromProblem<Problem>(Declined);

        Assert.Equal(2, list.ValueOrThrow().Count);
        Assert.Same(Declined, problemAsValue.ValueOrThrow());
        Assert.False(problem.IsSuccess);
    }

    [Fact]
    public void Match_and_switch_take_one_way_only()
    {
        Assert.Equal("5", Number(5).Match(value => value.ToString(), problem => problem.Code));
        Assert.Equal("payment_declined", Number(-1).Match(value => value.ToString(), problem => problem.Code));

        List<string> seen = [];
        Number(5).Switch(value => seen.Add("value " + value), problem => seen.Add(problem.Code));
        Number(-1).Switch(value => seen.Add("value " + value), problem => seen.Add(problem.Code));
        Assert.Equal(["value 5", "payment_declined"], seen);
    }

    [Fact]
    public void Steps_go_on_after_a_value_and_stop_at_a_problem()
    {
        int steps = 0;
        Outcome<string> Shout(int value)
        {
            steps++;
            return new string('!', value);
        }

        Assert.Equal("!!!", Number(2).Map(value => value + 1).Bind(Shout).ValueOrThrow());
        Assert.Same(Declined, Number(-1).Map(value => value + 1).Bind(Shout).Problem);
        Assert.Equal(1, steps);
    }

    [Fact]
    public void A_step_may_itself_fail()
    {
        Assert.Same(Declined, Number(1).Bind(value => Number(value - 2)).Problem);
        Assert.Same(Declined, Number(1).Bind(_ => (Outcome)Declined).Problem);
        Assert.True(Number(1).Bind(_ => Outcome.Success).IsSuccess);
        Assert.Same(Declined, Number(-1).Bind(_ => Outcome.Success).Problem);
    }

    [Fact]
    public void A_problem_where_none_is_expected_is_thrown()
    {
        ProblemException exception = Assert.Throws<ProblemException>(() => Number(-1).ValueOrThrow());

        Assert.Same(Declined, exception.Problem);
    }

    [Fact]
    public void Outcomes_are_equal_when_what_they_hold_is()
    {
        Outcome<int> same = Number(1);

        Assert.True(Number(1) == same);
        Assert.True(Number(1) != Number(2));
        Assert.True(Number(-1) == (Outcome<int>)Declined);
        Assert.True(Number(-1) != (Outcome<int>)SampleCatalog.PaymentDeclined());
        Assert.True(Number(0) != default);
        Assert.False(Number(1).Equals("1"));
        Assert.True(Number(1).Equals((object)same));
        Assert.Equal(Number(1).GetHashCode(), same.GetHashCode());
        Assert.Equal(default, default(Outcome<int>));
    }

    [Fact]
    public void It_prints_what_it_holds()
    {
        Assert.Equal("5", Number(5).ToString());
        Assert.StartsWith("payment_declined: Expected 9.90", Number(-1).ToString(), StringComparison.Ordinal);
        Assert.Equal("(uninitialized outcome)", default(Outcome<int>).ToString());
    }

    [Fact]
    public void A_forgotten_outcome_is_neither_a_value_nor_a_problem_and_says_so()
    {
        Outcome<int> forgotten = default;
        Action[] uses =
        [
            () => _ = forgotten.IsSuccess,
            () => _ = forgotten.Problem,
            () => forgotten.TryGetValue(out _, out _),
            () => forgotten.Match(_ => 1, _ => 2),
            () => forgotten.Switch(_ => { }, _ => { }),
            () => forgotten.Map(value => value),
            () => forgotten.Bind(Number),
            () => forgotten.Bind(_ => Outcome.Success),
            () => forgotten.ValueOrThrow(),
            () => forgotten.WithoutValue(),
        ];

        Assert.True(forgotten.IsUninitialized);
        Assert.All(uses, use => Assert.Contains("default(Outcome<Int32>)", Assert.Throws<InvalidOperationException>(use).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_step_is_refused_before_anything_happens()
    {
        Assert.Throws<ArgumentNullException>(() => Number(1).Map((Func<int, int>)null!));
        Assert.Throws<ArgumentNullException>(() => Number(-1).Bind((Func<int, Outcome<int>>)null!));
        Assert.Throws<ArgumentNullException>(() => Number(-1).Bind((Func<int, Outcome>)null!));
        Assert.Throws<ArgumentNullException>(() => Number(1).Match(value => value, null!));
        Assert.Throws<ArgumentNullException>(() => Number(1).Match(null!, _ => 1));
        Assert.Throws<ArgumentNullException>(() => Number(1).Switch(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => Number(1).Switch(_ => { }, null!));
    }

    [Fact]
    public void Success_allocates_nothing()
    {
        static int Run() => Number(1).Map(static value => value + 1).Bind(static value => Number(value * 2)).Match(static value => value, static _ => 0)
            + (Number(3).TryGetValue(out int value, out _) ? value : 0)
            + (Number(4).WithoutValue().IsSuccess ? 1 : 0)
            + Number(5).ValueOrThrow();

        Assert.Equal(13, Run());
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Run();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
