using System.Text;
using System.Text.Json;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>The compact data is JSON at the documented positions.</summary>
public sealed class CatalogDataWriterTests
{
    private static readonly CatalogModel Agent = CatalogCompiler.Compile([new CatalogSource("a.errors.yaml", TestFiles.Agent)]).Catalogs[0];

    [Fact]
    public void An_entry_is_one_line_with_tokens_numbers_and_nulls() => Assert.Equal(
        """["cant-find-route","e.m.xfer.cant-find-route",["cant-find-route","e.p.xfer.cant-find-route","request declined"],1001,"error","routing","exception","message","you","me - wire",502,"UNAVAILABLE","XFER_CANT_FIND_ROUTE",[["recipient","did",null,"internal","did:example:bob"],["hops","integer",null,null,"3"],["reason","enum",true,null,"moved",["unknown","moved","refused"]]],"Route to the recipient not found","Expected a route to {recipient}, but {hops, plural, one {# mediator knows} other {# mediators know}} none.","Ask {recipient} for a current endpoint, then send the message again.","An agent publishes an endpoint before messages are sent to it.","1.0.0"]""",
        CatalogDataWriter.WriteEntry(Agent.Entries.Single(entry => entry.Key == "cant-find-route")));

    [Fact]
    public void What_is_absent_is_null_and_nothing_trails() => Assert.Equal(
        """["old-one","ORD-0001",null,null,"error","processing","exception","message","none",null,null,"UNKNOWN","OLD_ONE",null,"Old",null,null,null,null,["2.0.0","cant-find-route","The two were one."]]""",
        CatalogDataWriter.WriteEntry(Agent.Entries.Single(entry => entry.Key == "old-one")));

    [Fact]
    public void A_translated_entry_has_its_four_texts() => Assert.Equal(
        """["a-b",null,"E","F"]""",
        CatalogDataWriter.WriteText(new EntryText("a-b", null, "E", "F", null, new EquatableArray<CauseModel>([new CauseModel("c", "C", null, null)]), "doc")));

    [Theory]
    [InlineData(StaleTexts.None, """["a-b","T","E"]""")]
    [InlineData(StaleTexts.Title, """["a-b","T","E",null,null,1]""")]
    [InlineData(StaleTexts.Title | StaleTexts.Explain | StaleTexts.FixHint | StaleTexts.Rule, """["a-b","T","E",null,null,15]""")]
    public void Stale_texts_are_one_number_and_nothing_when_there_are_none(StaleTexts stale, string json) => Assert.Equal(
        json,
        CatalogDataWriter.WriteText(new EntryText("a-b", "T", "E", null, null, default, null) { Stale = stale }));

    [Theory]
    [InlineData("quote \" and \\ backslash")]
    [InlineData("line\nfeed\r\ttab \u0001 \u007F \u009F")]
    [InlineData("separators \u2028 \u2029 \uFEFF")]
    [InlineData("emoji 😀 and ¿ñ العربية")]
    public void Any_text_survives(string text)
    {
        string json = CatalogDataWriter.WriteText(new EntryText("k", text, null, null, null, default, null));

        Assert.Equal(text, JsonDocument.Parse(json).RootElement[1].GetString());
        Assert.DoesNotContain(json, c => char.IsControl(c) || c is '\u2028' or '\u2029');
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_because_no_reader_takes_it()
    {
        string json = CatalogDataWriter.WriteText(new EntryText("k", "a\ud800b\udc00", null, null, null, default, null));

        Assert.Equal("[\"k\",\"a\uFFFDb\uFFFD\"]", json);
        Assert.NotEmpty(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json));
    }
}
