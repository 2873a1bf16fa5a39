using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Causes;

/// <summary>EC1106: a clause for everything is not empty.</summary>
public sealed class SwallowedTests
{
    private const string Rule = "EC1106";

    [Fact]
    public Task Empty_clauses_for_everything_are_found() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Bare() { try { Bare(); } [|catch|] { } }
            void All() { try { All(); } [|catch|] (Exception) { } }
            void Named() { try { Named(); } [|catch|] (System.Exception e) { ; } }
        """, Rule));

    [Fact]
    public Task Reasons_filters_narrow_types_and_cleaning_up_are_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Comment() { try { Comment(); } catch { /* The cache is optional. */ } }
            void Narrow() { try { Narrow(); } catch (IOException) { } }
            void Filter() { try { Filter(); } catch (Exception e) when (e.HResult == 5) { } }
            void Logged() { try { Logged(); } catch (Exception e) { Log.Write(e); } }
            int Default() { try { return Default(); } catch { return 0; } }
            bool TryRun() { try { Default(); return true; } catch { } return false; }
            void Dispose() { try { Default(); } catch { } }
            void WhileHandling() { try { Default(); } catch (IOException) { try { Default(); } catch { } throw; } }
        """, Rule));

    [Fact]
    public Task The_fix_lets_the_exception_through() => VerifyFix.FixAsync<CauseAnalyzer, RethrowSwallowedFix>(
        Clauses.Code("""
                void Line() { try { Line(); } [|catch|] { } }
                void Lines()
                {
                    try { Lines(); }
                    [|catch|] (Exception)
                    {
                    }
                }
            """, Rule),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [TestCase.MainFile] = Clauses.File("""
                void Line() { try { Line(); } catch { throw; } }
                void Lines()
                {
                    try { Lines(); }
                    catch (Exception)
                    {
                        throw;
                    }
                }
            """),
        },
        hasFixAll: false);

    [Fact]
    public Task A_clause_that_is_being_written_is_left_alone() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("    void M() { try { M(); } catch (Exception e) {", Rule, mayNotCompile: true));
}
