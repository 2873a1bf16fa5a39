using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>EC1211: "Move this message to the catalog" makes an entry that compiles and a call that binds to its factory.</summary>
public sealed class MoveToCatalogTests
{
    private const string Empty = "catalog: shop\nnamespace: App\nerrors:\n";

    [Fact]
    public Task Messages_that_the_catalog_can_say_are_offered_and_others_are_not() => Verify.FindingsAsync<MovableMessageAnalyzer>(Shop.Code("""
            void A(string id) => throw [|new InvalidOperationException($"Cannot ship the order {id}.")|];
            void B(int n) { throw new ArgumentOutOfRangeException(nameof(n), n, "Must be positive."); }
            void C() => throw new NotImplementedException("Not done yet at all.");
            void D() => throw new InvalidOperationException();
            void E(string text) => throw new InvalidOperationException(text);
            void F(string id) => throw new ArgumentNullException(nameof(id));
            void G(bool x) => throw new InvalidOperationException(x ? "Cannot ship the order." : "Cannot pay the order.");
            Exception H() => new InvalidOperationException("Cannot ship the order.");
            void I(int n) => throw new InvalidOperationException($"Took the number {n++} of all.");
            void J() => throw new Own("Cannot ship the order.", 7);
            class Own(string message, int code) : Exception(message) { public int Code => code; }
        """));

    [Fact]
    public Task The_entry_is_added_at_the_end_and_the_factory_is_thrown() => VerifyFix.FixAsync<MovableMessageAnalyzer, MoveToCatalogFix>(
        Shop.Code("""
                void A(string orderId, int hours)
                {
                    // Too late.
                    throw [|new InvalidOperationException($"Expected the order '{orderId}' to be shipped within {hours} hours, but it's still here")|];
                }
            """),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [TestCase.MainFile] = Shop.File("""
                void A(string orderId, int hours)
                {
                    // Too late.
                    throw ShopErrors.OrderShippedWithinHours(orderId, hours).ToException();
                }
            """),
            [Shop.CatalogPath] = Shop.Catalog + """

                  order-shipped-within-hours:
                    category: processing
                    kind: rejection
                    impact: message
                    who-retries: you
                    http-status: 409
                    params:
                      orderId: { type: identifier, example: "A-1" }
                      hours: { type: integer, example: 3 }
                    title: "Order shipped within hours"
                    explain: "Expected the order ''{orderId}'' to be shipped within {hours} hours, but it''s still here."
                    fix-hint: "Check {orderId}, then send the corrected request again."

                """.Replace("\n                ", "\n", StringComparison.Ordinal),
        });

    [Fact]
    public async Task Every_type_of_hole_becomes_a_typed_parameter()
    {
        (string code, CatalogModel catalog) = await MoveAsync("""
                enum Level { Low, VeryHigh }
                void A(string name, int count, long size, decimal price, double share, bool open, Uri page, DateTimeOffset since, DateTime day, TimeSpan left, Guid id, Level level, object thing, int? maybe, string? note, ulong big, List<int> items, int @class)
                {
                    throw new InvalidOperationException($"Cannot use {name}, {count}, {size}, {price}, {share}, {open}, {page}, {since}, {day}, {left}, {id}, {level}, {thing}, {maybe}, {note}, {big}, {items.Count} and {@class}.");
                }
            """);

        EntryModel entry = Assert.Single(catalog.Entries);
        Assert.Equal(
            ["name identifier", "count integer", "size integer", "price decimal", "share decimal", "open boolean", "page uri", "since timestamp", "day timestamp", "left duration", "idValue identifier", "level enum", "thing text", "big decimal", "itemCount integer", "class integer", "maybe integer?", "note text?"],
            entry.Parameters.Select(parameter => $"{parameter.Name} {parameter.Type.ToString().ToLowerInvariant()}{(parameter.IsOptional ? "?" : "")}"));
        Assert.Equal(["low", "very-high"], entry.Parameters.Single(parameter => parameter.Name == "level").EnumValues);
        Assert.Contains("(decimal)share", code, StringComparison.Ordinal);
        Assert.Contains("level switch { App.Orders.Level.Low => CannotUseLevel.Low, App.Orders.Level.VeryHigh => CannotUseLevel.VeryHigh, _ => CannotUseLevel.Unrecognized }", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count:D", "integer", "{count}", "(count)")]
    [InlineData("count:N0", "integer", "{count, number}", "(count)")]
    [InlineData("count:X4", "text", "{count}", "(count.ToString(\"X4\", System.Globalization.CultureInfo.InvariantCulture))")]
    [InlineData("price:F2", "text", "{price}", "(price.ToString(\"F2\", System.Globalization.CultureInfo.InvariantCulture))")]
    [InlineData("since:O", "timestamp", "{since}", "(since)")]
    [InlineData("since:yyyy", "text", "{since}", "(since.ToString(\"yyyy\", System.Globalization.CultureInfo.InvariantCulture))")]
    [InlineData("count,8", "integer", "{count}", "(count)")]
    [InlineData("(count > 1 ? price : 0)", "decimal", "{value}", "(count > 1 ? price : 0)")]
    public async Task Formats_that_the_catalog_lacks_are_applied_by_the_code(string hole, string type, string use, string argument)
    {
        (string code, CatalogModel catalog) = await MoveAsync($$"""    void A(int count, decimal price, DateTime since) => throw new InvalidOperationException($"Cannot take this {{{hole}}} for that.");""");

        EntryModel entry = Assert.Single(catalog.Entries);
        Assert.Equal(type, entry.Parameters.Single().Type.ToString().ToLowerInvariant());
        Assert.Equal($"Cannot take this {use} for that.", entry.Text.Explain);
        Assert.Contains(argument + ".ToException()", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new ArgumentException(\"The name {0} isn't known.\")", "The name '{'0'}' isn''t known.")]
    [InlineData("new ArgumentException($\"Braces {{id}} aren't {name}!\")", "Braces '{'id'}' aren''t {name}!")]
    [InlineData("new ArgumentException(\"Line\\nbreak \\\"quoted\\\" # : - text\" + name)", "Line\nbreak \"quoted\" # : - text{name}.")]
    [InlineData("new ArgumentException(nameof(name) + \" is not a known name\")", "name is not a known name.")]
    public async Task Text_is_quoted_for_patterns_and_for_YAML(string creation, string explain)
    {
        (_, CatalogModel catalog) = await MoveAsync($"    void A(string name) => throw {creation};");

        Assert.Equal(explain, Assert.Single(catalog.Entries).Text.Explain);
    }

    [Theory]
    [InlineData("Cannot ship the order {id}.", "orderId identifier")]
    [InlineData("Cannot ship order '{id}'.", "orderId identifier")]
    [InlineData("Cannot ship the {id}.", "idValue text")]
    public async Task A_name_that_problems_have_themselves_takes_the_noun_before_it(string message, string parameter)
    {
        ParameterModel made = Assert.Single(Assert.Single((await MoveAsync($"    void A(string id) => throw new InvalidOperationException($\"{message}\");")).Catalog.Entries).Parameters);

        Assert.Equal(parameter, $"{made.Name} {made.Type.ToString().ToLowerInvariant()}");
    }

    [Theory]
    [InlineData("ArgumentException", "Rejection You 400")]
    [InlineData("KeyNotFoundException", "Rejection You 404")]
    [InlineData("InvalidOperationException", "Rejection You 409")]
    [InlineData("IOException", "Exception Me 500")]
    [InlineData("TimeoutException", "Exception Me 504")]
    public async Task The_type_of_the_exception_tells_whose_fault_it_is(string type, string profile)
    {
        EntryModel entry = Assert.Single((await MoveAsync($"    void A() => throw new {type}(\"Cannot ship the order today.\");")).Catalog.Entries);

        Assert.Equal(profile, $"{entry.Kind} {entry.WhoRetries} {entry.HttpStatus}");
    }

    [Fact]
    public async Task Equal_messages_share_an_entry_and_equal_keys_do_not()
    {
        (string code, CatalogModel catalog) = await MoveAsync("""
                class CannotPayOrder { }
                void A(string id) => throw new InvalidOperationException($"Cannot ship the order {id}.");
                void B(string number) { try { A(number); } catch (IOException e) { throw new IOException("cannot ship the order " + number, e); } }
                void C(string id) => throw new InvalidOperationException($"Cannot ship the order!");
            """);

        Assert.Equal(["cannot-ship-order", "cannot-ship-order-2"], catalog.Entries.Select(entry => entry.Key));
        Assert.Contains("ShopErrors.CannotShipOrder(number).ToException(e)", code, StringComparison.Ordinal);
        Assert.Contains("ShopErrors.CannotShipOrder2().ToException()", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_catalog_takes_the_entry_and_its_namespace_is_imported()
    {
        TestCase test = new TestCase("using System;\nusing Xunit = System.String;\n\nclass Program { void M() => throw new InvalidOperationException(\"Cannot ship the order.\"); }\n")
            .Source("/app/Billing/Bills.cs", "namespace Other;\n\n/// <summary>Bills.</summary>\nclass Bills { void M() => throw new System.InvalidOperationException(\"Cannot pay the bill.\"); }\n")
            .Additional("/app/catalog/shop.errors.yaml", Empty)
            .Additional("/app/Billing/bills.errors.yaml", "catalog: bills\nnamespace: App.Billing\nerrors: {}\n");
        Project moved = await MoveAllAsync(test);

        Assert.Equal("using System;\nusing App;\nusing Xunit = System.String;\n\nclass Program { void M() => throw ShopErrors.CannotShipOrder().ToException(); }\n", await TextAsync(moved, TestCase.MainFile));
        Assert.Equal("using App.Billing;\n\nnamespace Other;\n\n/// <summary>Bills.</summary>\nclass Bills { void M() => throw BillsErrors.CannotPayBill().ToException(); }\n", (await TextAsync(moved, "/app/Billing/Bills.cs")).Replace("namespace Other;\n\nusing App.Billing;\n\n", "using App.Billing;\n\nnamespace Other;\n\n", StringComparison.Ordinal));
        Assert.Contains("cannot-ship-order:", await TextAsync(moved, "/app/catalog/shop.errors.yaml"), StringComparison.Ordinal);
        Assert.Contains("cannot-pay-bill:", await TextAsync(moved, "/app/Billing/bills.errors.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_catalog_with_errors_takes_nothing() => VerifyFix.NoFixAsync<MovableMessageAnalyzer, MoveToCatalogFix>(
        new TestCase(Shop.File("    void A() => throw [|new InvalidOperationException(\"Cannot ship the order.\")|];")).Additional(Shop.CatalogPath, Empty + "  x: 3\n"));

    [Fact]
    public async Task A_file_of_two_target_frameworks_is_edited_once()
    {
        Project one = new TestCase(Shop.File("    void A() => throw new InvalidOperationException(\"Cannot ship the order.\");")).Additional(Shop.CatalogPath, Empty).Build().Project;
        Project two = one.Solution.AddProject("App(net9.0)", "App", LanguageNames.CSharp)
            .WithMetadataReferences(one.MetadataReferences).WithParseOptions(one.ParseOptions!).WithCompilationOptions(one.CompilationOptions!)
            .AddDocument("Test.cs", await one.Documents.Single().GetTextAsync(), filePath: TestCase.MainFile).Project
            .AddAdditionalDocument("shop.errors.yaml", await one.AdditionalDocuments.Single().GetTextAsync(), filePath: Shop.CatalogPath).Project;
        int at = (await one.Documents.Single().GetTextAsync()).ToString().IndexOf("new Invalid", StringComparison.Ordinal);

        MovePlan plan = await MessageMover.PlanAsync(
            two.Solution,
            two.Solution.Projects.Select(project => (project.DocumentIds.Single(), new Microsoft.CodeAnalysis.Text.TextSpan(at, 10))),
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(plan.Moves);
        Assert.All(plan.Solution.Projects, project => Assert.Equal(2, project.AdditionalDocuments.Single().GetTextAsync().Result.ToString().Split("cannot-ship-order").Length));
        Assert.Single(plan.Solution.Projects.Select(project => project.Documents.Single().GetTextAsync().Result.ToString()).Distinct());
    }

    private static async Task<(string Code, CatalogModel Catalog)> MoveAsync(string members)
    {
        Project moved = await MoveAllAsync(new TestCase(Shop.File(members)).Additional(Shop.CatalogPath, Empty));
        CompiledCatalogs compiled = CatalogCompiler.Compile([new CatalogSource(Shop.CatalogPath, await TextAsync(moved, Shop.CatalogPath))], TestContext.Current.CancellationToken);
        Assert.DoesNotContain(compiled.Diagnostics, finding => finding.Severity == CatalogSeverity.Error);
        return (await TextAsync(moved, TestCase.MainFile), compiled.Catalogs.Single());
    }

    /// <summary>Moves every message; the generator then makes the factories, and the whole must compile.</summary>
    private static async Task<Project> MoveAllAsync(TestCase test)
    {
        Project project = test.Build().Project;
        Diagnostic[] findings = await AnalysisRun.FindingsAsync(test, new MovableMessageAnalyzer());
        Assert.NotEmpty(findings);
        MovePlan plan = await MessageMover.PlanAsync(
            project.Solution,
            findings.Select(finding => (project.Documents.Single(document => document.FilePath == finding.Location.SourceTree!.FilePath).Id, finding.Location.SourceSpan)),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(findings.Length, plan.Moves.Count);
        Project moved = plan.Solution.GetProject(project.Id)!;
        Diagnostic[] errors = [.. (await moved.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Assert.True(errors.Length == 0, string.Join('\n', errors.Select(error => error.ToString())) + "\n" + await TextAsync(moved, TestCase.MainFile));
        return moved;
    }

    private static async Task<string> TextAsync(Project project, string path) =>
        (await project.Documents.Concat<TextDocument>(project.AdditionalDocuments).Single(document => document.FilePath == path).GetTextAsync()).ToString();
}
