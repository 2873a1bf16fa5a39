using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>EC1207: only an error that says so is tried again.</summary>
public sealed class RetryTests
{
    [Fact]
    public Task Loops_and_second_calls_against_who_retries_are_found() => Verify.FindingsAsync<RetryAnalyzer>(Shop.Code("""
            int Load(string id) => id.Length;
            int A(string id) { while (true) { try { return Load(id); } [|catch|] (ProblemException e) when (e.Problem is BrokenForGood) { Console.WriteLine(e); } } }
            int B(string id) { for (int i = 0; ; i++) { try { return Load(id); } catch (ProblemException e) { if (e.Problem is OrderNotFound && i < 3) [|continue;|] throw; } } }
            int C(string id) { try { return Load(id); } catch (ProblemException e) when (e.Problem.TryAs<BrokenForGood>(out var p)) { return [|Load(id)|]; } }
            async Task<int> D(string id) { while (true) { try { return Load(id); } [|catch|] (ProblemException e) when (e.Problem is OrderNotFound { Order: "1" }) { await Task.Delay(5); } } }
        """));

    [Fact]
    public Task Giving_up_going_on_and_what_the_problem_says_are_fine() => Verify.FindingsAsync<RetryAnalyzer>(Shop.Code("""
            int Load(string id) => id.Length;
            int A(string id) { while (true) { try { return Load(id); } catch (ProblemException e) when (e.Problem is StorageDown) { } } }
            int B(string id) { while (true) { try { return Load(id); } catch (ProblemException e) when (e.Problem is BrokenForGood) { throw; } } }
            void C(string[] ids) { foreach (var id in ids) { try { Load(id); } catch (ProblemException e) when (e.Problem is OrderNotFound) { continue; } } }
            int D(string id) { while (true) { try { return Load(id); } catch (ProblemException e) when (e.Problem is BrokenForGood && e.Problem.Retry == RetryParty.Both) { } } }
            int E(string id) { while (true) { try { return Load(id); } catch (ProblemException e) when (e.Problem.IsReceived && e.Problem is OrderNotFound) { } } }
            int F(string id) { while (true) { try { return Load(id); } catch (ProblemException e) when (e.Problem is not BrokenForGood) { } } }
            int G(string id) { try { return Load(id); } catch (ProblemException e) when (e.Problem is OrderNotFound) { return Load("other"); } }
            void H(Queue<string> queue) { while (queue.Count > 0) { string id = queue.Dequeue(); try { Load(id); } catch (ProblemException e) when (e.Problem is OrderNotFound) { } } }
            int I(string id) { while (true) { try { return Load(id); } catch (ProblemException e) when (e.Problem is BrokenForGood) { break; } } return 0; }
        """));

    [Fact]
    public async Task The_message_says_who_could_retry() => Assert.Equal(
        ["Expected no further try after 'order-not-found', because its catalog entry says that only the one who receives the report can try again (who-retries: you), but this catch clause tries again. Give up, or change 'who-retries' of the entry."],
        await Verify.MessagesAsync<RetryAnalyzer>(Shop.Code("    int A(string id) { try { return A(id); } catch (ProblemException e) when (e.Problem is OrderNotFound) { return A(id); } }")));
}
