namespace ErrorCatalog.Compiler.Tests.Contracts;

/// <summary>Broken promises are mended in the text, without a change to anything else.</summary>
public sealed class ContractRepairTests
{
    private const string Path = "catalog/shop.errors.yaml";

    private const string Published = """
        # The shop.
        catalog: shop
        namespace: Acme.Shop # of the first version
        base-uri: https://errors.example.org/shop/

        errors:
          # Nothing left on the shelf.
          out-of-stock:
            code: e.p.shop.out-of-stock # as sent
            aliases: [ sold-out, empty ]
            number: 4711
            severity: error
            kind: rejection
            impact: message # not the order
            who-retries: you
            http-status: 409
            grpc-status: ABORTED
            params:
              # What was ordered.
              article: { type: identifier, example: "A-1", note: "article number" } # printed
              # How many there are.
              stock: { type: integer, example: 3, note: "pieces in stock", sensitivity: internal }
              size: { type: enum, values: [ small, medium, large ], example: small, note: "size", optional: true }
            explain: "Expected enough pieces of {article} in {size}, but there {stock, plural, one {is one} other {are #}}."
            fix-hint: "Order fewer pieces of {article}."

          # Money.
          payment-refused:
            impact: message
            who-retries: you
            explain: "Expected the payment to be taken, but the bank refused it."
            fix-hint: "Choose another card."
          old-news:
            impact: message
            who-retries: none
            explain: "Expected a new order, but it was sent before."
            fix-hint: "Send nothing."
            retired: { since: 0.9.0, replaced-by: payment-refused }

        """;

    public static TheoryData<string> RulesWithFix => [.. CatalogRules.All.Select(rule => rule.Id).Where(id => string.CompareOrdinal(id, "EC0210") >= 0 && string.CompareOrdinal(id, "EC0218") <= 0)];

    /// <summary>What somebody wrote, in place of what; and what the tool makes of it where that is not what was published.</summary>
    public static TheoryData<string, string, string, string?> Edits => new()
    {
        { "namespace-changed", "Acme.Shop #", "Acme.Store #", null },
        { "base-uri-changed", "errors.example.org", "example.com", null },
        { "number-changed", "number: 4711", "number: 4712", null },
        { "severity-changed", "severity: error", "severity: warning", null },
        { "kind-changed", "kind: rejection", "kind: exception", null },
        { "impact-widened", "impact: message # not", "impact: thread # not", null },
        { "who-retries-changed", "who-retries: you\n    http", "who-retries: none\n    http", null },
        { "http-status-changed", "http-status: 409", "http-status: 422", null },
        { "grpc-status-changed", "grpc-status: ABORTED", "grpc-status: INTERNAL", null },
        { "parameter-retyped", "article: { type: identifier,", "article: { type: text,", null },
        { "parameter-made-required", ", note: \"size\", optional: true }", ", note: \"size\" }", null },
        { "parameter-made-optional", "\"pieces in stock\", sensitivity: internal }", "\"pieces in stock\", sensitivity: internal, optional: true }", null },
        { "enum-value-removed", "small, medium, large", "small, large", null },
        { "enum-value-removed", "small, medium, large ], example: small", "medium, large ], example: medium", "small, medium, large ], example: medium" },
        { "sensitivity-lowered", "sensitivity: internal", "sensitivity: public", null },
        { "alias-removed", "[ sold-out, empty ]", "[ sold-out ]", null },
        { "alias-removed", "    aliases: [ sold-out, empty ]\n", "", "# as sent\n    aliases: [ empty, sold-out ]\n    number" },
        { "key-reused", "    retired: { since: 0.9.0, replaced-by: payment-refused }\n", "", null },
        { "code-changed", "code: e.p.shop.out-of-stock # as sent\n    aliases: [ sold-out, empty ]", "code: e.p.shop.none-left # as sent\n    aliases: [ sold-out, empty ]", "code: e.p.shop.none-left # as sent\n    aliases: [ sold-out, empty, e.p.shop.out-of-stock ]" },
        {
            "parameters-reordered",
            "      # What was ordered.\n      article: { type: identifier, example: \"A-1\", note: \"article number\" } # printed\n      # How many there are.\n      stock: { type: integer, example: 3, note: \"pieces in stock\", sensitivity: internal }\n",
            "      # How many there are.\n      stock: { type: integer, example: 3, note: \"pieces in stock\", sensitivity: internal }\n      # What was ordered.\n      article: { type: identifier, example: \"A-1\", note: \"article number\" } # printed\n",
            null
        },
        { "parameter-inserted", "      # What was ordered.", "      shop: { type: text, example: \"x\", note: \"shop\" }\n      # What was ordered.", "      shop: { type: text, example: \"x\", note: \"shop\", optional: true }\n" },
        { "entry-removed", "  # Money.\n  payment-refused:\n    impact: message\n    who-retries: you\n    explain: \"Expected the payment to be taken, but the bank refused it.\"\n    fix-hint: \"Choose another card.\"\n", "", "  # Money.\n  payment-refused:\n    impact: message\n    who-retries: you\n    explain: \"Expected the payment to be taken, but the bank refused it.\"\n    fix-hint: \"Choose another card.\"\n    retired: { since: 1.1.0 }\n" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_that_breaks_a_promise_is_mended_and_nothing_else(string kind, string published, string edited, string? mended)
    {
        Assert.Contains(published, Published, StringComparison.Ordinal);
        string broken = Published.Replace(published, edited, StringComparison.Ordinal);

        // A tombstone names an entry that lives.
        broken = kind == "entry-removed" ? broken.Replace(", replaced-by: payment-refused", string.Empty, StringComparison.Ordinal) : broken;
        RepairPlan plan = Repair(broken);

        Assert.Empty(plan.Refused);
        Assert.Contains(plan.Fixed, change => change.Rule.Name == kind || kind == "parameter-inserted");
        string text = Assert.Single(plan.Changes).Text;
        if (mended is null)
        {
            Assert.Equal(Published, text);
        }
        else
        {
            Assert.Contains(mended, text, StringComparison.Ordinal);
            Assert.All(Published.Split('\n').Where(line => line.Contains('#', StringComparison.Ordinal) && line.IndexOf('#', StringComparison.Ordinal) < 10), line => Assert.Contains(line, text, StringComparison.Ordinal));
        }

        Assert.Empty(Findings(text));
        Assert.Empty(Repair(text).Changes);
    }

    [Theory]
    [MemberData(nameof(RulesWithFix))]
    public void The_bad_example_of_a_page_is_mended_or_the_page_says_why_not(string id)
    {
        RulePage page = RulePage.Read(id);
        BaselineFile baseline = BaselineFileParser.ParseNewest(page.Bad)!;

        RepairPlan plan = ContractRepair.Plan(new RepairRequest(page.Bad, baseline, "1.1.0") { Former = [page.Good] });

        Assert.Contains("`errorcatalog baseline fix`", page.Text, StringComparison.Ordinal);
        Assert.Empty(plan.Refused);
        CatalogSource[] mended = [.. page.Bad.Select(source => plan.Changes.FirstOrDefault(change => change.Path == source.Path) ?? source)];
        Assert.DoesNotContain(CatalogCompiler.Compile(mended).Diagnostics, finding => finding.RuleId.StartsWith("EC02", StringComparison.Ordinal));
    }

    [Fact]
    public void A_renamed_parameter_gets_its_name_back_in_every_text()
    {
        string broken = Published.Replace("stock: { type: integer", "pieces: { type: integer", StringComparison.Ordinal).Replace("{stock, plural", "{pieces, plural", StringComparison.Ordinal);
        CatalogSource german = new("catalog/locales/de/shop.yaml", "# Laden\nout-of-stock:\n  fix-hint: \"Bestelle höchstens {pieces} Stück von {article}.\"\n");

        RepairPlan plan = Repair(broken, german);

        Assert.Empty(plan.Refused);
        Assert.Equal(["catalog/locales/de/shop.yaml", Path], plan.Changes.Select(change => change.Path));
        Assert.Equal("# Laden\nout-of-stock:\n  fix-hint: \"Bestelle höchstens {stock} Stück von {article}.\"\n", plan.Changes[0].Text);
        Assert.Equal(Published, plan.Changes[1].Text);
    }

    [Fact]
    public void A_parameter_that_is_gone_comes_back_in_its_place_with_the_words_of_history()
    {
        string broken = Published
            .Replace("      # What was ordered.\n      article: { type: identifier, example: \"A-1\", note: \"article number\" } # printed\n", string.Empty, StringComparison.Ordinal)
            .Replace("{article}", "it", StringComparison.Ordinal);

        string withHistory = Assert.Single(Repair(broken).Changes).Text;
        string without = Assert.Single(ContractRepair.Plan(new RepairRequest([new(Path, broken)], Baseline(), "1.1.0")).Changes).Text;

        Assert.Contains("    params:\n      article: { type: identifier, example: \"A-1\", note: \"article number\" }\n      # How many", withHistory, StringComparison.Ordinal);
        Assert.Contains("    params:\n      article: { type: identifier, example: \"A-1\" }\n      # How many", without, StringComparison.Ordinal);
        Assert.Empty(Findings(without));
    }

    [Fact]
    public void What_a_person_has_to_decide_is_left_with_the_reason()
    {
        Left("sensitivity-raised", "publishes", broken => broken.Replace("sensitivity: internal", "sensitivity: secret", StringComparison.Ordinal));
        Left("key-reused", "other texts", broken => broken
            .Replace("    retired: { since: 0.9.0, replaced-by: payment-refused }\n", string.Empty, StringComparison.Ordinal)
            .Replace("it was sent before", "there is a strike", StringComparison.Ordinal));
        Left("name-reused", "only you can choose", broken => broken.Replace("[ sold-out, empty ]", "[ empty ]", StringComparison.Ordinal).Replace("payment-refused:\n", "payment-refused:\n    code: sold-out\n", StringComparison.Ordinal));
        Left("catalog-removed", "version control", broken => broken.Replace("catalog: shop", "catalog: store", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_history_a_lost_entry_is_asked_for()
    {
        string broken = Published.Replace("payment-refused:", "card-refused:", StringComparison.Ordinal).Replace(", replaced-by: payment-refused", string.Empty, StringComparison.Ordinal);

        RepairPlan plan = ContractRepair.Plan(new RepairRequest([new(Path, broken)], Baseline(), "1.1.0"));

        RefusedRepair refused = Assert.Single(plan.Refused);
        Assert.Equal("entry-removed", refused.Change.Rule.Name);
        Assert.Contains("hashes of texts", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(("shop", "payment-refused"), Assert.Single(plan.Wanted));
        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void An_entry_that_took_over_a_name_becomes_the_heir()
    {
        string broken = Published.Replace("  out-of-stock:\n", "  none-left:\n", StringComparison.Ordinal);

        RepairPlan plan = Repair(broken);

        Assert.Empty(plan.Refused);
        Assert.Contains("    aliases: [ sold-out, empty, out-of-stock ]\n", Assert.Single(plan.Changes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_in_braces_and_lists_in_lines_are_mended_too()
    {
        const string Flow = "catalog: f\nerrors: { a-b: { aliases: [ x-1, y-1 ], impact: message, who-retries: you, params: { p: { type: text, example: \"e\" }, q: { type: integer, example: 1 } }, explain: \"Expected {p}, but got {q}.\", fix-hint: \"Send {p}.\" } }\n";
        const string Lines = "catalog: f\nerrors:\n  a-b:\n    aliases:\n      - x-1\n      # why\n      - y-1\n    impact: message\n    who-retries: you\n    explain: \"Expected x, but got y.\"\n    fix-hint: \"Send x.\"\n";

        Assert.Equal(Flow, Mended(Flow, Flow.Replace("impact: message", "impact: thread", StringComparison.Ordinal).Replace("p: { type: text, example: \"e\" }, q: { type: integer, example: 1 }", "q: { type: integer, example: 1 }, p: { type: text, example: \"e\" }", StringComparison.Ordinal)));
        Assert.Equal(Lines, Mended(Lines, Lines.Replace("      # why\n      - y-1\n", "      # why\n", StringComparison.Ordinal)).Replace("      - y-1\n      # why\n", "      # why\n      - y-1\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Windows_line_ends_stay()
    {
        string published = Published.ReplaceLineEndings("\r\n");
        string broken = published.Replace("    number: 4711\r\n", string.Empty, StringComparison.Ordinal).Replace("http-status: 409", "http-status: 422", StringComparison.Ordinal);

        Assert.Equal(published, Mended(published, broken));
    }

    [Fact]
    public void Only_the_entries_that_are_named_are_mended()
    {
        string broken = Published.Replace("impact: message", "impact: thread", StringComparison.Ordinal);

        RepairPlan plan = ContractRepair.Plan(new RepairRequest([new(Path, broken)], Baseline(), "1.1.0") { Keys = ["out-of-stock"] });

        Assert.Equal("out-of-stock", Assert.Single(plan.Fixed).Key);
        Assert.Contains("impact: message # not the order", Assert.Single(plan.Changes).Text, StringComparison.Ordinal);
        Assert.Contains("  payment-refused:\n    impact: thread", plan.Changes[0].Text, StringComparison.Ordinal);
    }

    private static void Left(string kind, string reason, Func<string, string> edit)
    {
        RepairPlan plan = Repair(edit(Published));

        RefusedRepair refused = Assert.Single(plan.Refused, item => item.Change.Rule.Name == kind);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Empty(plan.Changes);
    }

    private static string Mended(string published, string broken)
    {
        RepairPlan plan = ContractRepair.Plan(new RepairRequest([new(Path, broken)], Baseline(published), "1.1.0"));
        Assert.Empty(plan.Refused);
        return Assert.Single(plan.Changes).Text;
    }

    private static RepairPlan Repair(string text, params CatalogSource[] others) =>
        ContractRepair.Plan(new RepairRequest([new(Path, text), .. others], Baseline(), "1.1.0") { Former = [[new(Path, Published)]] });

    private static CatalogDiagnostic[] Findings(string text) =>
        [.. ContractFindings.Check([CatalogFileParser.Parse(Path, text)], CatalogCompiler.Compile([new(Path, text)]).Catalogs, Baseline())];

    private static BaselineFile Baseline(string text = Published)
    {
        CompiledCatalogs compiled = CatalogCompiler.Compile([new(Path, text)]);
        Assert.DoesNotContain(compiled.Diagnostics, finding => finding.Severity == CatalogSeverity.Error);
        return BaselineFileParser.Parse("baseline/1.0.0.json", BaselineFileWriter.Write("1.0.0", ContractCatalog.Of(compiled.Catalogs, compiled.Locales)));
    }
}
