using System.Text;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Locale and lock files that are broken, foreign or too large: a finding each, and as much read as can be trusted.</summary>
public sealed class DamagedLocaleFileTests
{
    private static readonly string LockPath = TranslationPaths.LockFile(Shop.SpanishPath);

    public static TheoryData<string, string> Traps => new()
    {
        { "EC0139", "fix-hint: Pida {item} [|#5.|]" },
        { "EC0140", "fix-hint: [|{item}|]" },
        { "EC0140", "fix-hint: [|{item} otra vez.|]" },
        { "EC0141", "fix-hint: [|!importante|] pida {item}." },
        { "EC0142", "fix-hint: [|&a|] pida {item}." },
        { "EC0142", "fix-hint: [|*a|]" },
        { "EC0143", "[|<<|]: { title: \"x\" }" },
        { "EC0144", "fix-hint: [|no|]" },
        { "EC0145", "fix-hint: [|%{item}.|]" },
        { "EC0145", "fix-hint: [|@{item}.|]" },
        { "EC0145", "fix-hint: [|`{item}`.|]" },
        { "EC0145", "fix-hint: [|Consejo: pida {item}.|]" },
        { "EC0146", "fix-hint: \"Pida [|\u202E|]{item}.\"" },
        { "EC0146", "fix-hint: \"Pida [|\u2067|]{item}.\"" },
        { "EC0147", "fix-hint: \"Pida[|\u0007|] {item}.\"" },
        { "EC0130", "fix-hint: \"M[|\uFFFD|]s {item}, se\uFFFDor.\"" },
        { "EC0130", "fix-hint: \"Pida[|\0|] {item}.\"" },
        { "EC0151", "title: \"Agotado\"\n  [|title|]: \"Acabado\"" },
        { "EC0150", "[|titulo|]: \"Agotado\"" },
        { "EC0102", "title:\n    [|- Agotado|]" },
    };

    [Theory]
    [MemberData(nameof(Traps))]
    public void Every_trap_of_YAML_has_the_id_of_translations_and_its_place(string rule, string field) => Assert.Equal(
        CatalogSeverity.Warning,
        Finding.OfLast(CatalogRules.Find(rule)!, (Shop.CatalogPath, Shop.Catalog()), (Shop.SpanishPath, "out-of-stock:\n  " + field + "\n")).Severity);

    [Fact]
    public void Half_a_character_is_left_out() => Finding.OfLast(
        CatalogRules.LocaleLoneSurrogate,
        (Shop.CatalogPath, Shop.Catalog()),
        (Shop.SpanishPath, "out-of-stock:\n  fix-hint: \"Pida [|\uD83D|]{item}.\"\n"));

    [Fact]
    public void A_tab_is_found_wherever_it_stands_in_its_entry() => Finding.OfLast(
        CatalogRules.LocaleTabIndentation,
        (Shop.CatalogPath, Shop.Catalog()),
        (Shop.SpanishPath, "out-of-stock:\n  title: \"Agotado\"\n  explain: \"x\"\n[|\t|]fix-hint: \"y\"\n"));

    [Fact]
    public void A_locale_file_never_has_a_finding_with_the_id_of_a_catalog() => Assert.All(
        CatalogRules.All.Where(rule => rule.Severity == CatalogSeverity.Error && string.CompareOrdinal(rule.Id, "EC0022") < 0),
        rule =>
        {
            CatalogRule twin = CatalogRules.Find($"EC01{int.Parse(rule.Id.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture) + 30:D2}")!;
            Assert.Equal(CatalogSeverity.Warning, twin.Severity);
            Assert.True(TranslationRules.IsOne(twin.Id) && !TranslationRules.IsOne(rule.Id));
        });

    [Fact]
    public void What_was_not_saved_as_UTF_8_is_left_out_and_its_neighbours_stay()
    {
        string latin = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Shop.Spanish.Replace("Pida", "Señor, pida", StringComparison.Ordinal)));

        CompiledCatalogs result = Shop.Translate(latin);

        Assert.Equal(["EC0130"], result.Ids());
        Assert.Equal(("Agotado", null), (result.Locales[0].Entries[0].Title, result.Locales[0].Entries[0].FixHint));
        Assert.Single(result.Translations[0].Units, unit => unit.Status == TranslationStatus.Invalid);
    }

    [Fact]
    public void A_file_in_UTF_16_says_so_once()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Shop.Spanish)];

        CompiledCatalogs result = Shop.Translate(Encoding.UTF8.GetString(bytes));

        Assert.Single(result.Ids(), "EC0130");
        Assert.Empty(result.Locales);
    }

    [Fact]
    public void A_truncated_file_keeps_the_entries_before_the_cut()
    {
        string file = Shop.Spanish + "other:\n  title: \"Cort";

        CompiledCatalogs result = Shop.Translate(file);

        Assert.Contains("EC0131", result.Ids());
        Assert.Equal("Agotado", result.Locales[0].Entries[0].Title);
    }

    [Fact]
    public void The_first_of_two_same_keys_counts()
    {
        CompiledCatalogs result = Shop.Translate(Shop.Spanish + Shop.Spanish.Replace("Agotado", "Acabado", StringComparison.Ordinal));

        Assert.Equal(["EC0151"], result.Ids());
        Assert.Equal("Agotado", result.Locales[0].Entries[0].Title);
    }

    [Fact]
    public void Nothing_of_a_file_above_the_limit_is_read()
    {
        CompiledCatalogs result = Shop.Translate(Shop.Spanish + new string('#', CatalogLimits.MaxFileLength));

        Assert.Contains("EC0132", result.Ids());
        Assert.Empty(result.Locales);
    }

    [Theory]
    [InlineData("out-of-stock.title\tcb3566cd1aff\n", "EC0161")]
    [InlineData("out-of-stock.title cb3566cd1aff c960040bb747 -\n", "EC0161")]
    [InlineData("out-of-stock.titel\tcb3566cd1aff\tc960040bb747\t-\n", "EC0161")]
    [InlineData("out-of-stock.title\tCB3566CD1AFF\tc960040bb747\t-\n", "EC0161")]
    [InlineData("=======\n", "EC0160")]
    [InlineData("a\0b\n", "EC0130")]
    [InlineData("out-of-stock.title\tcb3566cd1aff\tc960040bb747\t\uFFFD\n", "EC0130")]
    public void A_damaged_lock_file_has_one_finding_and_the_texts_count_as_not_recorded(string text, string rule)
    {
        CompiledCatalogs result = Shop.Compile(Shop.Catalog(), (Shop.SpanishPath, Shop.Spanish), (LockPath, text));

        CatalogDiagnostic finding = Assert.Single(result.Diagnostics);
        Assert.Equal((rule, CatalogSeverity.Warning, LockPath), (finding.RuleId, finding.Severity, finding.Range.Path));
        FindingShape.Check(finding);
        Assert.All(result.Translations[0].Units, unit => Assert.Equal(TranslationStatus.Unlocked, unit.Status));
    }

    [Fact]
    public void A_lock_file_above_the_limit_is_refused()
    {
        CompiledCatalogs result = Shop.Compile(Shop.Catalog(), (Shop.SpanishPath, Shop.Spanish), (LockPath, new string('x', CatalogLimits.MaxFileLength + 1)));

        Assert.Equal(["EC0132"], result.Ids());
    }

    [Fact]
    public void Of_an_unresolved_merge_the_row_for_the_text_as_it_is_counts()
    {
        string reworded = Shop.Catalog(hint: "Order {item} once more.");
        string changed = Shop.Spanish.Replace("otra vez", "de nuevo", StringComparison.Ordinal);
        string merged = "<<<<<<< ours\n" + Shop.Lock(Shop.Catalog(), Shop.Spanish).Text + "=======\n" + Shop.Lock(reworded, changed).Text + ">>>>>>> theirs\n";

        Assert.Equal(["EC0160"], Shop.Compile(reworded, (Shop.SpanishPath, changed), (LockPath, merged)).Ids());
        Assert.Equal(["EC0160", "EC0120"], Shop.Compile(reworded, (Shop.SpanishPath, Shop.Spanish), (LockPath, merged)).Ids());
    }
}
