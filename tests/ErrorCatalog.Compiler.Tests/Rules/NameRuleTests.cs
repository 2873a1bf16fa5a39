namespace ErrorCatalog.Compiler.Tests;

/// <summary>Names that must differ, inside a file and across files.</summary>
public sealed class NameRuleTests
{
    private const string Required = "explain: \"Expected one, but got two.\", fix-hint: \"Ask again.\", impact: message, who-retries: me";

    [Fact]
    public void The_same_key_in_two_catalogs_of_one_namespace_is_one_CSharp_name_twice() => Finding.OfLast(
        CatalogRules.CSharpNameCollision,
        ("a.errors.yaml", Catalog("a", "no-route: { REQ }")),
        ("b.errors.yaml", Catalog("b", "[|no-route|]: { REQ }")));

    [Fact]
    public void Different_namespaces_keep_names_apart() => Assert.Empty(CatalogCompiler.Compile(
    [
        new CatalogSource("a.errors.yaml", Catalog("a", "no-route: { REQ }")),
        new CatalogSource("b.errors.yaml", "namespace: Other\n" + Catalog("b", "no-route: { REQ }")),
    ]).Diagnostics);

    [Fact]
    public void Keys_that_differ_in_hyphens_only_are_one_CSharp_name() =>
        Finding.OfLast(CatalogRules.CSharpNameCollision, ("a.errors.yaml", Catalog("a", "no-2: { REQ }", "[|no2|]: { REQ }")));

    [Fact]
    public void The_enum_of_a_parameter_may_not_be_named_like_an_entry() => Finding.OfLast(
        CatalogRules.CSharpNameCollision,
        ("a.errors.yaml", Catalog("a", "no-route: { REQ, params: { why: { type: enum, values: [ x, y ], example: x, optional: true } } }", "[|no-route-why|]: { REQ }")));

    [Fact]
    public void An_entry_may_not_be_named_like_the_class_of_a_catalog() =>
        Finding.OfLast(CatalogRules.CatalogClassCollision, ("a.errors.yaml", Catalog("agent", "[|agent-errors|]: { REQ }")));

    [Theory]
    [InlineData("catalog")]
    [InlineData("descriptors")]
    [InlineData("equals")]
    public void An_entry_may_not_be_named_like_a_member_of_the_catalog_class(string key) =>
        Finding.OfLast(CatalogRules.CatalogClassCollision, ("a.errors.yaml", Catalog("agent", $"[|{key}|]: {{ REQ }}")));

    [Fact]
    public void Catalogs_that_differ_in_hyphens_only_are_one_class() => Finding.OfLast(
        CatalogRules.CatalogClassDeclaredTwice,
        ("a.errors.yaml", Catalog("agent-2", "a-b: { REQ }")),
        ("b.errors.yaml", "catalog: [|agent2|]\nerrors: {}\n"));

    [Fact]
    public void Parameters_that_differ_in_case_only_are_one_property() => Finding.Of(
        CatalogRules.ParameterNameCollision,
        Finding.Entry("params:\n  max_hops: { type: text, example: x, optional: true }\n  [|maxHops|]: { type: text, example: x, optional: true }"));

    [Theory]
    [InlineData("id")]
    [InlineData("code")]
    [InlineData("where")]
    [InlineData("toString")]
    public void A_parameter_may_not_hide_a_member_of_Problem(string name) => Finding.Of(
        CatalogRules.ReservedParameterName, Finding.Entry($"params:\n  [|{name}|]: {{ type: text, example: x, optional: true }}"));

    [Fact]
    public void A_parameter_may_not_be_named_like_its_entry() => Finding.Of(
        CatalogRules.ParameterNamedLikeEntry, Finding.Entry("params:\n  [|cantFindRoute|]: { type: text, example: x, optional: true }"));

    [Theory]
    [InlineData("no_route, [|noRoute|]")]
    [InlineData("a, [|unrecognized|]")]
    public void Enum_values_may_not_become_one_member(string values) => Finding.Of(
        CatalogRules.EnumValueCollision, Finding.Entry($"params:\n  why: {{ type: enum, values: [ {values} ], optional: true, example: no_route }}".Replace("no_route }", values.StartsWith("a,", StringComparison.Ordinal) ? "a }" : "no_route }", StringComparison.Ordinal)));

    [Fact]
    public void A_key_belongs_to_one_file_of_a_catalog()
    {
        CatalogDiagnostic finding = Finding.OfLast(
            CatalogRules.KeyDeclaredTwice,
            ("a.errors.yaml", Catalog("agent", "no-route: { REQ }")),
            ("b.errors.yaml", Catalog("agent", "[|no-route|]: { REQ }")));

        Assert.Contains("in a.errors.yaml", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a-b: { code: e.p.xfer, REQ }", "c-d: { code: [|e.p.xfer|], REQ }")]
    [InlineData("a-b: { code: e.p.xfer, REQ }", "c-d: { aliases: [ [|e.p.xfer|] ], REQ }")]
    [InlineData("a-b: { aliases: [ x ], REQ }", "c-d: { aliases: [ [|x|] ], REQ }")]
    public void A_code_leads_to_one_entry(string first, string second) =>
        Finding.OfLast(CatalogRules.CodeDeclaredTwice, ("a.errors.yaml", Catalog("agent", first, second)));

    [Fact]
    public void A_number_leads_to_one_entry() =>
        Finding.OfLast(CatalogRules.NumberDeclaredTwice, ("a.errors.yaml", Catalog("agent", "a-b: { number: 7, REQ }", "c-d: { number: [|7|], REQ }")));

    [Theory]
    [InlineData("a-b: { code: ORD-1, REQ }", "c-d: { aliases: [ [|ord-1|] ], REQ }")]
    [InlineData("a-b: { REQ }", "c-d: { aliases: [ [|A-B|] ], REQ }")]
    [InlineData("a-b: { number: 7, REQ }", "c-d: { aliases: [ [|\"7\"|] ], REQ }")]
    [InlineData("a-b: { code: C-D, REQ }", "[|c-d|]: { code: x, REQ }")]
    public void An_address_leads_to_one_entry_whatever_the_case(string first, string second) =>
        Finding.OfLast(CatalogRules.AddressCollision, ("a.errors.yaml", Catalog("agent", first, second)));

    [Theory]
    [InlineData("index")]
    [InlineData("con")]
    [InlineData("com1")]
    public void Some_addresses_are_taken(string key) =>
        Finding.OfLast(CatalogRules.AddressCollision, ("a.errors.yaml", Catalog("agent", $"[|{key}|]: {{ REQ }}")));

    [Fact]
    public void A_reason_for_gRPC_must_be_short_enough()
    {
        string key = "a" + new string('b', GrpcReasonLimit);

        Finding.OfLast(CatalogRules.BadGrpcReason, ("a.errors.yaml", Catalog("agent", $"[|{key}|]: {{ REQ }}")));
    }

    [Fact]
    public void Sorter_and_scope_do_not_tell_gRPC_reasons_apart() => Finding.OfLast(
        CatalogRules.GrpcReasonCollision,
        ("a.errors.yaml", Catalog("agent", "a-b: { code: e.p.xfer.slow, REQ }", "c-d: { code: [|w.m.xfer.slow|], REQ }")));

    [Theory]
    [InlineData("namespace: Acme\n", "namespace: [|Other|]\n")]
    [InlineData("base-uri: https://a.example/\n", "base-uri: [|https://b.example/|]\n")]
    [InlineData("locale: de\n", "locale: [|fr|]\n")]
    public void The_files_of_a_catalog_agree_on_their_header(string first, string second) => Finding.OfLast(
        CatalogRules.HeadersDisagree,
        ("a.errors.yaml", first + "catalog: agent\nerrors: {}\n"),
        ("b.errors.yaml", second + "catalog: agent\nerrors: {}\n"));

    [Fact]
    public void A_successor_must_exist()
    {
        CatalogDiagnostic finding = Finding.OfLast(
            CatalogRules.UnknownSuccessor,
            ("a.errors.yaml", Catalog("agent", "no-route: { REQ }", "old: { retired: { replaced-by: [|no-rout|] }, REQ }")));

        Assert.EndsWith("Did you mean 'no-route'?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_successor_must_be_alive() => Finding.OfLast(
        CatalogRules.UnknownSuccessor,
        ("a.errors.yaml", Catalog("agent", "no-route: { REQ, retired: { since: 1.0.0 } }", "old: { retired: { replaced-by: [|no-route|] }, REQ }")));

    [Fact]
    public void A_successor_with_an_error_is_not_called_unknown() => Assert.DoesNotContain(
        CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Catalog("agent", "no-route: { kind: x, REQ }", "old: { retired: { replaced-by: no-route }, REQ }"))]).Diagnostics,
        finding => finding.RuleId == CatalogRules.UnknownSuccessor.Id);

    private const int GrpcReasonLimit = 63;

    private static string Catalog(string name, params string[] entries) =>
        $"catalog: {name}\nerrors:\n" + string.Concat(entries.Select(entry => "  " + entry.Replace("REQ", Required, StringComparison.Ordinal) + "\n"));
}
