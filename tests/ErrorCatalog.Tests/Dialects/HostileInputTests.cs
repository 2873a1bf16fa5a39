using System.Text;
using System.Text.Json;

namespace ErrorCatalog.Tests.Dialects;

public class HostileInputTests
{
    private const string Head = """{"@type":"https://didcomm.org/notification/1.0/problem-report","@id":"12345678",""";

    [Fact]
    public void Ten_megabytes_of_junk_are_refused_without_being_copied()
    {
        byte[] junk = new byte[10 * 1024 * 1024];
        new Random(1).NextBytes(junk);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ProblemReadResult result = ProblemReader.Read(junk, WireTestCatalog.ReadOptions);

        Assert.Equal(ProblemReadErrorKind.TooLarge, result.Error!.Kind);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64 * 1024);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Ten_thousand_nested_levels_are_too_deep(char open, char close)
    {
        string level = open == '{' ? "{\"a\":" : "[";
        string nested = string.Concat(Enumerable.Repeat(level, 10_000)) + "1" + new string(close, 10_000);

        Assert.Equal(ProblemReadErrorKind.TooDeep, Reports.Read(nested).Error!.Kind);
        Assert.Equal(ProblemReadErrorKind.TooDeep, Reports.Read(Head + "\"x\":" + nested + "}").Error!.Kind);
    }

    [Fact]
    public void Ten_thousand_nested_elements_are_too_deep_even_when_the_limit_is_higher()
    {
        string xml = "<problem xmlns='urn:ietf:rfc:7807'>" + string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000)) + "</problem>";

        Assert.Equal(ProblemReadErrorKind.TooDeep, Reports.Read(xml).Error!.Kind);
        Assert.Equal(ProblemReadErrorKind.TooDeep, Reports.Read(xml, new ProblemReadOptions { MaxDepth = 100_000 }).Error!.Kind);
    }

    [Fact]
    public void A_document_type_is_refused_so_that_no_entity_expands()
    {
        const string Bomb = """<!DOCTYPE problem [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><problem xmlns="urn:ietf:rfc:7807"><title>&b;</title></problem>""";

        Assert.Equal(ProblemReadErrorKind.MalformedXml, Reports.Read(Bomb).Error!.Kind);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_a_replacement_character_wherever_it_stands()
    {
        ProblemReadResult result = Reports.Read(Head + """ "description":{"code":"x-1\ud800","en":"\udc00 and \\ud800 and \ud83d\ude00"},"\ud800":"\ud83d","problem_items":[{"\udfff":"\ud800"}]}""");

        Assert.True(result.IsSuccess, result.Error?.Message);
        Assert.Equal("x-1\ufffd", result.Problem.Code);
        Assert.Equal("\ufffd and \\ud800 and \ud83d\ude00", result.Problem.GetExplain("en").Text);
        Assert.Equal("\ufffd", result.Problem.Extensions["\ufffd"].GetString());
        Assert.Single(result.Remarks, remark => remark.Contains("surrogate", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_become_replacement_characters()
    {
        byte[] report = Encoding.Latin1.GetBytes(Head + "\"description\":{\"code\":\"x-1\",\"de\":\"gr\u00fc\u00df\"}}");

        ProblemReadResult result = ProblemReader.Read(report);

        Assert.StartsWith("gr\ufffd", result.Problem!.GetExplain("de").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_in_a_local_value_does_not_stop_a_report()
    {
        using JsonDocument extension = JsonDocument.Parse("""{"a":"\ud800"}""");
        Problem problem = WireTestCatalog.CantFindRoute("x\ud800y").WithId("id\udc00").WithExplain("en", "t\ud800").WithExtension("ext", extension.RootElement)
            .WithThread(new ProblemThread { ThreadId = "\ud800", TriggerMessageId = "\ud800", Acknowledged = ["\udc00"] });
        foreach (ProblemForm form in ProblemForms.All)
        {
            byte[] written = ProblemWriter.Write(problem, form);

            Assert.True(ProblemReader.Read(written, form: form).IsSuccess, form.ToString());
        }
    }

    [Fact]
    public void Of_a_member_that_is_sent_twice_the_last_one_counts()
    {
        ProblemReadResult result = Reports.Read(Head + """ "description":{"code":"first","code":"second","en":"a","en":"b"},"x":1,"x":2}""");

        Assert.Equal("second", result.Problem!.Code);
        Assert.Equal("b", result.Problem.GetExplain("en").Text);
        Assert.Equal(2, result.Problem.Extensions["x"].GetInt32());
    }

    [Fact]
    public void What_exceeds_a_limit_is_left_out_with_a_remark()
    {
        string items = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"{{\"n\":{i}}}"));
        string texts = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"x-{i:D4}\":\"t\""));
        string members = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"m{i}\":0"));

        ProblemReadResult result = Reports.Read(Head + $$"""{{members}},"description":{"code":"x-1","en":"{{new string('a', 100_000)}}",{{texts}}},"problem_items":[{{items}}]}""");

        Assert.True(result.IsSuccess, result.Error?.Message);
        Assert.Equal(256, result.Problem.Arguments.Count);
        Assert.Equal(128, result.Problem.Extensions.Count);
        Assert.Equal(128, result.Problem.ExplainOverride.Count);
        Assert.Equal(16 * 1024, result.Problem.GetExplain("en").Text.Length);
        Assert.InRange(result.Remarks.Count, 4, 65);
    }

    [Fact]
    public void Memory_stays_in_proportion_to_the_size_of_a_report()
    {
        string repeated = Head + string.Join(',', Enumerable.Repeat("\"a\":[]", 140_000)) + "}";
        Reports.Read(Head + "\"a\":1}");

        long before = GC.GetAllocatedBytesForCurrentThread();
        ProblemReadResult result = Reports.Read(repeated);

        Assert.True(result.IsSuccess, result.Error?.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L * repeated.Length);
    }

    [Theory]
    [InlineData("", ProblemReadErrorKind.MalformedJson)]
    [InlineData("   ", ProblemReadErrorKind.MalformedJson)]
    [InlineData("{", ProblemReadErrorKind.MalformedJson)]
    [InlineData("{} {}", ProblemReadErrorKind.MalformedJson)]
    [InlineData("[]", ProblemReadErrorKind.NotAReport)]
    [InlineData("\"text\"", ProblemReadErrorKind.NotAReport)]
    [InlineData("{}", ProblemReadErrorKind.NotAReport)]
    [InlineData("{\"a\":1}", ProblemReadErrorKind.NotAReport)]
    [InlineData("{\"@type\":\"https://didcomm.org/basicmessage/1.0/message\",\"content\":\"hi\"}", ProblemReadErrorKind.NotAReport)]
    [InlineData("{\"type\":\"https://didcomm.org/basicmessage/2.0/message\",\"body\":{\"content\":\"hi\"}}", ProblemReadErrorKind.NotAReport)]
    [InlineData("<", ProblemReadErrorKind.MalformedXml)]
    [InlineData("<html/>", ProblemReadErrorKind.NotAReport)]
    public void What_is_no_report_is_said_to_be_none(string input, ProblemReadErrorKind expected)
    {
        ProblemReadResult result = Reports.Read(input);

        Assert.False(result.IsSuccess);
        Assert.Equal(expected, result.Error.Kind);
        Assert.StartsWith("Expected ", result.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"code\": ]", 2, 11)]
    [InlineData("  {]", 1, 4)]
    [InlineData("\n\n  {]", 3, 4)]
    [InlineData("\uFEFF\n {]", 2, 3)]
    [InlineData("\n {}\n  {}", 3, 3)]
    [InlineData(" {} {}", 1, 5)]
    [InlineData("\n\n<problem xmlns='urn:ietf:rfc:7807'>\n <a></b></problem>", 4, 7)]
    public void What_cannot_be_read_tells_the_place_in_what_was_sent(string input, long line, long column)
    {
        ProblemReadError error = Reports.Read(input).Error!;

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains($"line {line}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("08")]
    [InlineData("0800")]
    [InlineData("0A")]
    [InlineData("0AFF")]
    [InlineData("1AFFFFFFFF0F")]
    [InlineData("0B0B0B")]
    [InlineData("0F")]
    [InlineData("00")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFF")]
    public void Malformed_protobuf_is_an_error(string hex)
    {
        ProblemReadResult result = ProblemReader.Read(Convert.FromHexString(hex), form: ProblemForm.GrpcBytes);

        Assert.Contains(result.Error!.Kind, new[] { ProblemReadErrorKind.MalformedProtobuf, ProblemReadErrorKind.NotAReport });
    }

    [Theory]
    [MemberData(nameof(ConformanceVectorTests.Names), MemberType = typeof(ConformanceVectorTests))]
    public void A_damaged_report_gives_a_problem_or_an_error_and_what_was_read_can_be_written(string name)
    {
        byte[] original = ConformanceVectorTests.ReportBytes(name);
        var random = new Random(name.Length);
        for (int run = 0; run < 400; run++)
        {
            AssertHarmless(Damage(original, random), null, random);
        }
    }

    [Fact]
    public void Damaged_protobuf_gives_a_problem_or_an_error()
    {
        byte[] original = ProblemWriter.Write(WireTestCatalog.CantFindRoute().WithRetry(RetryParty.Both, TimeSpan.FromSeconds(3)), ProblemForm.GrpcBytes);
        var random = new Random(7);
        for (int run = 0; run < 10_000; run++)
        {
            AssertHarmless(Damage(original, random), ProblemForm.GrpcBytes, random);
        }
    }

    [Fact]
    public void Random_bytes_give_an_error_or_a_problem()
    {
        var random = new Random(8);
        for (int run = 0; run < 10_000; run++)
        {
            byte[] bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            AssertHarmless(bytes, run % 2 == 0 ? null : ProblemForm.GrpcBytes, random);
        }
    }

    private static void AssertHarmless(byte[] bytes, ProblemForm? form, Random random)
    {
        ProblemReadResult result = ProblemReader.Read(bytes, WireTestCatalog.ReadOptions, form);
        if (result.IsSuccess)
        {
            ProblemForm target = ProblemForms.All[random.Next(ProblemForms.All.Count)];
            Assert.True(ProblemReader.Read(ProblemWriter.Write(result.Problem, target), form: target).IsSuccess, Convert.ToHexString(bytes));
        }
        else
        {
            Assert.StartsWith("Expected ", result.Error.Message, StringComparison.Ordinal);
        }
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (int i = random.Next(1, 5); i > 0 && bytes.Count > 0; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 8)));
                    break;
                case 2:
                    bytes.Insert(at, (byte)"{}[]\",:\\0n<&/"[random.Next(13)]);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 40))));
                    break;
                case 4:
                    bytes.InsertRange(at, "\\ud800"u8.ToArray());
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
