using System.Text;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary>Half files, other encodings, unresolved merges, circles and files of a newer version: every command says so and overwrites nothing.</summary>
public sealed class DamagedInputTests
{
    private const string File = "catalog/shop.errors.yaml";
    private const string Baseline = "catalog/baseline/1.0.0.json";

    private static readonly string[][] Commands =
    [
        ["check", "catalog"],
        ["diff"],
        ["baseline", "accept", "--version", "1.1.0"],
        ["baseline", "fix"],
        ["rename", "out-of-stock", "gone"],
        ["fmt"],
    ];

    private static readonly Lazy<Task<string>> Accepted = new(AcceptAsync);

    public static TheoryData<string> Damages => ["half", "utf-16", "latin-1", "merge", "circle"];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_catalog_is_told_by_every_command_and_stays_as_it_is(string damage)
    {
        // What is wrong between entries is none of the layout's business.
        string[][] commands = damage == "circle" ? Commands[..^1] : Commands;
        await Task.WhenAll(commands.Select(async command =>
        {
            using Workspace work = await PublishedAsync();
            byte[] damaged = Damaged(work.Read(File), damage);
            await System.IO.File.WriteAllBytesAsync(work.At(File), damaged);
            string[] files = work.Files();

            ToolResult result = await Tool.RunAsync(work.Root, command);

            Told(result, "shop.errors.yaml");
            Assert.Equal(damaged, await System.IO.File.ReadAllBytesAsync(work.At(File)));
            Assert.Equal(files, work.Files());
        }));
    }

    [Theory]
    [InlineData("newer", "EC0201")]
    [InlineData("half", "EC0200")]
    [InlineData("merge", "EC0200")]
    public async Task A_damaged_baseline_is_told_by_every_command_that_reads_it(string damage, string rule)
    {
        await Task.WhenAll(Commands[..^1].Select(async command =>
        {
            using Workspace work = await PublishedAsync();
            string text = work.Read(Baseline);
            string damaged = damage == "newer"
                ? text.Replace("\"errorcatalog-baseline\":1", "\"errorcatalog-baseline\":99", StringComparison.Ordinal)
                : Encoding.UTF8.GetString(Damaged(text, damage));
            work.With(Baseline, damaged);
            string before = work.Read(File);

            ToolResult result = await Tool.RunAsync(work.Root, command);

            Told(result, "1.0.0.json");
            Assert.Contains(rule, result.Out + result.Error, StringComparison.Ordinal);
            Assert.Equal(damaged, work.Read(Baseline));
            Assert.Equal(before, work.Read(File));
            Assert.Equal(["1.0.0.json"], work.Files("catalog/baseline"));
        }));
    }

    [Theory]
    [InlineData("half")]
    [InlineData("utf-16")]
    [InlineData("merge")]
    public async Task A_damaged_file_of_another_system_is_told_and_nothing_is_imported(string damage)
    {
        using var work = new Workspace();
        work.With("errors.json", "[\n{\"code\": \"A1\", \"message\": \"Expected é, but got e.\"},\n{\"code\": \"A2\", \"message\": \"Expected x, but got y.\"}\n]\n");
        byte[] damaged = Damaged(work.Read("errors.json"), damage);
        await System.IO.File.WriteAllBytesAsync(work.At("errors.json"), damaged);

        ToolResult result = await Tool.RunAsync(work.Root, "import", "json", "errors.json", "-o", "catalog");

        Told(result, "errors.json");
        Assert.Equal(["errors.json"], work.Files());
    }

    private static async Task<Workspace> PublishedAsync() => Samples.Shop().With(Baseline, await Accepted.Value);

    private static async Task<string> AcceptAsync()
    {
        using Workspace work = Samples.Shop();
        (await Tool.RunAsync(work.Root, "baseline", "accept", "--version", "1.0.0")).Fine();
        return work.Read(Baseline);
    }

    private static byte[] Damaged(string text, string damage) => damage switch
    {
        "half" => Encoding.UTF8.GetBytes(text[..(text.Length * 2 / 5)]),
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "latin-1" => Encoding.Latin1.GetBytes(text.Replace("Out of stock", "Größe fehlt", StringComparison.Ordinal)),
        "merge" => Encoding.UTF8.GetBytes(Conflict(text)),
        _ => Encoding.UTF8.GetBytes(text
            .Replace("aliases: [ sold-out ]", "aliases: [ every-type ]", StringComparison.Ordinal)
            .Replace("  every-type:\n", "  every-type:\n    aliases: [ out-of-stock ]\n", StringComparison.Ordinal)),
    };

    private static string Conflict(string text)
    {
        string[] lines = text.Split('\n');
        return string.Join('\n', [.. lines[..^2], "<<<<<<< HEAD", lines[^2], "=======", lines[^2] + " ", ">>>>>>> theirs", lines[^1]]);
    }

    private static void Told(ToolResult result, string file)
    {
        Assert.True(result.ExitCode is 1 or 2, $"Expected exit code 1 or 2 but got {result.ExitCode}: {result.Out}");
        Assert.Contains(file, result.Out + result.Error, StringComparison.Ordinal);
        Assert.Contains("xpected", result.Out + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal-error", result.Error, StringComparison.Ordinal);
    }
}
