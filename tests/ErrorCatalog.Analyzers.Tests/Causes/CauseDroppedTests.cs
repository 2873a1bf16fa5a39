using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.Causes;

/// <summary>EC1101: an exception that is thrown in place of a caught one carries it.</summary>
public sealed class CauseDroppedTests
{
    private const string Rule = "EC1101";

    [Fact]
    public Task A_throw_that_forgets_the_caught_exception_is_found() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Named() { try { Named(); } catch (IOException e) { throw [|new AppException("x")|]; } }
            void Nameless() { try { Nameless(); } catch (IOException) { throw [|new AppException("x")|]; } }
            void Bare() { try { Bare(); } catch { throw [|new AppException("x")|]; } }
            void Logged() { try { Logged(); } catch (IOException e) { Log.Write(e); throw [|new AppException("x")|]; } }
            void Null() { try { Null(); } catch (IOException e) { throw [|new AppException("x", null!)|]; } }
            void Other() { try { Other(); } catch (IOException e) { throw [|new AppException("x", new Exception("y"))|]; } }
            void Filtered() { try { Filtered(); } catch (IOException e) when (e.HResult == 5) { throw [|new AppException("x")|]; } }
        """, Rule));

    [Fact]
    public Task The_way_to_the_throw_does_not_matter() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Local() { try { Local(); } catch (IOException e) { var made = [|new AppException("x")|]; throw made; } }
            void Branch(bool b) { try { Branch(b); } catch (IOException e) { throw b ? [|new AppException("x")|] : new AppException("y", e); } }
            void Arms(int i) { try { Arms(i); } catch (IOException e) { throw i switch { 1 => [|new AppException("x")|], _ => new AppException("y", e) }; } }
            void Cast() { try { Cast(); } catch (IOException e) { throw (Exception)[|new AppException("x")|]; } }
            string Expression(string? s) { try { return s!; } catch (IOException e) { return s ?? throw [|new AppException("x")|]; } }
            void Inside() { try { Inside(); } catch (IOException e) { lock (this) { foreach (int i in new[] { 1 }) { throw [|new AppException("x")|]; } } } }
            void InnerTry() { try { InnerTry(); } catch (IOException e) { try { throw [|new AppException("x")|]; } finally { Log.Write(1); } } }
            Task Failed() { try { return Failed(); } catch (IOException e) { return Task.FromException([|new AppException("x")|]); } }
            void Source(TaskCompletionSource s) { try { Source(s); } catch (IOException e) { s.SetException([|new AppException("x")|]); } }
        """, Rule));

    [Fact]
    public Task Whoever_observes_or_reads_needs_the_cause_as_much() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            record Done(int Count);
            static Done Make() => new Done(1);
            static void Complete(Done done) { }
            void Observer(IObserver<int> o) { try { Observer(o); } catch (IOException e) { o.OnError([|new AppException("x")|]); } }
            void Channel(System.Threading.Channels.ChannelWriter<int> w) { try { Channel(w); } catch (IOException e) { w.TryComplete([|new AppException("x")|]); } }
            void Kept(System.Threading.Channels.ChannelWriter<int> w) { try { Kept(w); } catch (IOException e) { w.Complete(new AppException("x", e)); } }
            void Other() { try { Other(); } catch (IOException) { Complete(Make()); } }
        """, Rule));

    [Fact]
    public Task Patterns_over_a_translation_hold_what_it_made() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            static Exception? Map(Exception e) => e is FormatException ? new AppException("x", e) : null;
            static Exception? Lose(Exception e) => e is FormatException ? new AppException("x") : null;
            void Kept() { try { Kept(); } catch (Exception e) { if (Map(e) is { } made) throw made; throw; } }
            void Lost() { try { Lost(); } catch (Exception e) { if ([|Lose(e)|] is { } made) throw made; throw; } }
        """, Rule));

    [Fact]
    public Task Factories_and_those_who_throw_for_others_are_read() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            static AppException Make(string text) => new AppException(text);
            static AppException Wrap(string text, Exception? cause = null) => new AppException(text, cause!);
            static AppException Forget(Exception cause) => new AppException("z");
            static void ThrowFor(string text, Exception? cause = null) => throw new AppException(text, cause!);
            void Factory() { try { Factory(); } catch (IOException e) { throw [|Make("x")|]; } }
            void Optional() { try { Optional(); } catch (IOException e) { throw [|Wrap("x")|]; } }
            void Forgetful() { try { Forgetful(); } catch (IOException e) { throw [|Forget(e)|]; } }
            void Thrower() { try { Thrower(); } catch (IOException e) { [|ThrowFor("x")|]; } }
            void Given() { try { Given(); } catch (IOException e) { throw Wrap("x", e); } }
            void GivenToThrower() { try { GivenToThrower(); } catch (IOException e) { ThrowFor("x", e); } }
        """, Rule));

    [Fact]
    public Task Whoever_never_returns_throws_in_place_of_the_clause() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            [System.Diagnostics.CodeAnalysis.DoesNotReturn]
            static void Halt(string text, Exception? cause = null) { Log.Write(text); throw new AppException(text, cause!); }
            static void Fail(string text) => throw new AppException(text);
            static void FailFor(Exception cause) => throw new AppException("x", cause);
            static void Complain(string text) { if (text.Length > 3) throw new AppException(text); }
            void Attribute() { try { Attribute(); } catch (IOException e) { Log.Write(e); [|Halt("x")|]; } }
            void Body() { try { Body(); } catch (IOException) { [|Fail("x")|]; } }
            void Given() { try { Given(); } catch (IOException e) { FailFor(e); } }
            void Maybe() { try { Maybe(); } catch (IOException) { Complain("x"); } }
            void Process() { try { Process(); } catch (IOException) { Environment.FailFast("x"); } }
        """, Rule));

    [Fact]
    public Task Lambdas_and_local_functions_know_what_the_clause_knows() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Lambda() { try { Lambda(); } catch (IOException e) { Func<Exception> make = () => new AppException("x", e); throw make(); } }
            void Local() { try { Local(); } catch (IOException e) { throw Make(); AppException Make() => new("x", e); } }
            void Empty() { try { Empty(); } catch (IOException e) { Func<Exception> make = () => new AppException("x"); throw [|make()|]; } }
            void Static() { try { Static(); } catch (IOException e) { throw [|Make()|]; static AppException Make() => new("x"); } }
            void Given(Func<Exception> make) { try { Given(make); } catch (IOException e) { throw [|make()|]; } }
            void Told(Func<Exception, Exception> make) { try { Told(make); } catch (IOException e) { throw make(e); } }
        """, Rule));

    [Fact]
    public Task Checks_of_other_arguments_are_no_replacement() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Range(int x) { try { Range(x); } catch (IOException e) { if (x < 0) throw new ArgumentOutOfRangeException(nameof(x), x, "x"); Log.Write(e); } }
            int Choice(int x) { try { return x; } catch (IOException) { return x < 0 ? throw new ArgumentException("x", nameof(x)) : x; } }
            string Null(string? s) { try { return "x"; } catch (IOException) { return s ?? throw new ArgumentNullException(nameof(s)); } }
            void Unasked(string s) { try { Unasked(s); } catch (FormatException) { throw [|new ArgumentException("x", nameof(s))|]; } }
        """, Rule));

    [Fact]
    public Task The_last_value_of_a_local_counts() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Replaced() { try { Replaced(); } catch (IOException e) { var made = new AppException("x"); made = new AppException("y", e); throw made; } }
            void Branch(bool b) { try { Branch(b); } catch (IOException e) { var made = [|new AppException("x")|]; if (b) { made = new AppException("y", e); } throw made; } }
        """, Rule));

    [Fact]
    public Task A_variable_that_holds_another_exception_by_then_drops_the_caught_one() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Passed() { try { Passed(); } catch (Exception e) { Log.Write(e); e = new IOException("x"); throw [|new AppException("y", e)|]; } }
            void Thrown() { try { Thrown(); } catch (Exception e) { e = [|new IOException("x")|]; throw e; } }
            void Deeper(bool b) { try { Deeper(b); } catch (Exception e) { e = new IOException("x"); if (b) { throw [|new AppException("y", e)|]; } throw; } }
            void OnlyText() { try { OnlyText(); } catch (Exception e) { e = new IOException(e.Message); throw {|EC1102:new AppException("y", e)|}; } }
            static Exception Forget(Exception e) { e = new IOException("x"); return new AppException("y", e); }
            void Elsewhere() { try { Elsewhere(); } catch (Exception e) { throw [|Forget(e)|]; } }
        """, Rule));

    [Fact]
    public Task A_variable_that_still_leads_to_the_caught_exception_is_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            private Exception _first = new IOException("z");
            void Wrapped() { try { Wrapped(); } catch (Exception e) { e = new IOException("x", e); throw new AppException("y", e); } }
            void Saved() { try { Saved(); } catch (Exception e) { var saved = e; e = new IOException("x", saved); throw new AppException("y", e); } }
            void Maybe(bool b) { try { Maybe(b); } catch (Exception e) { if (b) { e = new IOException("x"); } throw new AppException("y", e); } }
            void Before() { try { Before(); } catch (Exception e) { var made = new AppException("y", e); e = new IOException("x"); Log.Write(e); throw made; } }
            void Attached() { try { Attached(); } catch (Exception e) { var saved = e; e = new IOException("x"); e.Data["cause"] = saved; throw new AppException("y", e); } }
            void Other() { try { Other(); } catch (Exception e) { Log.Write(e); e = new IOException("x", _first); throw new AppException("y", e); } }
        """, Rule));

    [Fact]
    public Task A_list_of_failures_must_hold_this_one() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            private readonly List<Exception> _all = new();
            void Held() { try { Held(); } catch (IOException e) { _all.Add(e); throw new AggregateException(_all); } }
            void Copied() { try { Copied(); } catch (IOException e) { _all.Add(new AppException(e.Message)); throw {|EC1102:new AggregateException("x", new AppException(e.Message))|}; } }
            void Others() { try { Others(); } catch (IOException) { _all.Add(new AppException("x")); throw [|new AggregateException(_all)|]; } }
        """, Rule));

    [Fact]
    public Task A_comment_may_say_who_must_not_learn_what() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Details() { try { Details(); } catch (IOException e) { /* The client must not see details of the storage. */ throw new AppException("x"); } }
            void Boundary() { try { Boundary(); } catch (IOException e) { /* Trust boundary. */ throw new AppException("x"); } }
            void Other() { try { Other(); } catch (IOException e) { /* The user does not exist. Tell the caller. */ throw [|new AppException("x")|]; } }
        """, Rule));

    [Fact]
    public Task The_exception_of_the_clause_around_is_another_one() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Nested() { try { Nested(); } catch (IOException outer) { try { Nested(); } catch (FormatException inner) { throw [|new AppException("x", outer)|]; } } }
            void Both() { try { Both(); } catch (IOException outer) { try { Both(); } catch (FormatException inner) { throw new AggregateException(outer, inner); } } }
        """, Rule));

    [Fact]
    public Task What_carries_the_exception_is_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            class Own : Exception { public Exception? Cause { get; init; } }
            static Exception Translate(Exception cause) => new AppException("x", cause);
            void Positional() { try { Positional(); } catch (IOException e) { throw new AppException("x", e); } }
            void ByName() { try { ByName(); } catch (IOException e) { throw new AppException(cause: e, message: "x"); } }
            void InAggregate() { try { InAggregate(); } catch (IOException e) { throw new AggregateException("x", e); } }
            void Initializer() { try { Initializer(); } catch (IOException e) { throw new Own { Cause = e }; } }
            void Factory() { try { Factory(); } catch (IOException e) { throw Translate(e); } }
            void Local() { try { Local(); } catch (IOException e) { var made = new AppException("x", e); Log.Write(made); throw made; } }
            void Alias() { try { Alias(); } catch (IOException e) { Exception other = e; throw new AppException("x", other); } }
            void Pattern() { try { Pattern(); } catch (Exception e) when (e is IOException io) { throw new AppException("x", io); } }
            void Data() { try { Data(); } catch (IOException e) { var made = new AppException("x"); made.Data["cause"] = e; throw made; } }
            Task Failed() { try { return Failed(); } catch (IOException e) { return Task.FromException(new AppException("x", e)); } }
        """, Rule));

    [Fact]
    public Task Rethrowing_returning_and_code_that_runs_elsewhere_is_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            record Result(bool Ok, Exception? Cause);
            void Rethrow() { try { Rethrow(); } catch (IOException) { throw; } }
            Result Returned() { try { return new Result(true, null); } catch (IOException e) { return new Result(false, e); } }
            int Default() { try { return Default(); } catch (IOException) { return 0; } }
            Action Later() { try { return Later(); } catch (IOException) { return () => throw new AppException("x"); } }
            void LocalFunction() { try { LocalFunction(); } catch (IOException) { Run(); void Run() => throw new AppException("x"); } }
            void Stored()
            {
                Exception? last = null;
                for (int i = 0; i < 3; i++) { try { Stored(); return; } catch (IOException e) { last = e; } }
                throw new AppException("x", last!);
            }
            void Unrelated(int i) { try { Unrelated(i); } catch (IOException e) { switch (i) { case 1: throw new AppException("x", e); default: throw new ArgumentOutOfRangeException(nameof(i), i, "y"); } } }
        """, Rule));

    [Fact]
    public Task Time_limits_and_cancellations_are_no_causes() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            async Task Own(CancellationToken token)
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
                limit.CancelAfter(1000);
                try { await Task.Delay(1, limit.Token); }
                catch (OperationCanceledException) when (!token.IsCancellationRequested) { throw new TimeoutException("x"); }
            }
            async Task Checked(CancellationToken token)
            {
                try { await Task.Delay(1, token); }
                catch (OperationCanceledException) { token.ThrowIfCancellationRequested(); throw new TimeoutException("x"); }
            }
            class StoppedException : OperationCanceledException { }
            async Task Renamed() { try { await Task.Delay(1); } catch (TaskCanceledException) { throw new StoppedException(); } }
        """, Rule));

    [Fact]
    public Task A_cancellation_nobody_asked_about_is_a_cause() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            async Task Unchecked(CancellationToken token)
            {
                try { await Task.Delay(1, token); }
                catch (OperationCanceledException) { throw [|new TimeoutException("x")|]; }
            }
            async Task Swallowing() { try { await Task.Delay(1); } catch (OperationCanceledException) { throw [|new AppException("x")|]; } }
        """, Rule));

    [Fact]
    public Task Whoever_says_why_may_withhold_a_cause() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            [CauseWithheld("Callers must not learn about the storage.")]
            class SealedException(string message) : Exception(message);
            [CauseWithheld("Callers must not learn about the storage.")]
            void Method() { try { Method(); } catch (IOException e) { throw new AppException("x"); } }
            int Property { [CauseWithheld("secret")] get { try { return Property; } catch (IOException e) { throw new AppException("x"); } } }
            [CauseWithheld("secret")]
            int Whole { get { try { return Whole; } catch (IOException e) { throw new AppException("x"); } } }
            void Type() { try { Type(); } catch (IOException e) { throw new SealedException("x"); } }
            void Local() { Run(); [CauseWithheld("secret")] void Run() { try { Run(); } catch (IOException e) { throw new AppException("x"); } } }
            void Lambda() { Action run = [CauseWithheld("secret")] () => { try { Lambda(); } catch (IOException e) { throw new AppException("x"); } }; run(); }
            [CauseWithheld("secret")]
            class Boundary { void Method() { try { Method(); } catch (IOException e) { throw new AppException("x"); } } }
            void Other() { try { Other(); } catch (IOException e) { throw [|new AppException("x")|]; } }
        """, Rule));

    [Fact]
    public Task Code_that_does_not_bind_is_judged_by_its_shape() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Unknown() { try { Go(); } catch (MissingException e) { throw [|new OtherMissingException("x")|]; } }
            void Kept() { try { Go(); } catch (MissingException e) { throw new OtherMissingException("x", e); } }
            void Nameless() { try { Go(); } catch (MissingException) { throw [|new OtherMissingException("x")|]; } }
            void Wrapped() { try { Go(); } catch (MissingException e) { throw Somewhere.Wrap(e); } }
        """, Rule, mayNotCompile: true));

    [Theory]
    [InlineData("catch (IOException e) { throw new AppException(\"x\"); }", "Expected AppException to carry the caught 'e' as its cause, but it is not passed. Pass 'e'.")]
    [InlineData("catch (IOException) { throw new AppException(\"x\"); }", "Expected AppException to carry the caught IOException as its cause, but the clause gives it no name. Write 'catch (IOException cause)' and pass 'cause'.")]
    [InlineData("catch { throw new AppException(\"x\"); }", "Expected AppException to carry the caught exception as its cause, but the clause gives it no name. Write 'catch (Exception cause)' and pass 'cause'.")]
    public async Task The_message_says_what_is_missing_and_how_to_pass_it(string clause, string message) =>
        Assert.Equal([message], await Verify.MessagesAsync<CauseAnalyzer>(Clauses.Code("    void M() { try { M(); } " + clause + " }", Rule)));

    [Fact]
    public async Task Consumers_of_consumers_and_excluded_namespaces_hear_nothing()
    {
        const string Dropped = "    void M() { try { M(); } catch (IOException) { throw new AppException(\"x\"); } }";

        Assert.Empty(await AnalysisRun.FindingsAsync(new TestCase(Clauses.Code(Dropped, Rule).Files.First().Markup) { ReferencesPackage = false, MayNotCompile = true }, new CauseAnalyzer()));
        Assert.Empty(await AnalysisRun.FindingsAsync(Clauses.Code(Dropped, Rule).EditorConfig("errorcatalog.excluded_namespaces = App"), new CauseAnalyzer()));
        Assert.NotEmpty(await AnalysisRun.FindingsAsync(Clauses.Code(Dropped, Rule).EditorConfig("errorcatalog.excluded_namespaces = Other"), new CauseAnalyzer()));
    }
}
