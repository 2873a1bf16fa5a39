namespace ErrorCatalog.Compiler.Tests;

/// <summary>A realistic catalog compiles to what it says.</summary>
public sealed class AgentCatalogTests
{
    private static readonly CompiledCatalogs Result = CatalogCompiler.Compile(
    [
        new CatalogSource("catalog/agent.errors.yaml", TestFiles.Agent),
        new CatalogSource("catalog/locales/es/agent.yaml", TestFiles.AgentInSpanish),
    ]);

    private static readonly CatalogModel Catalog = Assert.Single(Result.Catalogs);

    [Fact]
    public void It_has_no_findings_but_texts_that_nobody_has_translated() => Assert.All(Result.Diagnostics, finding => Assert.Equal(CatalogRules.TranslationMissing.Id, finding.RuleId));

    [Fact]
    public void The_header_is_taken_over() => Assert.Equal(
        ("agent", "Acme.Agent", "en", "https://errors.example.org/agent/"),
        (Catalog.Name, Catalog.Namespace, Catalog.SourceLocale, Catalog.BaseUri));

    [Fact]
    public void Languages_that_must_be_complete_are_taken_over() => Assert.Equal(["en"], Catalog.Complete);

    [Fact]
    public void Entries_are_ordered_by_key() => Assert.Equal(
        ["cant-find-route", "did-unresolvable", "old-one", "request-not-accepted", "storage-full", "time-out"],
        Catalog.Entries.Select(entry => entry.Key));

    [Fact]
    public void Every_declared_field_is_taken_over()
    {
        EntryModel entry = Entry("cant-find-route");

        Assert.Equal("e.m.xfer.cant-find-route", entry.Code);
        Assert.Equal(["cant-find-route", "e.p.xfer.cant-find-route", "request declined"], entry.Aliases);
        Assert.Equal(1001, entry.Number);
        Assert.Equal((EntrySeverity.Error, EntryCategory.Routing, EntryKind.Exception), (entry.Severity, entry.Category, entry.Kind));
        Assert.Equal((EntryImpact.Message, WhoRetries.You, "me - wire"), (entry.Impact, entry.WhoRetries, entry.Where));
        Assert.Equal((502, "UNAVAILABLE", "XFER_CANT_FIND_ROUTE"), (entry.HttpStatus, entry.GrpcStatus, entry.GrpcReason));
        Assert.Equal("CantFindRoute", entry.CSharpName);
        Assert.Equal("1.0.0", entry.Since);
        Assert.Equal("An agent publishes an endpoint before messages are sent to it.", entry.Text.Rule);
        Assert.StartsWith("## Background\n\nMediators", entry.Text.Doc, StringComparison.Ordinal);
        Assert.Equal(
            [new CauseModel("moved", "The recipient moved to another mediator.", "peer", "Resolve the DID again."), new CauseModel("offline", "No mediator of {recipient} is online.", "network", null)],
            entry.Text.Causes);
    }

    [Fact]
    public void Parameters_keep_their_order_and_types()
    {
        Assert.Equal(
            [
                new ParameterModel("recipient", ParameterType.Did, false, "did:example:bob", "who the message was for", ParameterSensitivity.Internal, default),
                new ParameterModel("hops", ParameterType.Integer, false, "3", null, ParameterSensitivity.Public, default),
                new ParameterModel("reason", ParameterType.Enum, true, "moved", null, ParameterSensitivity.Public, new EquatableArray<string>(["unknown", "moved", "refused"])),
            ],
            Entry("cant-find-route").Parameters);
        Assert.Equal(["now", "later"], Entry("storage-full").Parameters.Single(parameter => parameter.Name == "again").EnumValues);
    }

    [Theory]
    [InlineData("did-unresolvable", 422, "FAILED_PRECONDITION", "DID")]
    [InlineData("storage-full", 507, "RESOURCE_EXHAUSTED", "ME_RES_STORAGE")]
    [InlineData("time-out", 200, "OK", "REQ_TIME")]
    [InlineData("request-not-accepted", null, "ABORTED", "REQUEST_NOT_ACCEPTED")]
    [InlineData("old-one", null, "UNKNOWN", "OLD_ONE")]
    public void Statuses_and_reasons_follow_from_the_code(string key, int? http, string grpc, string reason) =>
        Assert.Equal((http, grpc, reason), (Entry(key).HttpStatus, Entry(key).GrpcStatus, Entry(key).GrpcReason));

    [Fact]
    public void Severity_and_category_follow_from_the_code() =>
        Assert.Equal((EntrySeverity.Warning, EntryCategory.Timeout), (Entry("time-out").Severity, Entry("time-out").Category));

    [Fact]
    public void A_retired_entry_keeps_its_tombstone() =>
        Assert.Equal(new RetiredModel("2.0.0", "cant-find-route", "The two were one."), Entry("old-one").Retired);

    [Fact]
    public void Translations_are_taken_over_and_empty_ones_count_as_absent()
    {
        LocaleModel locale = Assert.Single(Result.Locales);

        Assert.Equal(("agent", "es"), (locale.Catalog, locale.Locale));
        Assert.Equal(["cant-find-route", "did-unresolvable"], locale.Entries.Select(entry => entry.Key));
        Assert.Null(locale.Entries[1].FixHint);
        Assert.Equal(new CauseModel("moved", "El destinatario cambió de mediador.", null, "Resuelve el DID otra vez."), Assert.Single(locale.Entries[0].Causes));
    }

    [Fact]
    public void Positions_lead_to_the_file_and_not_to_the_model()
    {
        CatalogFile file = CatalogFileParser.Parse("a.errors.yaml", TestFiles.Agent, TestContext.Current.CancellationToken);
        CatalogFile moved = CatalogFileParser.Parse("a.errors.yaml", "# one more line\n" + TestFiles.Agent, TestContext.Current.CancellationToken);

        SourceRange code = file.Positions.Single(position => position.Name == "errors/cant-find-route/code").Range;
        Assert.Equal("e.m.xfer.cant-find-route", TestFiles.Agent.Substring(code.Start, code.Length));
        Assert.Equal(file.Model, moved.Model);
        Assert.NotEqual(file.Positions, moved.Positions);
    }

    private static EntryModel Entry(string key) => Catalog.Entries.Single(entry => entry.Key == key);
}
