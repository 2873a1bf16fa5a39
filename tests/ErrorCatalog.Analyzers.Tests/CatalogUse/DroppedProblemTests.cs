using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>EC1202: a problem that is made is thrown, returned or reported.</summary>
public sealed class DroppedProblemTests
{
    [Fact]
    public Task Problems_copies_and_exceptions_that_nobody_uses_are_found() => Verify.FindingsAsync<DroppedProblemAnalyzer>(Shop.Code("""
            void M(Problem problem, ProblemThread thread)
            {
                [|ShopErrors.StorageDown()|];
                [|ShopErrors.OrderNotFound("1").ToException()|];
                [|problem.WithThread(thread)|];
                [|new ProblemException(problem)|];
                var dropped = [|ShopErrors.OrderNotFound("2")|];
                Action forgotten = () => [|ShopErrors.StorageDown()|];
                forgotten();
            }
        """));

    [Fact]
    public Task What_is_thrown_returned_kept_or_discarded_on_purpose_is_fine() => Verify.FindingsAsync<DroppedProblemAnalyzer>(Shop.Code("""
            private readonly List<Problem> _all = new();
            void Thrown() => throw ShopErrors.StorageDown().ToException();
            Problem Returned() => ShopErrors.StorageDown();
            Outcome<int> Outcome(bool fails) => fails ? ShopErrors.OrderNotFound("1") : 3;
            void Kept(Problem problem, ProblemThread thread)
            {
                _all.Add(ShopErrors.StorageDown());
                problem = problem.WithThread(thread);
                var used = ShopErrors.OrderNotFound("2");
                _all.Add(used);
                _ = ShopErrors.StorageDown();
                Func<Problem> later = () => ShopErrors.StorageDown();
                _all.Add(later());
                problem.ToString();
            }
        """));

    [Fact]
    public Task The_fix_throws_what_was_dropped() => VerifyFix.FixAsync<DroppedProblemAnalyzer, ThrowProblemFix>(
        Shop.Code("""
                void M(bool fails)
                {
                    if (fails)
                        [|ShopErrors.StorageDown()|]; // now
                    try { M(fails); }
                    catch (IOException e) { [|ShopErrors.OrderNotFound("1")|]; }
                    [|ShopErrors.OrderNotFound("2").ToException()|];
                }
            """),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [TestCase.MainFile] = Shop.File("""
                void M(bool fails)
                {
                    if (fails)
                        throw ShopErrors.StorageDown().ToException(); // now
                    try { M(fails); }
                    catch (IOException e) { throw ShopErrors.OrderNotFound("1").ToException(e); }
                    throw ShopErrors.OrderNotFound("2").ToException();
                }
            """),
        },
        hasFixAll: false);

    [Fact]
    public Task Copies_and_locals_are_left_to_people() => VerifyFix.NoFixAsync<DroppedProblemAnalyzer, ThrowProblemFix>(Shop.Code("""
            void M(Problem problem, ProblemThread thread)
            {
                [|problem.WithThread(thread)|];
                var dropped = [|ShopErrors.StorageDown()|];
            }
        """));

    [Fact]
    public async Task The_message_names_what_is_dropped() => Assert.Equal(
        ["Expected the problem that 'ShopErrors.StorageDown' makes to be used, but it is dropped. Throw it with 'ToException()', return it or report it."],
        await Verify.MessagesAsync<DroppedProblemAnalyzer>(Shop.Code("    void M() { ShopErrors.StorageDown(); }")));
}
