using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>EC1205: a problem made in a catch clause carries the caught exception.</summary>
public sealed class ProblemCauseTests
{
    [Fact]
    public Task Problems_without_the_caught_exception_are_found() => Verify.FindingsAsync<ProblemCauseAnalyzer>(Shop.Code("""
            void A() { try { A(); } catch (IOException e) { throw [|ShopErrors.StorageDown().ToException()|]; } }
            void B() { try { B(); } catch (IOException) { throw [|ShopErrors.StorageDown().InReplyTo("t").ToException(null)|]; } }
            void C() { try { C(); } catch { throw [|ShopErrors.StorageDown().ToException()|]; } }
            void D() { try { D(); } catch (IOException e) { var made = [|ShopErrors.OrderNotFound(e.Message).ToException()|]; throw made; } }
            void E() { try { E(); } catch (IOException e) { var problem = ShopErrors.StorageDown(); throw [|problem.ToException()|]; } }
            void F() { try { F(); } catch (IOException e) { throw [|new ProblemException(ShopErrors.StorageDown())|]; } }
            void G(bool x) { try { G(x); } catch (IOException e) { throw x ? [|ShopErrors.StorageDown().ToException()|] : ShopErrors.BrokenForGood().ToException(e); } }
        """));

    [Fact]
    public Task Problems_with_a_cause_or_outside_of_clauses_are_fine() => Verify.FindingsAsync<ProblemCauseAnalyzer>(Shop.Code("""
            void A() { try { A(); } catch (IOException e) { throw ShopErrors.StorageDown().ToException(e); } }
            void B() { try { B(); } catch (IOException e) { throw ShopErrors.StorageDown().WithCause(e).ToException(); } }
            void C() { try { C(); } catch (ProblemException e) { throw e.Problem.InReplyTo("t").ToException(); } }
            void D() { try { D(); } catch (OperationCanceledException) { throw ShopErrors.StorageDown().ToException(); } }
            void E() { try { E(); } catch (IOException) { Func<Exception> later = () => ShopErrors.StorageDown().ToException(); later(); throw; } }
            void F() { throw ShopErrors.StorageDown().ToException(); }
            void G(Problem known) { try { G(known); } catch (IOException) { throw known.ToException(); } }
            [CauseWithheld("The path would tell where secrets lie.")] void I() { try { I(); } catch (IOException) { throw ShopErrors.StorageDown().ToException(); } }
            void H() { try { H(); } catch (IOException e) { var problem = ShopErrors.StorageDown().WithCause(e); throw problem.ToException(); } }
        """));

    [Fact]
    public async Task Plain_exceptions_and_problems_have_one_rule_each()
    {
        TestCase test = Shop.Code("""
                void A() { try { A(); } catch (IOException e) { throw ShopErrors.StorageDown().ToException(); } }
                void B() { try { B(); } catch (IOException e) { throw new ProblemException(ShopErrors.StorageDown()); } }
            """);

        Assert.Empty(await AnalysisRun.FindingsAsync(test, new CauseAnalyzer()));
        Assert.Equal(2, (await AnalysisRun.FindingsAsync(test, new ProblemCauseAnalyzer())).Length);
    }

    [Fact]
    public Task The_fix_passes_the_exception_and_names_it_first() => VerifyFix.FixAsync<ProblemCauseAnalyzer, PassProblemCauseFix>(
        Shop.Code("""
                void A() { try { A(); } catch (IOException e) { throw [|ShopErrors.StorageDown().ToException()|]; } }
                void B() { try { B(); } catch (IOException) { throw [|ShopErrors.StorageDown().ToException(null)|]; } }
                void C(string cause) { try { C(cause); } catch { throw [|ShopErrors.OrderNotFound(cause).ToException()|]; } }
                void D(bool x) { try { D(x); } catch (IOException) { if (x) throw [|ShopErrors.StorageDown().ToException()|]; throw [|new ProblemException(ShopErrors.BrokenForGood())|]; } }
            """),
        Shop.File("""
                void A() { try { A(); } catch (IOException e) { throw ShopErrors.StorageDown().ToException(e); } }
                void B() { try { B(); } catch (IOException cause) { throw ShopErrors.StorageDown().ToException(cause); } }
                void C(string cause) { try { C(cause); } catch (Exception caught) { throw ShopErrors.OrderNotFound(cause).ToException(caught); } }
                void D(bool x) { try { D(x); } catch (IOException cause) { if (x) throw ShopErrors.StorageDown().ToException(cause); throw ShopErrors.BrokenForGood().ToException(cause); } }
            """));

    [Fact]
    public Task All_clauses_of_a_file_share_the_import_that_they_need()
    {
        string file = Shop.File("""
                void A() { try { A(); } catch { throw [|ShopErrors.StorageDown().ToException()|]; } }
                void B() { try { B(); } catch { throw [|ShopErrors.StorageDown().ToException()|]; } }
            """);
        return VerifyFix.FixAsync<ProblemCauseAnalyzer, PassProblemCauseFix>(
            Shop.With(file.Replace("using System;\n", string.Empty, StringComparison.Ordinal)),
            Shop.File("""
                    void A() { try { A(); } catch (Exception cause) { throw ShopErrors.StorageDown().ToException(cause); } }
                    void B() { try { B(); } catch (Exception cause) { throw ShopErrors.StorageDown().ToException(cause); } }
                """));
    }
}
