using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Benchmarks.Analysis;

/// <summary>The C# files below a folder as one compilation. What they refer to beyond the framework stays unbound.</summary>
/// <param name="Compilation">The compilation.</param>
/// <param name="Files">How many files.</param>
/// <param name="Lines">How many lines.</param>
internal sealed record CodeBase(CSharpCompilation Compilation, int Files, int Lines)
{
    /// <summary>Reads a folder; build output is left out.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CodeBase Read(string folder)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER", "NETCOREAPP"]);
        string[] paths = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)];
        SyntaxTree[] trees = [.. paths.AsParallel().AsOrdered().Select(path => CSharpSyntaxTree.ParseText(Text(path), options, path))];
        var compilation = CSharpCompilation.Create(
            "CodeBase",
            [.. trees, CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;", options, "ImplicitUsings.g.cs")],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        return new CodeBase(compilation, paths.Length, trees.Sum(tree => tree.GetText().Lines.Count));
    }

    private static SourceText Text(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return SourceText.From(stream);
    }

    private static ImmutableArray<MetadataReference> References()
    {
        string[] folders = [Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location)!];
        return [.. folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll")).Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static bool IsManaged(string path)
    {
        using var reader = new PEReader(File.OpenRead(path));
        return reader.HasMetadata;
    }
}
