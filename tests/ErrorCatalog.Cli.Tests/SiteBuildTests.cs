using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json;
using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

public sealed class SiteBuildTests
{
    [Fact]
    public async Task A_second_build_writes_nothing()
    {
        using Workspace work = Samples.Shop();

        ToolResult first = await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", "öffentlich/site", "--json");
        ToolResult second = await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", "öffentlich/site", "--json");

        int files = first.Fine().Json().GetProperty("files").GetInt32();
        Assert.Equal((files, 0), (Number(first, "written"), Number(first, "unchanged")));
        Assert.Equal((0, files, 0), (Number(second.Fine(), "written"), Number(second, "unchanged"), Number(second, "removed")));
        string[] written = work.Files("öffentlich/site");
        Assert.Equal(files + 1, written.Length);
        Assert.Superset(
            new HashSet<string> { "index.html", "did.json", "site-manifest.json", "error-codes/out-of-stock/index.html", "error-codes/out-of-stock.json", "error-codes/index.json", "es/out-of-stock/index.html", "l10n/es.json" },
            written.ToHashSet());

        static int Number(ToolResult result, string name) => result.Json().GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Address_and_title_can_be_given()
    {
        using Workspace work = Samples.Shop();

        (await Tool.RunAsync(work.Root, "site", "build", "catalog", "--output", "out", "--base-uri", "http://localhost:5001", "--title", "Laden")).Fine();

        using JsonDocument entry = JsonDocument.Parse(work.Read("out/error-codes/out-of-stock.json"));
        Assert.Equal("http://localhost:5001/error-codes/out-of-stock/", entry.RootElement.GetProperty("url").GetString());
        Assert.Contains("Laden", work.Read("out/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_with_errors_writes_nothing()
    {
        using Workspace work = Samples.Shop().With("catalog/b.errors.yaml", "catalog: b\nerrors:\n  x: 1\n");

        ToolResult result = await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", "out");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Out);
        Assert.Contains("catalog/b.errors.yaml(3,", result.Error, StringComparison.Ordinal);
        Assert.Contains("error catalog-has-errors: ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(work.At("out")));
    }

    [Theory]
    [InlineData("note.txt", "output-not-writable", "“note.txt” is a file")]
    [InlineData("note.txt/deeper", "output-not-writable", "“note.txt” is a file")]
    [InlineData("", "argument-value-invalid", "the path of a folder")]
    [InlineData("foreign", "site-manifest.json", "already holds")]
    public async Task An_output_that_is_no_folder_of_its_own_is_refused(string output, params string[] parts)
    {
        using Workspace work = Samples.Shop().With("note.txt", "mine").With("foreign/index.html", "mine");

        (await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", output)).Refused(parts);

        Assert.Equal(("mine", "mine"), (work.Read("note.txt"), work.Read("foreign/index.html")));
        Assert.Single(work.Files("foreign"));
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("errors.example.org")]
    [InlineData("https://example.org/?a=1")]
    [InlineData("https://me@example.org/")]
    public async Task An_address_that_no_catalog_may_have_is_refused(string address)
    {
        using Workspace work = Samples.Shop();

        (await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", "out", "--base-uri", address)).Refused("argument-value-invalid", "“--base-uri”", address);

        Assert.False(Directory.Exists(work.At("out")));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_written_is_refused_by_name()
    {
        using Workspace work = Samples.Shop();
        Directory.CreateDirectory(work.At("locked"));
        File.SetUnixFileMode(work.At("locked"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        ProcessStartInfo start = Tool.StartInfo(work.Root, "site", "build", "catalog", "-o", "locked/site");
        if (Environment.IsPrivilegedProcess)
        {
            // Nothing is forbidden to root, so the tool runs as nobody.
            start = new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", .. start.ArgumentList]) { WorkingDirectory = work.Root };
        }

        (await Tool.RunProgramAsync(start)).Refused("output-not-writable", "“locked/site”", "denied");
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [UnsupportedOSPlatform("windows")]
    public async Task A_stopped_build_leaves_whole_files_and_the_next_one_completes_it(string signal, int exitCode)
    {
        using Workspace work = new Workspace().With("catalog/big.errors.yaml", BigCatalog(3_000));
        Directory.CreateDirectory(work.At("out"));
        using var watcher = new FileSystemWatcher(work.At("out")) { EnableRaisingEvents = true };
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Created += (_, _) => begun.TrySetResult();

        // Shells start background jobs with SIGINT ignored, and programs inherit that; a person's terminal does not.
        ProcessStartInfo tool = Tool.StartInfo(work.Root, "site", "build", "catalog", "-o", "out");
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "--default-signal=TERM", "dotnet", .. tool.ArgumentList]) { WorkingDirectory = work.Root };
        ToolResult stopped = await Tool.RunProgramAsync(start, started: process => _ = SendWhenBegunAsync(process.Id));

        Assert.Equal(exitCode, stopped.ExitCode);
        Assert.Empty(stopped.Out);
        Assert.StartsWith("Stopped: ", stopped.Error, StringComparison.Ordinal);
        string[] early = work.Files("out");
        Assert.DoesNotContain(early, file => file.EndsWith(".tmp", StringComparison.Ordinal));
        Dictionary<string, byte[]> written = early.Where(file => file != "site-manifest.json").ToDictionary(file => file, file => File.ReadAllBytes(work.At(Path.Combine("out", file))));

        ToolResult completed = (await Tool.RunAsync(work.Root, "site", "build", "catalog", "-o", "out", "--json")).Fine();

        Assert.InRange(written.Count, 0, completed.Json().GetProperty("files").GetInt32() - 1);
        Assert.Equal(written.Count, completed.Json().GetProperty("unchanged").GetInt32());
        Assert.All(written, file => Assert.Equal(file.Value, File.ReadAllBytes(work.At(Path.Combine("out", file.Key)))));

        async Task SendWhenBegunAsync(int process)
        {
            await begun.Task;
            await Tool.SignalAsync(process, signal);
        }
    }

    private static string BigCatalog(int entries)
    {
        var text = new StringBuilder("catalog: big\nerrors:\n");
        for (int i = 0; i < entries; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  error-{i}:\n    impact: message\n    who-retries: none\n    explain: \"Expected {i} pieces, but got fewer.\"\n    fix-hint: \"Count again.\"\n");
        }

        return text.ToString();
    }
}
