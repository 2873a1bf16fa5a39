using System.Globalization;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Tests;

/// <summary>What the result of a rendering says, and what logs get.</summary>
public sealed class RenderingResultTests
{
    // Positions of the marks: 1 title, 2 explain, 4 fix hint, 8 rule.
    private static readonly ProblemCatalog Marked = new(new TestCatalogData(
        ["""["a","a",null,null,"error","processing","exception","message","you",null,400,"INTERNAL","A",[["n","integer",null,null,"3"]],"T","Expected {n, plural, one {# file} other {# files}}.","Fix {n}.","Rule."]"""],
        new()
        {
            ["es"] = """["a","T-es","E-es {n}","F-es","R-es",6]""",
            ["es-MX"] = """["a",null,null,"F-mx"]""",
            ["he"] = """["a","כותרת","{n} קבצים",null,null,8]""",
        }));

    [Theory]
    [InlineData("es", TextField.Title, "T-es", "es", false)]
    [InlineData("es", TextField.Explain, "E-es 3", "es", true)]
    [InlineData("es", TextField.FixHint, "F-es", "es", true)]
    [InlineData("es", TextField.Rule, "R-es", "es", false)]
    [InlineData("es-MX", TextField.FixHint, "F-mx", "es-MX", false)]
    [InlineData("es-MX", TextField.Explain, "E-es 3", "es", true)]
    [InlineData("es-AR", TextField.FixHint, "F-es", "es", true)]
    [InlineData("en", TextField.Explain, "Expected 3 files.", "en", false)]
    [InlineData("ja", TextField.Explain, "Expected 3 files.", "en", false)]
    public void A_text_is_stale_when_its_translation_is_marked_so(string wanted, TextField field, string text, string locale, bool isStale)
    {
        LocalizedText result = ProblemTexts.Render(Problem(), field, wanted, TextAudience.Own);

        Assert.Equal(new LocalizedText(text, locale, wanted == "ja") { IsStale = isStale }, result);
        Assert.Equal(isStale, Marked[0].FindPattern(field, wanted)!.Value.IsStale);
    }

    [Fact]
    public void A_result_tells_text_language_direction_fallback_and_staleness()
    {
        LocalizedText hebrew = Problem().GetExplain("he-IL");

        Assert.Equal(("\u20683\u2069 קבצים", "he", TextDirection.RightToLeft, false, false), (hebrew.Text, hebrew.Locale, hebrew.Direction, hebrew.IsFallback, hebrew.IsStale));
        Assert.Equal(TextDirection.LeftToRight, Problem().GetFixHint("he").Direction);
        Assert.True(Problem().GetFixHint("he").IsFallback);
    }

    [Fact]
    public void Isolates_are_set_only_where_directions_meet()
    {
        Assert.DoesNotContain('\u2068', Problem().GetExplain("es").Text);
        Assert.Equal("\u20683\u2069 קבצים", Problem().GetExplain("he").Text);
        Assert.Equal("Expected a language that is spoken here, but got \u2068עברית\u2069.", SampleCatalog.Of("bad-language", MessageValue.From("עברית")).GetExplain("en").Text);
        Assert.Equal("Expected a language that is spoken here, but got klingon.", SampleCatalog.Of("bad-language", MessageValue.From("klingon")).GetExplain("en").Text);
    }

    [Fact]
    public void A_pattern_is_found_like_a_text()
    {
        EntryPattern pattern = Marked[0].FindPattern(TextField.Explain, "es-AR")!.Value;

        Assert.Equal(("E-es {n}", "es", false, true), (pattern.Template.Pattern, pattern.Locale, pattern.IsFallback, pattern.IsStale));
        Assert.Equal("en", Marked[0].FindPattern(TextField.Explain)!.Value.Locale);
        Assert.Null(SampleCatalog.Catalog.Find("transport-failed")!.FindPattern(TextField.Title, "es"));
        Assert.Null(ProblemDescriptor.Unknown("x.y").FindPattern(TextField.Explain, "en"));
    }

    [Theory]
    [InlineData("es-MX")]
    [InlineData("ar")]
    [InlineData("")]
    public void Logs_get_the_code_and_the_source_language_whatever_the_thread_speaks(string culture)
    {
        (CultureInfo spoken, CultureInfo shown) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal("e.m.xfer.cant-find-route: Expected a route to did:example:bob, but 3 mediators know none.", SampleCatalog.CantFindRoute().ToString());
            Assert.Equal("Expected a route to [recipient], but 3 mediators know none. [e.m.xfer.cant-find-route]", SampleCatalog.CantFindRoute().ToException().Message);
            Assert.Contains("Expected a route to [recipient]", SampleCatalog.CantFindRoute().ToException().ToString(), StringComparison.Ordinal);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (spoken, shown);
        }
    }

    [Fact]
    public void Logs_of_a_report_in_another_language_get_the_catalogs_text()
    {
        Problem problem = SampleCatalog.Received("e.p.xfer", new ProblemContext { Explain = LocalizedTextMap.Of("es", "La línea está cortada.") });

        Assert.Equal("e.p.xfer: Expected the data to arrive, but it did not.", problem.ToString());
        Assert.Equal("Expected the data to arrive, but it did not. [e.p.xfer]", problem.ToException().Message);
    }

    private static Problem Problem() => new(new ProblemState(Marked, 0, MessageValue.From(3)));
}
