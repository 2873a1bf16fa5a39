using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Causes;

/// <summary>EC1105: all failures of an aggregate are passed on.</summary>
public sealed class AggregateFlattenedTests
{
    private const string Rule = "EC1105";

    [Fact]
    public Task One_failure_in_place_of_all_is_found() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Inner() { try { Inner(); } catch (AggregateException e) { throw new AppException("x", [|e.InnerException!|]); } }
            void Element() { try { Element(); } catch (AggregateException e) { throw new AppException("x", [|e.InnerExceptions[0]|]); } }
            void First() { try { First(); } catch (AggregateException e) { throw new AppException("x", [|e.Flatten().InnerExceptions.First()|]); } }
            void Source(TaskCompletionSource s) { try { Source(s); } catch (AggregateException e) { s.SetException([|e.InnerExceptions[0]|]); } }
        """, Rule));

    [Fact]
    public Task All_of_them_are_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Whole() { try { Whole(); } catch (AggregateException e) { throw new AppException("x", e); } }
            void Flat() { try { Flat(); } catch (AggregateException e) { throw new AppException("x", e.Flatten()); } }
            void Source(TaskCompletionSource s) { try { Source(s); } catch (AggregateException e) { s.SetException(e.InnerExceptions); } }
        """, Rule));

    [Fact]
    public Task The_fix_passes_the_aggregate() => VerifyFix.FixAsync<CauseAnalyzer, PassAggregateFix>(
        Clauses.Code("""
                void Inner() { try { Inner(); } catch (AggregateException e) { throw new AppException("x", [|e.InnerException!|]); } }
                void First() { try { First(); } catch (AggregateException all) { throw new AppException("x", [|all.Flatten().InnerExceptions.First()|]); } }
                void Source(TaskCompletionSource s) { try { Source(s); } catch (AggregateException e) { s.SetException([|e.InnerExceptions[0]|]); } }
            """, Rule),
        Clauses.File("""
                void Inner() { try { Inner(); } catch (AggregateException e) { throw new AppException("x", e); } }
                void First() { try { First(); } catch (AggregateException all) { throw new AppException("x", all); } }
                void Source(TaskCompletionSource s) { try { Source(s); } catch (AggregateException e) { s.SetException(e); } }
            """));

    [Fact]
    public Task A_parameter_that_takes_no_aggregate_is_left_to_people() => VerifyFix.NoFixAsync<CauseAnalyzer, PassAggregateFix>(Clauses.Code("""
            class NarrowException(string message, IOException cause) : Exception(message, cause);
            void Narrow() { try { Narrow(); } catch (AggregateException e) { throw new NarrowException("x", [|(IOException)e.InnerExceptions[0]|]); } }
        """, Rule));
}
