namespace ErrorCatalog.Packages.Tests;

/// <summary>The way that a new user goes, with the commands as they are printed.</summary>
public sealed class TutorialTests(PackageFeed feed) : IDisposable
{
    private readonly FreshFolder _folder = new(feed);

    [Fact]
    public void Every_command_of_Getting_started_works_in_an_empty_folder()
    {
        string[] blocks = Blocks("docs/getting-started.md");
        Assert.NotEmpty(blocks);
        _folder.Write("tutorial.sh", "set -euo pipefail\n" + string.Join("\n", blocks));

        // Templates and tools of the machine stay as they are.
        string printed = Shell.Run(_folder.Root, "bash", ["tutorial.sh"], environment: new Dictionary<string, string> { ["DOTNET_CLI_HOME"] = _folder.PathOf("home"), ["NUGET_PACKAGES"] = "" });

        Assert.Contains("Expected an order A-17, but there is none.", printed, StringComparison.Ordinal);
        Assert.Contains("Es wurde die Bestellung A-17 erwartet, aber es gibt sie nicht.", printed, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"out-of-stock\"", printed, StringComparison.Ordinal);
        Assert.Contains("2 left", printed, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathOf("Shop/site/error-codes/out-of-stock/index.html")));
        Assert.True(File.Exists(_folder.PathOf("Shop/catalog/baseline/1.0.0.json")));
    }

    [Fact]
    public void The_first_commands_of_the_README_are_those_of_Getting_started()
    {
        string[] first = [.. Blocks("README.md")[0].Split('\n').Select(line => line.Split(" #")[0].TrimEnd())];

        Assert.Equal(first, Blocks("docs/getting-started.md")[0].Split('\n'));
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Blocks(string page) =>
        [.. File.ReadAllText(Path.Combine(PackageFeed.Repository, page)).Split("```sh\n").Skip(1).Select(rest => rest.Split("\n```")[0])];
}
