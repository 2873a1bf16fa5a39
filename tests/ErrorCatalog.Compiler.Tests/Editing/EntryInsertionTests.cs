namespace ErrorCatalog.Compiler.Tests;

/// <summary>An inserted entry is all that changes in a file, whatever the file looks like.</summary>
public sealed class EntryInsertionTests
{
    private const string Path = "a.errors.yaml";
    private const string Fields = "impact: message\n    who-retries: none\n    explain: \"Expected a, but got b.\"\n    fix-hint: \"Fix.\"\n";

    private static readonly EntryDraft Draft = new()
    {
        Key = "new-entry",
        Code = "e.p.test.new-entry",
        Kind = EntryKind.Rejection,
        Impact = EntryImpact.Thread,
        WhoRetries = WhoRetries.You,
        HttpStatus = 409,
        Parameters = new EquatableArray<ParameterModel>(
        [
            new ParameterModel("count", ParameterType.Integer, false, "3", "how many", ParameterSensitivity.Public, default),
            new ParameterModel("state", ParameterType.Enum, false, "open", null, ParameterSensitivity.Public, new EquatableArray<string>(["open", "no"])),
            new ParameterModel("who", ParameterType.Text, true, "O'Neil: \"x\" # {y} \\", null, ParameterSensitivity.Internal, default),
        ]),
        Title = "New: \"entry\" # é 😀",
        Explain = "Expected '{'a: b'}', but got {count} of {state} for {who} — it''s wrong.",
        FixHint = "Line\nbreak, \u00A0blank and soft\u00ADhyphen.",
    };

    public static TheoryData<string, string> Shapes => new()
    {
        { "entries in lines", "catalog: a\nerrors:\n  x:\n    " + Fields },
        { "no line end", ("catalog: a\nerrors:\n  x:\n    " + Fields).TrimEnd() },
        { "deep indentation", "catalog: a\nerrors:\n      x:\n          impact: message\n          who-retries: none\n          explain: \"Expected a, but got b.\"\n          fix-hint: \"Fix.\"\n" },
        { "comments", "# top\ncatalog: a # name\nerrors: # all\n  # first\n  x: # x\n    " + Fields + "    # in\n  # after\n# outer\n\n# end\n" },
        { "members after", "errors:\n  x:\n    " + Fields + "\n# the name\ncatalog: a\n" },
        { "empty", "catalog: a\nerrors:\n" },
        { "empty at the end of the file", "catalog: a\nerrors:" },
        { "empty with comments", "catalog: a\nerrors: # none yet\n  # come in\n\nlocale: en\n" },
        { "empty first", "errors:\ncatalog: a\n" },
        { "empty braces", "catalog: a\nerrors: {}\n" },
        { "empty braces with a comment", "catalog: a\nerrors: { } # none yet\nlocale: en\n" },
        { "empty braces on their own line", "catalog: a\nerrors:\n  {}\nlocale: en\n" },
        { "empty braces over lines", "catalog: a\nerrors: {\n}\nlocale: en\n" },
        { "comment between braces", "catalog: a\nerrors: { # none yet\n  }\nlocale: en\n" },
        { "entries in braces", "catalog: a\nerrors: { x: { impact: message, who-retries: none, explain: \"Expected a, but got b.\", fix-hint: \"Fix.\" } }\n" },
        { "entries in braces with a last comma", "catalog: a\nerrors: {\n  x: { impact: message, who-retries: none, explain: \"Expected a, but got b.\", fix-hint: \"Fix.\" }, # x\n}\n" },
        { "everything in braces", "{ catalog: a, errors: { } }\n" },
        { "no entries", "catalog: a\nlocale: en" },
        { "no entries, list last", "catalog: a\ncomplete:\n  - de\n  - es\n# end\n" },
        { "indented file", "  catalog: a\n  errors:\n    x:\n      impact: message\n      who-retries: none\n      explain: \"Expected a, but got b.\"\n      fix-hint: \"Fix.\"\n  locale: en\n" },
        { "literal last", "catalog: a\nerrors:\n  x:\n    impact: message\n    who-retries: none\n    explain: \"Expected a, but got b.\"\n    fix-hint: |\n      Fix.\n\n      # not a comment\n\n\nlocale: en\n" },
        { "kept line ends last", "catalog: a\nerrors:\n  x:\n    impact: message\n    who-retries: none\n    explain: \"Expected a, but got b.\"\n    fix-hint: |+\n      Fix.\n" },
        { "folded quotes last", "catalog: a\nerrors:\n  x:\n    impact: message\n    who-retries: none\n    fix-hint: \"Fix.\"\n    explain: \"Expected a,\n      but got b.\"\n" },
        { "key in quotes", "catalog: a\n\"errors\":\n  'x':\n    " + Fields },
        { "blank lines after", "catalog: a\nerrors:\n  x:\n    " + Fields + "\n\n\n" },
        { "document marks", "---\ncatalog: a\nerrors:\n  x:\n    " + Fields + "...\n" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_file_of_any_shape_takes_an_entry_and_keeps_the_rest(string shape, string text)
    {
        Assert.NotEmpty(shape);
        foreach (string file in new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })
        {
            string? after = EntryInsertion.Insert(file, [Draft], TestContext.Current.CancellationToken);

            Assert.NotNull(after);
            HoldsOnlyMore(file, after, [Draft]);
            Assert.Equal(file.Contains('\r'), after.Contains('\r'));
            Assert.DoesNotContain("\n", after.Replace("\r\n", file.Contains('\r') ? "" : "\n", StringComparison.Ordinal).Replace("\n", file.Contains('\r') ? "\n" : "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal(Lines(file), Lines(file).Where(line => Lines(after).Contains(line)));
        }
    }

    [Fact]
    public void The_first_entry_looks_like_any_other()
    {
        EntryDraft small = new() { Key = "x", Explain = "Expected a, but got b.", FixHint = "Fix." };
        const string Entry = "  x:\n    category: processing\n    kind: exception\n    impact: message\n    who-retries: none\n    explain: \"Expected a, but got b.\"\n    fix-hint: \"Fix.\"\n";

        Assert.Equal("catalog: a\nerrors:\n" + Entry, EntryInsertion.Insert("catalog: a\nerrors: {}\n", [small], TestContext.Current.CancellationToken));
        Assert.Equal("catalog: a\nerrors: # none\n" + Entry + "\n" + Entry.Replace("x:", "y:", StringComparison.Ordinal) + "locale: en\n", EntryInsertion.Insert("catalog: a\nerrors: {} # none\nlocale: en\n", [small, small with { Key = "y" }], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("just text")]
    [InlineData("- a\n- b\n")]
    [InlineData("catalog: a\nerrors: text\n")]
    [InlineData("catalog: a\nerrors: [ a ]\n")]
    [InlineData("catalog: a\n? errors\n: x: {}\n")]
    [InlineData("catalog: a\nerrors: *x\n")]
    public void Where_no_entry_can_stand_nothing_is_changed(string text) =>
        Assert.Null(EntryInsertion.Insert(text, [Draft], TestContext.Current.CancellationToken));

    [Fact]
    public void Every_catalog_of_the_project_takes_entries()
    {
        string[] files = Directory.GetFiles(System.IO.Path.Combine(TestFiles.Root, "catalog"), "*.errors.yaml");

        Assert.True(files.Length > 5, $"Expected the project's catalogs but found {files.Length}.");
        foreach (string file in files)
        {
            string text = File.ReadAllText(file);
            string? after = EntryInsertion.Insert(text, [Draft, Draft with { Key = "second", Code = null }], TestContext.Current.CancellationToken);

            Assert.NotNull(after);
            HoldsOnlyMore(text, after, [Draft, Draft with { Key = "second", Code = null }]);
            Assert.StartsWith(text.TrimEnd(), after, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Files_put_together_at_random_take_entries() => Parallel.For(0, 1_500, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, number =>
    {
        string text = RandomCatalogs.Make(number);
        string? after = EntryInsertion.Insert(text, [Draft]);

        Assert.True(after is not null, $"Run {number} found no place in:\n{text}");
        HoldsOnlyMore(text, after, [Draft]);
    });

    [Fact]
    public void Damaged_files_never_throw() => Parallel.For(0, 8_000, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, number =>
    {
        string text = number % 2 == 0 ? Mutator.Mutate(RandomCatalogs.Make(number), number) : Mutator.Soup(number);
        CatalogFile before = CatalogFileParser.Parse(Path, text);
        string? after = EntryInsertion.Insert(text, [Draft]);

        // A file without errors is not damaged: there the entry is all that changes, or the editor refuses it.
        CatalogEditor editor = new([new CatalogSource(Path, text)]);
        if (before.Model is not null && editor.Errors.Count == 0 && editor.TryAdd(Path, Draft, out _))
        {
            HoldsOnlyMore(text, editor.TextOf(Path), [Draft]);
            Assert.Equal(after, editor.TextOf(Path));
        }
        else
        {
            Assert.Equal(text, editor.TextOf(Path));
        }
    });

    private static void HoldsOnlyMore(string before, string after, EntryDraft[] drafts)
    {
        CatalogFile old = CatalogFileParser.Parse(Path, before.EndsWith('\n') ? before : before + "\n");
        CatalogFile now = CatalogFileParser.Parse(Path, after);
        Assert.True(EntryInsertion.IsOnlyAddition(old, now, drafts), $"{before}\n=====\n{after}\n=====\n{string.Join("\n", now.Diagnostics.Select(finding => finding.Message))}");
        Assert.Equal(
            old.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error && !finding.Message.StartsWith("Expected the entries for 'errors'", StringComparison.Ordinal)).Select(finding => finding.Message),
            now.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error).Select(finding => finding.Message));
    }

    private static string[] Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.Contains('{', StringComparison.Ordinal) && !line.Contains('}', StringComparison.Ordinal))];
}
