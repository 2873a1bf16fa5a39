using System.Text;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Tests.Texts;

namespace ErrorCatalog.Exchange.Tests.Formats;

/// <summary>A damaged file is a finding with a place, never an exception, and nothing of it is used.</summary>
public sealed class DamagedFileTests
{
    private const string Header = "msgid \"\"\nmsgstr \"Language: es\\n\"\n\n";
    private const string Xliff = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">";

    public static TheoryData<string, int, int, string> Damaged => new()
    {
        { "", 1, 1, "an empty file" },
        { "\uFEFF", 1, 1, "an empty file" },
        { "hello", 1, 1, "no such format" },
        { "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"a.title\"\nmsgid \"A\"\nmsgstr \"B\"\n", 1, 1, "Language: …" },
        { Header + "msgctxt \"a.title\"\nmsgid \"A\n", 5, 9, "the end of the line" },
        { Header + "msgctxt \"a.title\"\nmsgid \"A\"\n", 4, 1, "no msgstr" },
        { Header + "msgid \"A\"\nmsgstr \"B\"\n", 4, 1, "without it" },
        { Header + "msgctxt \"a.title\"\nmsgid \"A\"\nmsgstr \"B\\q\"\n", 6, 10, "the escape “\\q”" },
        { Header + "msgctxt \"a.title\"\nmsgid \"A\"\nmsgstr \"B\\377\"\n", 6, 14, "no UTF-8" },
        { Header + "msgctxt \"a.title\"\nmsgid \"A\"\nmsgstr \"B\" C\n", 6, 11, "“C”" },
        { Header + "msgctxt \"a.title\"\nmsgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"B\"\n", 6, 1, "a plural of gettext" },
        { Header + "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n", 8, 1, "“a” again, first on line 4" },
        { Header + Header, 4, 1, "a second" },
        { Header + "  \"lost\"\n", 4, 3, "the text alone" },
        { Header + "msgfoo \"x\"\n", 4, 1, "msgfoo" },
        { Header + "<<<<<<< ours\n", 4, 1, "<<<<<<<" },
        { "msgid \"\"\nmsgstr \"Language: es\\nContent-Type: text/plain; charset=ISO-8859-1\\n\"\n", 1, 1, "ISO-8859-1" },
        { "<?xml version=\"1.0\"?><!DOCTYPE xliff SYSTEM \"http://localhost:9/x.dtd\"><xliff/>", 1, 22, "<!DOCTYPE" },
        { "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>" + Xliff + "</xliff>", 1, 1, "<!DOCTYPE" },
        { Xliff + "<file original=\"a\" source-language=\"en\" target-language=\"es\"><body>\n<trans-unit id=\"a\"><source>&evil;</source></trans-unit></body></file></xliff>", 2, 29, "evil" },
        { Xliff + "<file original=\"a\"", 1, 86, "Unexpected end" },
        { Xliff + "<file><body/></file></xliff>", 1, 68, "none" },
        { Xliff + "<file target-language=\"es\"><body><trans-unit><source>A</source></trans-unit></body></file></xliff>", 1, 101, "no id" },
        { Xliff + "<file target-language=\"es\"><body><trans-unit id=\"a\"/></body></file></xliff>", 1, 101, "no source" },
        { Xliff + "<file target-language=\"es\"><body><trans-unit id=\"a\"><source>A</source></trans-unit>\n<trans-unit id=\"a\"><source>A</source></trans-unit></body></file></xliff>", 2, 1, "again, first on line 1" },
        { "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"/>", 1, 1, "XLIFF 2.0" },
        { "<html/>", 1, 1, "<html>" },
        { "{\"@@locale\": \"es\", \"a\": \"b\"", 1, 28, "a break in its syntax" },
        { "{\"@@locale\": \"es\",\n\"a\": \"b\",\n \"a\": \"c\"}", 3, 2, "“a” again" },
        { "{\"@@locale\": \"es\", \"a\": 1}", 1, 25, "Number" },
        { "{\"a\": \"b\"}", 1, 1, "none" },
        { "{\"@@locale\": \"es\", \"a\": \"\\ud800\"}", 1, 1, "surrogate" },
        { "{\"@@locale\": \"es\"} {", 1, 20, "syntax" },
        { "{\"@@locale\": " + new string('[', 100) + new string(']', 100) + "}", 1, 0, "syntax" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void It_is_told_where_and_what(string text, int line, int column, string found)
    {
        ExchangeReadResult result = Documents.Read(text);

        Assert.Empty(result.Documents);
        ExchangeFinding finding = result.Findings[0];
        Assert.Equal(CatalogSeverity.Error, finding.Severity);
        Assert.Contains(found, finding.Message, StringComparison.Ordinal);
        Assert.Equal(line, finding.Line);
        if (column > 0)
        {
            Assert.Equal(column, finding.Column);
        }

        Assert.EndsWith(".", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Only_XML_may_be_UTF_16(string encoding)
    {
        Encoding utf16 = Encoding.GetEncoding(encoding);
        foreach (ExchangeFormat format in Enum.GetValues<ExchangeFormat>())
        {
            string text = ExchangeFile.Write(format, Documents.Sample).Replace("utf-8", "utf-16", StringComparison.Ordinal);
            byte[] bytes = [.. utf16.GetPreamble(), .. utf16.GetBytes(text)];
            ExchangeReadResult result = ExchangeFile.Read("file" + ExchangeFile.Extension(format), bytes);

            Assert.Equal(format == ExchangeFormat.Xliff, !result.HasErrors);
        }
    }

    [Fact]
    public void The_first_byte_that_is_no_UTF_8_has_a_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("msgid \"\"\nmsgstr \"é "), 0xE9, .. Encoding.UTF8.GetBytes("\"\n")];

        ExchangeFinding finding = Assert.Single(ExchangeFile.Read("x.po", bytes).Findings);

        Assert.Equal((2, 11), (finding.Line, finding.Column));
        Assert.Contains("0xE9", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_read()
    {
        ExchangeFinding finding = Assert.Single(ExchangeFile.Read("x.po", new byte[ExchangeLimits.MaxFileBytes + 1]).Findings);

        Assert.Contains("33,554,433", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_elements_are_refused()
    {
        string text = Xliff + string.Concat(Enumerable.Repeat("<file><g>", 200));

        Assert.Contains(Documents.Read(text).Findings, finding => finding.Message.Contains("levels", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExchangeFormat.Po)]
    [InlineData(ExchangeFormat.Xliff)]
    [InlineData(ExchangeFormat.Arb)]
    public void Nothing_that_bytes_can_be_makes_a_reader_fail(ExchangeFormat format)
    {
        byte[] whole = Encoding.UTF8.GetBytes(ExchangeFile.Write(format, Documents.Sample));
        var random = new Random(20260101);
        for (int round = 0; round < 3_000; round++)
        {
            byte[] bytes = round % 3 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            for (int i = random.Next(4); i > 0 && bytes.Length > 0; i--)
            {
                int at = random.Next(bytes.Length);
                switch (random.Next(3))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(30))..]];
                        break;
                    default:
                        bytes = [.. bytes[..at], .. whole.AsSpan(random.Next(whole.Length)), .. bytes[at..]];
                        break;
                }
            }

            ExchangeReadResult result = ExchangeFile.Read("file" + ExchangeFile.Extension(format), bytes);

            Assert.True(result.HasErrors || result.Documents.Count > 0 || format == ExchangeFormat.Xliff);
            Assert.All(result.Findings, finding => Assert.True(finding.Line > 0 && finding.Column > 0));
        }
    }

    [Fact]
    public void Findings_of_one_file_are_limited()
    {
        string text = Header + string.Concat(Enumerable.Repeat("nonsense\n", 5_000));

        Assert.Equal(ExchangeLimits.MaxFindings + 1, Documents.Read(text).Findings.Count);
    }
}
