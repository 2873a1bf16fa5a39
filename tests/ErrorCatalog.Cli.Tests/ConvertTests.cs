using System.Text;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

public sealed class ConvertTests
{
    private const string Code = "e.p.shop.out-of-stock";

    public static TheoryData<string> Forms => [.. Samples.Forms];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_report_of_any_form_becomes_the_same_problem_in_the_others(string form)
    {
        using Workspace work = Samples.Shop();
        string report = (await Tool.RunAsync(
            work.Root, "render", "out-of-stock", "-c", "catalog", "--form", form, "-a", "article=Größe 1", "-a", "wanted=2", "--thread", "t-1", "--id", "i-1")).Fine().Out;
        AssertOneDocument(form, report);

        // Two others for each, so that together every form is read twice and written twice; the forms of all pairs are the runtime's tests.
        int start = Array.IndexOf(Samples.Forms, form);
        foreach (int step in (int[])[1, 4])
        {
            string other = Samples.Forms[(start + step) % Samples.Forms.Length];
            string converted = (await Tool.PipeAsync(work.Root, report, "convert", "--to", other, "--catalog", "catalog")).Fine().Out;
            AssertOneDocument(other, converted);
            AssertTells(other, converted);
        }
    }

    [Fact]
    public async Task What_a_form_cannot_carry_is_told_on_standard_error()
    {
        using var work = new Workspace();
        const string Report = """{"@type":"https://didcomm.org/notification/1.0/problem-report","@id":"1","description":{"code":"x","en":"No."},"impact":"thread","who_retries":"me"}""";

        ToolResult result = await Tool.PipeAsync(work.Root, Report, "convert", "--to", "didcomm-2.0");

        Assert.Equal("x", result.Fine().Json().GetProperty("body").GetProperty("code").GetString());
        Assert.Contains("warning conversion-loses-fields: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("  lost: Retry: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n", "empty")]
    [InlineData("nonsense", "line 1, byte 2")]
    [InlineData("{\n  \"code\": ]\n}", "line 2, byte 11")]
    [InlineData("{\"code\":\"x\"", "line 1, byte 12")]
    [InlineData("[]", "Expected a JSON object")]
    [InlineData("{}", "Expected a problem report")]
    [InlineData("<problem>", "XML")]
    [InlineData("abc", "pairs of hexadecimal digits")]
    [InlineData("ffff", "error")]
    [InlineData("{\"@type\":\"a/1.0/\\u001b[31mping\",\"description\":\"x\"}", "ping")]
    public async Task Input_that_is_no_report_is_refused(string input, string part)
    {
        using var work = new Workspace();

        (await Tool.PipeAsync(work.Root, input, "convert", "--to", "aries-1.0")).Refused(part);
    }

    [Fact]
    public async Task Hostile_input_is_refused_in_bounded_time()
    {
        using var work = new Workspace();
        byte[] junk = new byte[10 * 1024 * 1024];
        new Random(7).NextBytes(junk);

        (await Tool.PipeAsync(work.Root, junk, "convert", "--to", "rfc9457")).Refused("json-malformed");
        (await Tool.PipeAsync(work.Root, new string('[', 10_000), "convert", "--to", "rfc9457")).Refused("json-too-deep", "line 1, byte");
        (await Tool.PipeAsync(work.Root, new string('x', (16 * 1024 * 1024) + 1), "convert", "--to", "rfc9457")).Refused("input-too-large", "16,777,216");
    }

    [Fact]
    public async Task Malformed_input_is_told_in_the_users_language_with_its_place()
    {
        using var work = new Workspace();

        ToolResult german = await Tool.PipeInAsync("de_DE.UTF-8", work.Root, "{\n  \"code\": ]", "convert", "--to", "rfc9457");

        german.Refused("json-malformed", "Zeile 2, Spalte 11");
    }

    [Fact]
    public async Task Bytes_may_come_as_wrapped_and_spaced_digits()
    {
        using var work = new Workspace();

        JsonElement json = (await Tool.PipeAsync(work.Root, "08 05\r\n1202 6E6F\n", "convert", "--to", "grpc", "--from", "grpc-bytes")).Fine().Json();

        Assert.Equal((404, "no"), (json.GetProperty("error").GetProperty("code").GetInt32(), json.GetProperty("error").GetProperty("message").GetString()));
    }

    private static void AssertOneDocument(string form, string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        if (form == "grpc-bytes")
        {
            Assert.Matches("^([0-9a-f]{2})+\n$", text);
        }
        else if (form == "rfc9457-xml")
        {
            Assert.Equal("urn:ietf:rfc:7807", System.Xml.Linq.XDocument.Parse(text).Root!.Name.NamespaceName);
        }
        else
        {
            using var document = JsonDocument.Parse(text);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
            Assert.Equal(1, text.Count(letter => letter == '\n'));
        }
    }

    // Code or reason of the entry: whatever the form, a receiver can tell which entry it is.
    private static void AssertTells(string form, string text)
    {
        string plain = form == "grpc-bytes" ? Encoding.UTF8.GetString(Convert.FromHexString(text.Trim())) : text;
        Assert.True(
            plain.Contains(Code, StringComparison.Ordinal) || plain.Contains("OUT_OF_STOCK", StringComparison.Ordinal) || plain.Contains("/out-of-stock/", StringComparison.Ordinal),
            plain);
    }
}
