using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

public sealed class RenderTests
{
    private static readonly string[] Render = ["render", "out-of-stock", "--catalog", "catalog", "--form", "didcomm-2.0"];

    private static readonly string[] Good = ["--arg", "article=A-1", "--arg", "wanted=3"];

    [Fact]
    public async Task DidComm_carries_what_the_command_line_says()
    {
        using Workspace work = Samples.Shop();

        JsonElement json = (await Tool.RunAsync(
            work.Root, [.. Render, .. Good, "--thread", "@t", "--id", "i-1", "--at", "2026-01-31T12:00:00+01:00", "--locale", "es-MX"])).Fine().Json();

        Assert.Equal("i-1", json.GetProperty("id").GetString());
        Assert.Equal("@t", json.GetProperty("pthid").GetString());
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 11, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), json.GetProperty("created_time").GetInt64());
        Assert.Equal("es", json.GetProperty("lang").GetString());
        Assert.Equal("e.p.shop.out-of-stock", json.GetProperty("body").GetProperty("code").GetString());
        Assert.Equal(["A-1", "3"], json.GetProperty("body").GetProperty("args").EnumerateArray().Select(item => item.GetString()!));
    }

    [Fact]
    public async Task Every_type_of_parameter_takes_its_value()
    {
        using Workspace work = Samples.Shop();
        string[] values =
        [
            "text=a=b", "identifier=i", "integer=-7", "decimal=-1.50", "boolean=false", "uri=https://example.org/x", "did=did:web:example.org",
            "timestamp=2026-01-31T12:00:00Z", "duration=PT1M30S", "bytes=1048576", "colour=green",
        ];

        JsonElement json = (await Tool.RunAsync(work.Root, ["render", "every-type", "-c", "catalog", "--form", "didcomm-2.0", .. values.SelectMany(value => (string[])["-a", value])])).Fine().Json();

        // Times are written with milliseconds, the finest that every form carries.
        Assert.Equal(
            values.Select(value => value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace(":00Z", ":00.000Z", StringComparison.Ordinal)),
            json.GetProperty("body").GetProperty("args").EnumerateArray().Select(item => item.GetString()!));
    }

    [Theory]
    [InlineData("argument-value-invalid", "a whole number", "--arg", "article=A-1", "--arg", "wanted=three")]
    [InlineData("argument-unknown", "Known arguments: article, wanted", "--arg", "artikel=A-1", "--arg", "wanted=3")]
    [InlineData("argument-missing", "“wanted”", "--arg", "article=A-1")]
    [InlineData("argument-value-invalid", "name=value", "--arg", "article")]
    [InlineData("argument-value-invalid", "one value", "--arg", "article=A-1", "--arg", "article=A-2")]
    [InlineData("argument-value-invalid", "a time like", "--arg", "article=A-1", "--arg", "wanted=3", "--at", "1/2/2026")]
    [InlineData("argument-value-invalid", "--thread", "--arg", "article=A-1", "--arg", "wanted=3", "--thread", " ")]
    public async Task Arguments_that_do_not_fit_are_refused(string code, string part, params string[] arguments)
    {
        using Workspace work = Samples.Shop();

        (await Tool.RunAsync(work.Root, [.. Render, .. arguments])).Refused(code, part);
    }

    [Fact]
    public async Task Values_of_the_wrong_type_are_refused()
    {
        using Workspace work = Samples.Shop();

        foreach (string value in (string[])["decimal=1,5", "boolean=yes", "uri=a b", "did=bob", "timestamp=12:00", "duration=5 s", "bytes=-1", "colour=blue"])
        {
            (await Tool.RunAsync(work.Root, "render", "every-type", "-c", "catalog", "--form", "grpc", "-a", value)).Refused("argument-value-invalid", value.Split('=')[0]);
        }
    }

    [Fact]
    public async Task An_unknown_form_is_refused_with_the_known_ones()
    {
        using Workspace work = Samples.Shop();

        (await Tool.RunAsync(work.Root, ["render", "out-of-stock", "-c", "catalog", "--form", "didcomm", .. Good]))
            .Refused(["form-unknown", "“didcomm”", .. Samples.Forms]);
    }

    [Fact]
    public async Task The_tool_speaks_the_language_of_the_terminal_about_its_own_errors()
    {
        using Workspace work = Samples.Shop();

        (await Tool.RunInAsync("es_ES.UTF-8", work.Root, "render", "nichts", "-c", "catalog", "--form", "grpc"))
            .Refused("error key-unknown: Se esperaba", "nichts");
    }
}
