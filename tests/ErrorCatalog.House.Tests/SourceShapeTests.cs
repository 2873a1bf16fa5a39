using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.House.Tests;

/// <summary>What a reader may rely on when looking for a type.</summary>
public sealed class SourceShapeTests
{
    private const int LongestFile = 420;

    public static TheoryData<string> Files =>
        [.. Repository.SourceFiles("src").Select(path => Path.GetRelativePath(Checkout.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_holds_one_public_type_and_bears_its_name(string path)
    {
        string[] types = PublicTypes(path);

        Assert.True(types.Length <= 1, $"Expected one public type in {path} but found {string.Join(", ", types)}.");
        if (types is [string only])
        {
            Assert.Equal(only, Path.GetFileName(path).Split('.')[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_stays_readable_in_one_sitting(string path)
    {
        // Data tables taken over from CLDR are generated, not read.
        if (!path.EndsWith(".g.cs", StringComparison.Ordinal))
        {
            int lines = File.ReadLines(Path.Combine(Checkout.Root, path)).Count();
            Assert.True(lines <= LongestFile, $"Expected at most {LongestFile} lines in {path} but found {lines}. Split it by capability.");
        }
    }

    private static string[] PublicTypes(string path)
    {
        CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Checkout.Root, path))).GetCompilationUnitRoot();
        return [.. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Select(member => member switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.Text,
                DelegateDeclarationSyntax type => type.Identifier.Text,
                _ => null,
            })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)];
    }
}
