using System.Text.Json;

namespace ErrorCatalog.Cli.Tests.Running;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolResult(int ExitCode, string Out, string Error)
{
    /// <summary>Standard output as the one JSON document that it must be.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }

    /// <summary>The run ended well.</summary>
    public ToolResult Fine()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Error}");
        return this;
    }

    /// <summary>The run was refused: exit code 2, nothing on standard output, and one diagnostic that says <paramref name="parts"/>.</summary>
    public void Refused(params string[] parts)
    {
        Assert.Equal(2, ExitCode);
        Assert.Empty(Out);
        Assert.Single(Error.Split('\n'), line => line.StartsWith("error", StringComparison.Ordinal));
        Assert.All(parts, part => Assert.Contains(part, Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Error, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain("internal-error", Error, StringComparison.Ordinal);
    }
}
