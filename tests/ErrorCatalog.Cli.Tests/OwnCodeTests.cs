using ErrorCatalog.Cli.Tests.Running;

namespace ErrorCatalog.Cli.Tests;

/// <summary>The projects that the rules are made of keep them too; the others are judged by the compiler when they are built.</summary>
public sealed class OwnCodeTests
{
    [Fact]
    public async Task The_lower_half_of_the_product_has_no_findings()
    {
        string root = Checkout.Root;

        ToolResult result = await Tool.RunAsync(root, ["lint", .. ((string[])["Messages", "Compiler", "Generator", "Analyzers", "CodeFixes"]).Select(name => "src/ErrorCatalog." + name)]);

        Assert.True(result.ExitCode == 0, result.Out + result.Error);
        Assert.Matches("^Fine: [1-9][0-9]{2,} files; 0 errors, 0 warnings, 0 infos[.]\n$", result.Out);
    }
}
