using ErrorCatalog.Exchange.Tests.Texts;

namespace ErrorCatalog.Exchange.Tests.Formats;

/// <summary>Files as other tools leave them.</summary>
public sealed class ReadingOtherToolsTests
{
    [Theory]
    [InlineData("", ExchangeState.Translated)]
    [InlineData(" state=\"translated\"", ExchangeState.Translated)]
    [InlineData(" state=\"final\"", ExchangeState.Translated)]
    [InlineData(" state=\"signed-off\"", ExchangeState.Translated)]
    [InlineData(" state=\"new\"", ExchangeState.NeedsReview)]
    [InlineData(" state=\"needs-translation\"", ExchangeState.NeedsReview)]
    [InlineData(" state=\"needs-review-translation\"", ExchangeState.NeedsReview)]
    [InlineData(" state=\"needs-adaptation\"", ExchangeState.NeedsReview)]
    [InlineData(" state=\"x-anything\"", ExchangeState.NeedsReview)]
    [InlineData(" state=\"translated\" state-qualifier=\"mt-suggestion\"", ExchangeState.NeedsReview)]
    [InlineData(" state=\"translated\" state-qualifier=\"exact-match\"", ExchangeState.Translated)]
    public void Only_confirmed_targets_of_XLIFF_are_texts(string attributes, ExchangeState state)
    {
        ExchangeReadResult result = Documents.Read($"""
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de"><body>
            <group><trans-unit id="a.title"><source>A</source><target{attributes}>B</target><alt-trans><source>no</source><target>no</target></alt-trans></trans-unit></group>
            </body></file></xliff>
            """);

        Assert.Equal(("A", "B", state), Assert.Single(Assert.Single(result.Documents).Units) is var unit ? (unit.Source, unit.Target, unit.State) : default);
    }

    [Fact]
    public void Inline_elements_stand_for_the_text_they_replaced()
    {
        ExchangeReadResult result = Documents.Read("""
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de"><body>
            <trans-unit id="a.title"><source>A <x id="1" equiv-text="{a}"/> b</source><target>B <ph id="1">{a}</ph> <g id="2">c</g><![CDATA[<d>]]></target></trans-unit>
            </body></file></xliff>
            """);

        ExchangeUnit unit = Assert.Single(Assert.Single(result.Documents).Units);
        Assert.Equal(("A {a} b", "B {a} c<d>"), (unit.Source, unit.Target));
    }

    [Fact]
    public void PO_may_be_wrapped_commented_and_out_of_date()
    {
        ExchangeReadResult result = Documents.Read("""
            # Translators: me
            msgid ""
            msgstr ""
            "Language: pt_BR\n"
            "Content-Type: text/plain; charset=utf-8\n"

            # a comment
            #: file.c:1
            #, c-format,fuzzy
            #| msgctxt "a.title"
            #| msgid ""
            #| "Old "
            #| "text"
            msgctxt "a.title"
            msgid ""
            "New "
            "text"
            msgstr "Texto\t\x41\102\303\251"
            msgctxt "b.title"
            msgid "B"
            msgstr ""

            #~ msgctxt "gone.title"
            #~ msgid "gone"
            #~ msgstr "fora"
            """.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Empty(result.Findings);
        ExchangeDocument document = Assert.Single(result.Documents);
        Assert.Equal("pt-BR", document.Locale);
        Assert.Equal(
            [("a.title", "New text", "Texto\tABé", ExchangeState.NeedsReview), ("b.title", "B", null, ExchangeState.Missing)],
            Documents.Core(document));
        Assert.Equal("Old text", document.Units[0].PreviousSource);
        Assert.Equal((14, 19), (document.Units[0].Line, document.Units[1].Line));
    }

    [Fact]
    public void ARB_of_other_tools_may_lack_the_source_and_have_members_of_its_own()
    {
        ExchangeReadResult result = Documents.Read("""{ "@@locale": "zh_Hant", "@@last_modified": "x", "@@author": {"a": ["b"]}, "a.title": "B", "@a.title": {"description": "d", "placeholders": {"n": {"type": "int"}}}, "@b.title": 1 }""");

        Assert.Empty(result.Findings);
        ExchangeDocument document = Assert.Single(result.Documents);
        Assert.Equal((null, null, "zh-Hant"), (document.Catalog, document.SourceLocale, document.Locale));
        Assert.Equal([("a.title", "", "B", ExchangeState.Translated)], Documents.Core(document));
    }

    [Fact]
    public void The_content_tells_the_format_whatever_the_file_is_called()
    {
        foreach (ExchangeFormat format in Enum.GetValues<ExchangeFormat>())
        {
            Assert.Single(Documents.Read(ExchangeFile.Write(format, Documents.Sample), "download.txt").Documents);
        }
    }
}
