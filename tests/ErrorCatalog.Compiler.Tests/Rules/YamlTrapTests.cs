namespace ErrorCatalog.Compiler.Tests;

/// <summary>What YAML does to unquoted text, found by name and at the place.</summary>
public sealed class YamlTrapTests
{
    [Fact]
    public void Broken_YAML_is_reported_where_the_parser_gives_up() =>
        Finding.Of(CatalogRules.YamlSyntax, "catalog: agent\nerrors:\n  a-b:\n    explain: [|\"|]Expected\n");

    [Fact]
    public void A_byte_order_mark_is_skipped_and_reported()
    {
        Finding.Of(CatalogRules.ByteOrderMark, "[|\uFEFF|]" + Finding.Entry(string.Empty));

        Assert.Single(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", "\uFEFF" + Finding.Entry(string.Empty))]).Catalogs[0].Entries);
    }

    [Fact]
    public void A_tab_in_indentation_is_reported_at_the_tab() =>
        Finding.Of(CatalogRules.TabIndentation, "catalog: agent\nerrors:\n  a-b:\n[|\t|]impact: message\n");

    [Fact]
    public void A_second_document_is_refused() =>
        Finding.Of(CatalogRules.MultipleDocuments, "---\ncatalog: agent\nerrors: {}\n[|---|]\ncatalog: b\n");

    [Fact]
    public void Text_after_a_number_sign_is_lost_and_reported() =>
        Finding.Of(CatalogRules.TextLostAfterHash, Finding.Entry(string.Empty, hint: "Use order [|#5 instead.|]"));

    [Fact]
    public void A_comment_behind_a_token_is_no_lost_text() =>
        Assert.Empty(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Finding.Entry("kind: rejection # the client can fix it"))]).Diagnostics);

    [Theory]
    [InlineData("[|{recipient}|]")]
    [InlineData("[|{recipient} has no route.|]")]
    [InlineData("[|[link] is broken.|]")]
    public void Text_that_starts_with_a_bracket_must_be_quoted(string explain) =>
        Finding.Of(CatalogRules.UnquotedBrace, Finding.Entry(string.Empty, explain));

    [Theory]
    [InlineData("[|!important|] Ask again.")]
    [InlineData("[|!!str|] Ask again.")]
    [InlineData("[|!a!b Ask again.|]")]
    public void A_tag_is_refused(string hint) => Finding.Of(CatalogRules.YamlTag, Finding.Entry(string.Empty, hint: hint));

    [Theory]
    [InlineData("[|&a|] Ask again.")]
    [InlineData("[|*a|]")]
    [InlineData("[|*a Ask again.|]")]
    public void An_anchor_or_alias_is_refused(string hint) => Finding.Of(CatalogRules.AnchorOrAlias, Finding.Entry(string.Empty, hint: hint));

    [Fact]
    public void A_merge_key_is_refused() => Finding.Of(CatalogRules.MergeKey, Finding.Entry("[|<<|]: { kind: rejection }"));

    [Theory]
    [InlineData("no")]
    [InlineData("Yes")]
    [InlineData("ON")]
    [InlineData("off")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("true")]
    public void A_word_that_YAML_1_1_reads_as_something_else_must_be_quoted(string word)
    {
        Finding.Of(CatalogRules.YamlBoolean, Finding.Entry($"title: [|{word}|]"));

        Assert.Empty(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Finding.Entry($"title: \"{word}\""))]).Diagnostics);
    }

    [Theory]
    [InlineData("[|Wrong: text.|]")]
    [InlineData("[|%d is wrong.|]")]
    [InlineData("[|@me is wrong.|]")]
    [InlineData("[|`x` is wrong.|]")]
    public void Text_with_YAML_punctuation_must_be_quoted(string explain) =>
        Finding.Of(CatalogRules.QuoteTheValue, Finding.Entry(string.Empty, explain));

    [Theory]
    [InlineData("\"Ask [|\u202E|]now.\"")]
    [InlineData("\"Ask [|\u2066|]now.\"")]
    [InlineData("\"Ask now[|\u2069|].\"")]
    [InlineData("[|\"Ask \\u202Enow.\"|]")]
    public void A_stray_bidirectional_control_is_refused(string hint) => Finding.Of(CatalogRules.BidiControl, Finding.Entry(string.Empty, hint: hint));

    [Theory]
    [InlineData("\"Ask \u2068me\u2069 \u200Enow.\"")]
    [InlineData("\"Ask \u202Bme\u202C now.\"")]
    public void Paired_isolates_and_marks_are_fine(string hint) =>
        Assert.Empty(CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", Finding.Entry(string.Empty, hint: hint))]).Diagnostics);

    [Theory]
    [InlineData("\"Ask[|\u0001|].\"")]
    [InlineData("\"Ask[|\u009F|].\"")]
    [InlineData("\"Ask[|\uFEFF|].\"")]
    [InlineData("[|\"Ask\\u0007.\"|]")]
    public void A_control_character_is_refused(string hint) => Finding.Of(CatalogRules.ControlCharacter, Finding.Entry(string.Empty, hint: hint));

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() =>
        Finding.Of(CatalogRules.LoneSurrogate, Finding.Entry(string.Empty, hint: "\"Ask [|\ud83d|].\""));

    [Fact]
    public void Values_may_not_nest_deeper_than_the_limit() =>
        Finding.Of(CatalogRules.NestingTooDeep, Finding.Entry("note: " + new string('[', CatalogLimits.MaxDepth - 3) + "[|[|][[["));

    [Fact]
    public void A_file_may_not_be_longer_than_the_limit() =>
        Finding.Of(CatalogRules.FileTooLarge, "[||]" + new string('#', CatalogLimits.MaxFileLength + 1));

    [Fact]
    public void A_text_may_not_be_longer_than_the_limit() =>
        Finding.Of(CatalogRules.TextTooLong, Finding.Entry(string.Empty, hint: "[|\"|]" + new string('x', CatalogLimits.MaxTextLength) + ".\""));

    [Fact]
    public void Entries_beyond_the_limit_are_reported_once_and_the_others_kept()
    {
        string entries = string.Concat(Enumerable.Range(0, CatalogLimits.MaxEntries + 2).Select(i => $"  e{i}: {{ explain: A route is missing., fix-hint: B., impact: message, who-retries: me }}\n"));

        CatalogFile file = CatalogFileParser.Parse("a.errors.yaml", "catalog: a\nerrors:\n" + entries, TestContext.Current.CancellationToken);

        CatalogDiagnostic finding = Assert.Single(file.Diagnostics);
        Assert.Equal(CatalogRules.TooManyEntries.Id, finding.RuleId);
        Assert.Equal(CatalogLimits.MaxEntries + 2, finding.Range.StartLine);
        Assert.Equal(CatalogLimits.MaxEntries, file.Model!.Entries.Count);
    }

    [Fact]
    public void Findings_beyond_the_limit_end_with_a_word_about_it()
    {
        string entries = string.Concat(Enumerable.Range(0, CatalogLimits.MaxFindings + 50).Select(i => $"  E{i}: {{}}\n"));

        CatalogFile file = CatalogFileParser.Parse("a.errors.yaml", "catalog: a\nerrors:\n" + entries, TestContext.Current.CancellationToken);

        Assert.Equal(CatalogLimits.MaxFindings + 1, file.Diagnostics.Count);
        Assert.Single(file.Diagnostics, finding => finding.RuleId == CatalogRules.TooManyFindings.Id);
    }
}
