namespace ErrorCatalog.Tests;

public sealed class ProblemCatalogTests
{
    [Theory]
    [InlineData("cant-find-route", "cant-find-route")]
    [InlineData("CANT-FIND-ROUTE", "cant-find-route")]
    [InlineData("e.m.xfer.cant-find-route", "cant-find-route")]
    [InlineData("E.M.Xfer.Cant-Find-Route", "cant-find-route")]
    [InlineData("no-route", "cant-find-route")]
    [InlineData("e.p.xfer.cant-find-route", "cant-find-route")]
    [InlineData("507-storage", "storage-full")]
    [InlineData("e.msg.bad-lang", "bad-language")]
    public void An_entry_is_found_by_key_code_or_alias_in_any_case(string name, string key)
    {
        Assert.Equal(key, SampleCatalog.Catalog.Find(name)?.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("cant-find")]
    [InlineData("e.m.xfer")]
    [InlineData("1001")]
    [InlineData("\ud800")]
    public void Finding_wants_the_whole_name(string name)
    {
        Assert.Null(SampleCatalog.Catalog.Find(name));
    }

    [Fact]
    public void An_entry_is_found_by_its_number()
    {
        Assert.Equal("cant-find-route", SampleCatalog.Catalog.FindByNumber(1001)?.Key);
        Assert.Equal("route-lost", SampleCatalog.Catalog.FindByNumber(7)?.Key);
        Assert.Null(SampleCatalog.Catalog.FindByNumber(1002));
    }

    [Theory]
    [InlineData("e.p.xfer.cant-use-endpoint", "transport-failed")]
    [InlineData("e.p.xfer.cant-find-route.twice", "cant-find-route")]
    [InlineData("e.m.me.res.storage.disk", "storage-full")]
    [InlineData("w.p.trust.crypto.weak", "crypto-failed")]
    [InlineData("e.p.xferred", null)]
    [InlineData("something-else", null)]
    public void A_received_code_matches_the_entry_that_fits_best(string code, string? key)
    {
        Assert.Equal(key, SampleCatalog.Catalog.Match(code)?.Key);
    }

    [Fact]
    public void An_entry_tells_everything_that_the_catalog_declares()
    {
        ProblemDescriptor entry = SampleCatalog.Catalog[SampleCatalog.CantFindRouteIndex];

        Assert.Equal("e.m.xfer.cant-find-route", entry.Code);
        Assert.Equal(["no-route", "e.p.xfer.cant-find-route"], entry.Aliases);
        Assert.Equal(1001, entry.Number);
        Assert.Equal(ProblemSeverity.Error, entry.Severity);
        Assert.Equal(ProblemCategory.Routing, entry.Category);
        Assert.Equal(ProblemKind.Exception, entry.Kind);
        Assert.Equal(ProblemImpact.Message, entry.Impact);
        Assert.Equal(RetryParty.Recipient, entry.Retry);
        Assert.Equal(new ProblemLocation(ProblemParty.Reporter, "wire"), entry.Where);
        Assert.Equal(502, entry.HttpStatus);
        Assert.Equal(GrpcStatusCode.Unavailable, entry.GrpcStatus);
        Assert.Equal("CANT_FIND_ROUTE", entry.GrpcReason);
        Assert.Equal(
            [new ProblemParameter("recipient", ParameterType.Did, false, ParameterSensitivity.Internal, "did:example:bob", []),
             new ProblemParameter("hops", ParameterType.Integer, false, ParameterSensitivity.Public, "3", [])],
            entry.Parameters,
            (left, right) => left with { EnumValues = [] } == right with { EnumValues = [] } && left.EnumValues.SequenceEqual(right.EnumValues));
        Assert.Equal("Route not found", entry.TitlePattern);
        Assert.StartsWith("Expected a route to {recipient}", entry.ExplainPattern, StringComparison.Ordinal);
        Assert.Equal("An agent publishes an endpoint first.", entry.RulePattern);
        Assert.Equal("1.0.0", entry.Since);
        Assert.Null(entry.Retired);
        Assert.Equal(new Uri("https://errors.example.org/sample/error-codes/cant-find-route/"), entry.Link);
        Assert.Equal(1, entry.IndexOfParameter("hops"));
        Assert.Equal(-1, entry.IndexOfParameter("Hops"));
        Assert.Equal("e.m.xfer.cant-find-route", entry.ToString());
    }

    [Fact]
    public void An_entry_may_leave_out_what_is_not_required()
    {
        ProblemDescriptor entry = SampleCatalog.Catalog.Find("transport-failed")!;

        Assert.Empty(entry.Aliases);
        Assert.Empty(entry.Parameters);
        Assert.Null(entry.Number);
        Assert.Null(entry.Where);
        Assert.Null(entry.HttpStatus);
        Assert.Null(entry.GrpcStatus);
        Assert.Null(entry.TitlePattern);
        Assert.Null(entry.RulePattern);
        Assert.Null(entry.Since);
    }

    [Fact]
    public void The_types_and_tokens_of_parameters_are_read()
    {
        ProblemDescriptor entry = SampleCatalog.Catalog[SampleCatalog.PaymentDeclinedIndex];

        Assert.Equal(
            [ParameterType.Decimal, ParameterType.Identifier, ParameterType.Enum, ParameterType.Timestamp, ParameterType.Duration, ParameterType.Uri, ParameterType.Boolean, ParameterType.Integer],
            entry.Parameters.Select(parameter => parameter.Type));
        Assert.Equal([false, false, false, true, true, true, true, true], entry.Parameters.Select(parameter => parameter.IsOptional));
        Assert.Equal(ParameterSensitivity.Secret, entry.Parameters[1].Sensitivity);
        Assert.Equal(["limit", "stolen", "expired"], entry.Parameters[2].EnumValues);
    }

    [Fact]
    public void A_retired_entry_names_its_successor()
    {
        Assert.Equal(new RetiredEntry("1.0.0", "cant-find-route", "Says the same."), SampleCatalog.Catalog.Find("route-lost")!.Retired);
    }

    [Fact]
    public void A_catalog_that_is_not_published_has_no_links()
    {
        var catalog = new ProblemCatalog(new TestCatalogData(["""["a","a"]"""]) { Address = null });

        Assert.Null(catalog.BaseUri);
        Assert.Null(catalog[0].Link);
    }

    [Fact]
    public void Wrapping_a_catalog_reads_none_of_its_entries()
    {
        TestCatalogData data = SampleCatalog.NewData();

        var catalog = new ProblemCatalog(data);

        Assert.Equal(("sample", "en", 9), (catalog.Name, catalog.SourceLocale, catalog.Count));
        Assert.Equal((0, 0), (data.EntryReads, data.TextReads));
    }

    [Fact]
    public void Asking_for_one_entry_decodes_that_entry_once_and_no_other()
    {
        // Any attempt to decode the second entry would fail.
        var data = new TestCatalogData(["""["a","e.p.a"]""", "this is no JSON"]);
        var catalog = new ProblemCatalog(data);

        ProblemDescriptor first = catalog[0];

        Assert.Same(first, catalog[0]);
        Assert.Equal(1, data.EntryReads);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => catalog[1]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    public void There_is_no_entry_outside_the_catalog(int index)
    {
        Assert.Throws<IndexOutOfRangeException>(() => SampleCatalog.Catalog[index]);
    }

    [Fact]
    public void An_empty_catalog_knows_nothing()
    {
        var catalog = new ProblemCatalog(new TestCatalogData([]));

        Assert.Equal(0, catalog.Count);
        Assert.Null(catalog.Find("a"));
        Assert.Null(catalog.Match("e.p.a"));
    }

    [Fact]
    public void The_key_or_code_of_an_entry_wins_over_an_alias_of_another()
    {
        var catalog = new ProblemCatalog(new TestCatalogData(["""["first","e.p.first",["second","e.p.third"]]""", """["second","e.p.second"]""", """["third","e.p.third"]"""]));

        Assert.Equal("second", catalog.Find("second")?.Key);
        Assert.Equal("third", catalog.Find("e.p.third")?.Key);
        Assert.Equal("third", catalog.Match("e.p.third.x")?.Key);
    }

    [Fact]
    public async Task Many_threads_see_the_same_entry_although_it_is_decoded_on_demand()
    {
        string[] entries = [.. Enumerable.Range(0, 200).Select(i => $$"""["key-{{i}}","e.p.code-{{i}}",null,{{i}},null,null,null,null,null,null,null,null,null,[["name"]],null,"Expected {name}."]""")];
        for (int round = 0; round < 20; round++)
        {
            var catalog = new ProblemCatalog(new TestCatalogData(entries));
            using var start = new Barrier(4);
            ProblemDescriptor[][] seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return Enumerable.Range(0, 200).Select(i => worker % 2 == 0 ? catalog[i] : catalog.Find($"e.p.code-{i}")!).ToArray();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.All(seen, entriesOfOne => Assert.True(seen[0].SequenceEqual(entriesOfOne, ReferenceEqualityComparer.Instance)));
        }
    }
}
