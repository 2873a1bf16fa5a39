namespace ErrorCatalog.Compiler.Tests;

/// <summary>Values of fields.</summary>
public sealed class FieldRuleTests
{
    private const string Hops = "\"Expected one hop, but needed {hops}.\"";

    [Theory]
    [InlineData("Cant-Find")]
    [InlineData("cant.find")]
    [InlineData("cant_find")]
    [InlineData("404")]
    [InlineData("a-")]
    public void A_key_must_be_kebab_case(string key) => Finding.Of(
        CatalogRules.BadKey, $"catalog: agent\nerrors:\n  [|{key}|]: {{ explain: A., fix-hint: B., impact: message, who-retries: me }}\n");

    [Theory]
    [InlineData("request declined")]
    [InlineData("-route")]
    [InlineData("straße")]
    public void A_flat_code_must_be_visible_ASCII(string code) => Finding.Of(CatalogRules.BadCode, Finding.Entry($"code: [|{code}|]"));

    [Theory]
    [InlineData("request_not_accepted")]
    [InlineData("issuance-abandoned")]
    [InlineData("ORD-0001")]
    [InlineData("poe/vk_unknown")]
    [InlineData("pq.suite_unsupported")]
    [InlineData("e.p.me.res.storage")]
    [InlineData("w.m.direct-delivery.unknown")]
    [InlineData("e.get-pay-details.payment-failed")]
    public void Codes_of_existing_protocols_are_fine(string code) =>
        Assert.Empty(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Finding.Entry($"code: {code}"))]).Diagnostics);

    [Theory]
    [InlineData("w.msg.bad-lang", "'msg'")]
    [InlineData("e.did.unresolvable", "'did'")]
    [InlineData("e.p.req.not_enroll", "'not_enroll'")]
    [InlineData("e.p", "no descriptor")]
    [InlineData("e.p.", "an empty descriptor")]
    [InlineData("e.P.xfer", "'P'")]
    [InlineData("e..xfer", "the scope ''")]
    [InlineData("w.p.a--b", "'a--b'")]
    public void A_code_with_a_sorter_follows_the_DIDComm_grammar_strictly(string code, string found)
    {
        CatalogDiagnostic finding = Finding.Of(CatalogRules.BadDidCommCode, Finding.Entry($"code: [|{code}|]"));

        Assert.Contains(found, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aliases: [ [|cant-find-route|] ]")]
    [InlineData("aliases: [ a, [|a|] ]")]
    [InlineData("aliases: [ [|\" a\"|] ]")]
    [InlineData("aliases: [ [|\"a\\tb\"|] ]")]
    public void An_alias_must_be_a_new_visible_code(string fields) => Finding.Of(CatalogRules.BadAlias, Finding.Entry(fields));

    [Theory]
    [InlineData("e.did.unresolvable")]
    [InlineData("\"request declined\"")]
    [InlineData("\"e.p.msg.https://didcomm.org/x\"")]
    public void Aliases_take_any_spelling_seen_on_the_wire(string alias) =>
        Assert.Empty(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Finding.Entry($"aliases: [ {alias} ]"))]).Diagnostics);

    [Theory]
    [InlineData("severity: [|fatal|]")]
    [InlineData("category: [|network|]")]
    [InlineData("kind: [|Exception|]")]
    [InlineData("params:\n  a: { type: text, example: x, optional: true, sensitivity: [|private|] }")]
    [InlineData("params:\n  a: { type: text, example: x, optional: [|maybe|] }")]
    [InlineData("causes:\n  a: { cause: \"A.\", origin: [|you|] }")]
    public void A_choice_must_be_one_of_its_words(string fields) => Finding.Of(CatalogRules.BadToken, Finding.Entry(fields));

    [Fact]
    public void A_misspelled_choice_is_reported_with_the_nearest_word() =>
        Assert.EndsWith("Did you mean 'routing'?", Finding.Of(CatalogRules.BadToken, Finding.Entry("category: [|rooting|]")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("E1001")]
    [InlineData("2147483648")]
    public void A_number_must_be_positive_and_whole(string number) => Finding.Of(CatalogRules.BadNumber, Finding.Entry($"number: [|{number}|]"));

    [Theory]
    [InlineData("302")]
    [InlineData("600")]
    [InlineData("4xx")]
    public void An_http_status_must_be_one_of_a_failure(string status) => Finding.Of(CatalogRules.BadHttpStatus, Finding.Entry($"http-status: [|{status}|]"));

    [Fact]
    public void Status_200_is_for_warnings() => Finding.Of(CatalogRules.HttpStatusOfError, Finding.Entry("http-status: [|200|]"));

    [Fact]
    public void A_grpc_status_must_be_a_name_of_google_rpc_Code() =>
        Assert.Contains("'NOT_FOUND'", Finding.Of(CatalogRules.BadGrpcStatus, Finding.Entry("grpc-status: [|not_found|]")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("since: [|v1|]")]
    [InlineData("since: [|1|]")]
    [InlineData("since: [|1.02.0|]")]
    [InlineData("retired: { since: [|soon|] }")]
    public void A_version_must_be_semantic(string fields) => Finding.Of(CatalogRules.BadVersion, Finding.Entry(fields));

    [Fact]
    public void A_severity_that_contradicts_the_code_is_reported() =>
        Finding.Of(CatalogRules.SeverityAgainstCode, Finding.Entry("code: w.m.xfer\nseverity: [|error|]"));

    [Theory]
    [InlineData("max-hops")]
    [InlineData("2nd")]
    [InlineData("größe")]
    public void A_parameter_name_must_be_a_placeholder(string name) =>
        Finding.Of(CatalogRules.BadParameterName, Finding.Entry($"params:\n  [|{name}|]: {{ type: text, example: x }}"));

    [Theory]
    [InlineData("{ type: [|int|], example: 3 }")]
    [InlineData("{ type: [|enum(a|], b), example: a }")]
    public void A_parameter_type_must_be_known(string parameter) =>
        Finding.Of(CatalogRules.BadParameterType, Finding.Entry($"params:\n  hops: {parameter}"));

    [Fact]
    public void A_parameter_needs_a_type() => Finding.Of(CatalogRules.BadParameterType, Finding.Entry("params:\n  [|hops|]: { example: 3 }"));

    [Theory]
    [InlineData("{ type: [|enum|], example: a }")]
    [InlineData("{ type: enum, values: [ a, [|wrong type|] ], example: a }")]
    [InlineData("{ type: enum, values: [ a, [|a|] ], example: a }")]
    [InlineData("{ type: [|\"enum(a, b!)\"|], example: a }")]
    [InlineData("{ type: text, values: [|[ a ]|], example: a }")]
    [InlineData("{ type: \"enum(a)\", values: [|[ a ]|], example: a }")]
    public void Enum_values_must_be_words_that_a_select_can_name(string parameter) =>
        Finding.Of(CatalogRules.BadEnumValues, Finding.Entry($"params:\n  hops: {parameter}", Hops));

    [Fact]
    public void A_required_parameter_may_not_follow_an_optional_one() => Finding.Of(
        CatalogRules.OptionalBeforeRequired,
        Finding.Entry("params:\n  a: { type: text, example: x, optional: true }\n  [|hops|]: { type: integer, example: 3 }", Hops));

    [Theory]
    [InlineData("integer", "three")]
    [InlineData("integer", "\"1,000\"")]
    [InlineData("integer", "99999999999999999999")]
    [InlineData("decimal", "\"0,5\"")]
    [InlineData("boolean", "maybe")]
    [InlineData("uri", "\"a b\"")]
    [InlineData("did", "bob")]
    [InlineData("did", "\"did:EXAMPLE:bob\"")]
    [InlineData("timestamp", "yesterday")]
    [InlineData("duration", "30s")]
    [InlineData("bytes", "-1")]
    public void An_example_must_fit_its_type(string type, string example) =>
        Finding.Of(CatalogRules.ExampleDoesNotFit, Finding.Entry($"params:\n  hops: {{ type: {type}, example: [|{example}|] }}", Hops));

    [Theory]
    [InlineData("integer", "-3")]
    [InlineData("decimal", "0.25")]
    [InlineData("boolean", "true")]
    [InlineData("uri", "/inbox")]
    [InlineData("did", "did:web:example.org%3A3000:a")]
    [InlineData("timestamp", "2026-01-31T18:00:00.123+01:00")]
    [InlineData("timestamp", "\"2026-01-31 18:00:00Z\"")]
    [InlineData("duration", "PT30S")]
    [InlineData("duration", "\"00:00:30\"")]
    [InlineData("bytes", "1024")]
    public void Examples_of_every_type_are_understood(string type, string example) =>
        Assert.Empty(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Finding.Entry($"params:\n  hops: {{ type: {type}, example: {example} }}", Hops))]).Diagnostics);

    [Fact]
    public void The_example_of_an_enum_must_be_one_of_its_values() =>
        Finding.Of(CatalogRules.ExampleDoesNotFit, Finding.Entry("params:\n  hops: { type: enum, values: [ a, b ], example: [|c|] }", Hops));

    [Fact]
    public void A_missing_example_is_mentioned() =>
        Assert.Equal(CatalogSeverity.Info, Finding.Of(CatalogRules.MissingExample, Finding.Entry("params:\n  [|hops|]: { type: integer }", Hops)).Severity);

    [Fact]
    public void A_cause_id_must_be_kebab_case() => Finding.Of(CatalogRules.BadCauseId, Finding.Entry("causes:\n  [|It_moved|]: { cause: \"A.\" }"));

    [Theory]
    [InlineData("cloud")]
    [InlineData("me-wire")]
    [InlineData("medium - wire")]
    public void A_place_must_start_with_a_party(string where) => Finding.Of(CatalogRules.BadWhere, Finding.Entry($"where: [|{where}|]"));
}
