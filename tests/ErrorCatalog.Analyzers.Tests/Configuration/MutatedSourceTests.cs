using ErrorCatalog.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCatalog.Analyzers.Tests.Configuration;

/// <summary>No analyzer throws over real code that somebody cut, doubled, mixed up or scribbled into.</summary>
public sealed class MutatedSourceTests
{
    private const int Files = 20;
    private const int MutantsOfEach = 6;

    // What rules look at, where it does not belong.
    private static readonly string[] Scribbles =
    [
        "throw", "catch", "catch (", "catch when (", "try {", "finally", "new", "new(", "new Exception(", "$\"{", "\"", "{", "}", "(", ")", "=>", "await", "return", "is", "switch {",
        "throw new InvalidOperationException($\"{", "ErrorcatalogErrors.", "ErrorcatalogErrors.KeyUnknown(", ".ToException(", "[Raises(typeof(", "string.Format(\"{0", "e.InnerException", "when (e",
        "\u0000", "#if", "#pragma warning disable", "///", "/*",
    ];

    [Fact]
    public async Task Every_analyzer_accepts_every_mutant()
    {
        string root = ReferenceAssemblies.Metadata("Sources");
        string[] paths = [.. Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        Assert.True(paths.Length > Files, $"Expected more than {Files} files in {root} but found {paths.Length}.");
        string catalog = await File.ReadAllTextAsync(Path.Combine(ReferenceAssemblies.Metadata("Catalogs"), "errorcatalog.errors.yaml"));
        Project project = new TestCase(string.Empty).Additional("/app/catalog/errorcatalog.errors.yaml", catalog).Build().Project;
        Compilation compilation = (await project.GetCompilationAsync())!;
        SyntaxTree empty = compilation.SyntaxTrees.Single(tree => tree.FilePath == TestCase.MainFile);

        // Every mutant has a number that brings it back.
        await Parallel.ForEachAsync(Enumerable.Range(0, Files * MutantsOfEach), async (number, cancellation) =>
        {
            string path = paths[number / MutantsOfEach * (paths.Length / Files)];
            string mutant = Mutate(await File.ReadAllTextAsync(path, cancellation), new Random(number), number % MutantsOfEach);
            SyntaxTree tree = CSharpSyntaxTree.ParseText(mutant, (CSharpParseOptions)empty.Options, TestCase.MainFile, cancellationToken: cancellation);
            try
            {
                await AnalysisRun.FindingsAsync(compilation.ReplaceSyntaxTree(empty, tree), project.AnalyzerOptions, CodeAnalyzers.CreateAll(), concurrent: false, cancellation);
            }
            catch (HarnessException crash)
            {
                throw new HarnessException($"{crash.Message}\nover mutant {number} of {path}\n{mutant}", crash);
            }
        });
    }

    private static string Mutate(string text, Random random, int way)
    {
        int start = random.Next(text.Length);
        int length = random.Next(1, Math.Min(200, text.Length - start) + 1);
        int other = random.Next(text.Length);
        return way switch
        {
            0 => text[..start],
            1 => text.Remove(start, length),
            2 => text.Insert(other, text.Substring(start, length)),
            3 => Scribble(text, random, 1),
            4 => Scribble(text, random, 12),
            _ => text[start..],
        };
    }

    private static string Scribble(string text, Random random, int times)
    {
        for (int i = 0; i < times; i++)
        {
            text = text.Insert(random.Next(text.Length), " " + Scribbles[random.Next(Scribbles.Length)] + " ");
        }

        return text;
    }
}
