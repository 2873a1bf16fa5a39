using ErrorCatalog.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>Rules about the catalog speak while somebody is still writing: next to names that nobody knows, and above a brace that is not there yet.</summary>
public sealed class WhileWritingTests
{
    [Theory]
    [InlineData("EC1201", "void M(string id) => throw [|new KeyNotFoundException($\"Expected an existing order, but '{id}' does not exist.\")|];")]
    [InlineData("EC1202", "void M() { [|ShopErrors.StorageDown()|]; }")]
    [InlineData("EC1203", "void M() { try { M(); } catch (Exception e) { throw [|ShopErrors.OrderNotFound(\"1\")|].ToException(e); } }")]
    [InlineData("EC1204", "void M(string id) { if (string.IsNullOrEmpty(id)) throw [|ShopErrors.StorageDown()|].ToException(); }")]
    [InlineData("EC1205", "void M() { try { M(); } catch (IOException e) { throw [|ShopErrors.StorageDown().ToException()|]; } }")]
    [InlineData("EC1206", "string M() => [|\"e.p.shop.too-many-items\"|];")]
    [InlineData("EC1207", "int M(string id) { try { return M(id); } catch (ProblemException e) when (e.Problem is OrderNotFound) { return [|M(id)|]; } }")]
    [InlineData("EC1208", "[[|Raises(typeof(OrderNotFound))|]] public int M(string id) => id.Length;")]
    [InlineData("EC1209", "[Raises(typeof(StorageDown))] public Problem M(string id) => id.Length > 3 ? [|ShopErrors.OrderNotFound(id)|] : ShopErrors.StorageDown();")]
    [InlineData("EC1210", "Problem M(string id) => [|ShopErrors.NoSuchOrder(id)|];")]
    [InlineData("EC1211", "void M(string id) => throw [|new InvalidOperationException($\"Cannot ship the order {id}.\")|];")]
    public async Task A_finding_stands_beside_code_that_does_not_compile(string rule, string member)
    {
        DiagnosticAnalyzer analyzer = CodeAnalyzers.CreateAll().Single(candidate => candidate.SupportedDiagnostics.Any(supported => supported.Id == rule));
        string unfinished = "    private Unknown _field = new Unknown(1,;\n    " + member + "\n    void Next(Missing m) { m.Go(); if (";

        TestCase test = new TestCase(Shop.File(unfinished)) { Rule = rule, MayNotCompile = true }.Additional(Shop.CatalogPath, Shop.Catalog);

        await Verify.MarkedFindingsAsync(test, analyzer);
    }

    [Theory]
    [InlineData("void M(string id) => throw new KeyNotFoundException($\"Expected an existing order, but '{id\");")]
    [InlineData("void M() { ShopErrors. }")]
    [InlineData("void M() { try { M(); } catch (Unknown e) { throw ShopErrors.StorageDown().ToException(); } }")]
    [InlineData("void M() { try { M(); } catch (Exception e) { throw ShopErrors.OrderNotFound(.ToException(e); } }")]
    [InlineData("[Raises(typeof(NotYetInTheCatalog))] public int M(string id) => id.Length;")]
    [InlineData("[Raises(typeof(] public int M(string id) => id.Length;")]
    [InlineData("Problem M() => ShopErrors.NotYetInTheCatalog(3);")]
    [InlineData("int M(string id) { try { return M(id); } catch (ProblemException e) when (e.Problem is ) { return M(id); } }")]
    public async Task What_is_not_finished_is_not_judged(string member)
    {
        TestCase test = new TestCase(Shop.File("    " + member)) { MayNotCompile = true }.Additional(Shop.CatalogPath, Shop.Catalog);

        Assert.DoesNotContain(await AnalysisRun.AllFindingsAsync(test), finding => finding.Descriptor.Category == CodeRules.CatalogCategory);
    }
}
