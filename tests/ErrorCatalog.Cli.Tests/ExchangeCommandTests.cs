using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary><c>errorcatalog l10n export</c>, <c>l10n import</c> and <c>import</c>: the way out, the way back, and what does not come in.</summary>
public sealed class ExchangeCommandTests
{
    private const string Xliff = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"shop\" source-language=\"en\" target-language=\"es\"><body><trans-unit id=\"out-of-stock.title\"><source>Out of stock</source><target>{0}</target></trans-unit></body></file></xliff>";

    [Theory]
    [InlineData("po")]
    [InlineData("xliff")]
    [InlineData("arb")]
    public async Task What_went_out_comes_back_and_changes_nothing_but_the_edit(string format)
    {
        using Workspace work = Samples.Shop();
        string exported = (await Tool.RunAsync(work.Root, "l10n", "export", "catalog", "--format", format, "--locale", "es")).Fine().Out;

        ToolResult same = (await Tool.PipeAsync(work.Root, exported, "l10n", "import", "-", "--catalog", "catalog", "--json")).Fine();
        Assert.Empty(same.Json().GetProperty("written").EnumerateArray());

        string edited = exported.Replace("Agotado", "Sin existencias", StringComparison.Ordinal);
        ToolResult result = (await Tool.PipeAsync(work.Root, edited, "l10n", "import", "-", "--catalog", "catalog")).Fine();
        Assert.Contains("Imported shop (es): 1 taken, ", result.Out, StringComparison.Ordinal);
        Assert.Equal(Samples.Spanish.Replace("Agotado", "Sin existencias", StringComparison.Ordinal), work.Read("catalog/locales/es/shop.yaml"));
    }

    [Fact]
    public async Task Every_language_goes_to_a_folder_of_its_own()
    {
        using Workspace work = Samples.Shop();

        ToolResult result = (await Tool.RunAsync(work.Root, "l10n", "export", "catalog", "-f", "arb", "-l", "es", "-l", "pt_br", "-o", "out")).Fine();

        Assert.Equal("Exported 2 files to out.\n", result.Out);
        Assert.Equal(["es/shop.arb", "pt-BR/shop.arb"], work.Files("out"));
    }

    [Theory]
    [InlineData("tmx", "es", "--format")]
    [InlineData("po", "xx-nope", "xx-nope")]
    public async Task An_unknown_format_or_language_is_refused(string format, string locale, string named)
    {
        using Workspace work = Samples.Shop();

        (await Tool.RunAsync(work.Root, "l10n", "export", "catalog", "--format", format, "--locale", locale)).Refused(named);
    }

    public static TheoryData<string, byte[], string> Damaged
    {
        get
        {
            string po = "msgid \"\"\nmsgstr \"Language: es\\n\"\n\nmsgctxt \"out-of-stock.title\"\nmsgid \"Out of stock\"\nmsgstr \"Señal\"\n";
            string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(0, 12).Select(i => $"<!ENTITY {(char)('b' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10))}\">")) + "]>";
            return new()
            {
                { "cut.po", Encoding.UTF8.GetBytes(po[..^4]), "cut.po(6,12)" },
                { "binary.po", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1], "binary.po(1,5)" },
                { "twice.po", Encoding.UTF8.GetBytes(po + po[po.IndexOf("\n\nmsgctxt", StringComparison.Ordinal)..]), "“out-of-stock.title” again" },
                { "latin.po", Encoding.Latin1.GetBytes(po), "latin.po(6,11): error: Expected text in UTF-8, but found the byte 0xF1" },
                { "utf16.po", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(po)], "text in UTF-16" },
                { "empty.arb", [], "an empty file" },
                { "twice.arb", "{\"@@locale\": \"es\", \"a\": \"b\", \"a\": \"c\"}"u8.ToArray(), "“a” again" },
                { "deep.arb", Encoding.UTF8.GetBytes("{\"@@locale\": \"es\", \"@a\": " + new string('[', 100_000)), "a break in its syntax" },
                { "cut.xlf", Encoding.UTF8.GetBytes(Xliff[..150]), "well-formed XML" },
                { "laughs.xlf", Encoding.UTF8.GetBytes(laughs + Xliff.Replace("{0}", "&m;", StringComparison.Ordinal)), "“<!DOCTYPE”" },
                { "secret.xlf", Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + Xliff.Replace("{0}", "&e;", StringComparison.Ordinal)), "“<!DOCTYPE”" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task A_damaged_file_is_told_with_its_place_and_nothing_is_written(string name, byte[] content, string told)
    {
        using Workspace work = Samples.Shop();
        File.WriteAllBytes(work.At(name), content);
        File.WriteAllText(work.At("good.xlf"), Xliff.Replace("{0}", "Bien", StringComparison.Ordinal));

        (await Tool.RunAsync(work.Root, "l10n", "import", "good.xlf", name, "--catalog", "catalog")).Refused(name, told);

        Assert.Equal(["locales/es/shop.yaml", "shop.errors.yaml"], work.Files("catalog"));
        Assert.Equal(Samples.Spanish, work.Read("catalog/locales/es/shop.yaml"));
    }

    [Fact]
    public async Task Nothing_that_an_XLIFF_names_is_fetched()
    {
        using Workspace work = Samples.Shop();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        string address = $"http://{server.LocalEndpoint}/x.dtd";
        work.With("far.xlf", $"<!DOCTYPE xliff SYSTEM \"{address}\">" + Xliff).With("near.xlf", $"<?xml-stylesheet href=\"{address}\"?>" + Xliff.Replace("<file ", $"<file xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x {address}\" ", StringComparison.Ordinal));

        (await Tool.RunAsync(work.Root, "l10n", "import", "far.xlf", "--catalog", "catalog")).Refused("far.xlf(1,1)");
        await Tool.RunAsync(work.Root, "l10n", "import", "near.xlf", "--catalog", "catalog");

        Assert.False(server.Pending());
    }

    [Theory]
    [InlineData("huge.po", "l10n", "import", "huge.po", "--catalog", "catalog")]
    [InlineData("huge.json", "import", "typescript", "huge.json", "--output", "catalog")]
    [InlineData("catalog/locales/de/shop.yaml", "l10n", "import", "good.xlf", "--catalog", "catalog")]
    public async Task A_file_of_100_megabytes_is_not_read(string file, params string[] arguments)
    {
        using Workspace work = Samples.Shop().With("catalog/locales/de/shop.yaml", string.Empty).With("good.xlf", Xliff);
        using (FileStream huge = File.Create(work.At(file)))
        {
            huge.SetLength(100_000_000);
        }

        (await Tool.RunAsync(work.Root, arguments)).Refused(file, "100,000,000");

        Assert.Equal(["locales/de/shop.yaml", "locales/es/shop.yaml", "shop.errors.yaml"], work.Files("catalog"));
        Assert.Equal(Samples.Spanish, work.Read("catalog/locales/es/shop.yaml"));
    }

    public static TheoryData<byte[], string> DamagedLocaleFiles => new()
    {
        { "out-of-stock:\n  title: \"Ago"u8.ToArray(), "shop.yaml(2,10)" },
        { "out-of-stock:\n  title: \"a\"\n  title: \"b\"\n"u8.ToArray(), "shop.yaml(3,3)" },
        { "out-of-stock:\n  title: Pedido #5\n"u8.ToArray(), "shop.yaml(2," },
        { [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1], "shop.yaml(1,1)" },
        { Encoding.Latin1.GetBytes("out-of-stock:\n  title: \"Señal\"\n"), "file-unreadable" },
        { [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Samples.Spanish)], "file-unreadable" },
    };

    [Theory]
    [MemberData(nameof(DamagedLocaleFiles))]
    public async Task A_locale_file_that_is_damaged_is_told_and_stays_as_it_is(byte[] content, string told)
    {
        using Workspace work = Samples.Shop();
        File.WriteAllBytes(work.At("catalog/locales/es/shop.yaml"), content);
        work.With("good.xlf", Xliff.Replace("{0}", "Bien", StringComparison.Ordinal));

        ToolResult result = await Tool.RunAsync(work.Root, "l10n", "import", "good.xlf", "--catalog", "catalog");

        Assert.True(result.ExitCode is 1 or 2, result.Error);
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Out);
        Assert.Equal(["locales/es/shop.yaml", "shop.errors.yaml"], work.Files("catalog"));
        Assert.Equal(content, File.ReadAllBytes(work.At("catalog/locales/es/shop.yaml")));
    }

    [Fact]
    public async Task A_newer_version_of_a_foreign_catalog_makes_reworded_texts_outdated_and_no_other()
    {
        using var work = new Workspace();
        work.With("v1.json", "{ \"Cannot find '{0}'.\": { \"category\": \"Error\", \"code\": 1 }, \"Found {0} errors.\": { \"category\": \"Error\", \"code\": 2 } }")
            .With("v2.json", "{ \"Nothing is called '{0}'.\": { \"category\": \"Error\", \"code\": 1 }, \"Found {0} errors.\": { \"category\": \"Error\", \"code\": 2 } }")
            .With("translations/de.json", "{ \"Cannot_find_0_1\": \"'{0}' fehlt.\", \"Found_0_errors_2\": \"{0} Fehler.\" }");
        (await Tool.RunAsync(work.Root, "import", "typescript", "v1.json", "--locales", "translations", "-o", "ts")).Fine();

        JsonElement told = (await Tool.RunAsync(work.Root, "import", "typescript", "v2.json", "-o", "ts", "--json")).Fine().Json();

        Assert.Equal((0, 1, 0), (told.GetProperty("added").GetInt32(), told.GetProperty("reworded").GetInt32(), told.GetProperty("retired").GetInt32()));
        string po = (await Tool.RunAsync(work.Root, "l10n", "export", "ts", "-f", "po", "-l", "de")).Fine().Out;
        Assert.Single(po.Split("\n\n"), entry => entry.Contains("fuzzy", StringComparison.Ordinal) && entry.Contains("Nothing is called", StringComparison.Ordinal));
        Assert.Equal(2, po.Split("fuzzy").Length);
    }
}
