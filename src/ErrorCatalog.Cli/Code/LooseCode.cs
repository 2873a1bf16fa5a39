using System.Collections.Immutable;
using System.Text;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Cli.Code;

/// <summary>Puts loose files together as one project: against the tool's own framework, and with the catalogs that lie beside them.</summary>
internal static class LooseCode
{
    private const long LargestFile = 32 * 1024 * 1024;

    // What the SDK imports unless a project switches it off; a name that the file imports itself is not hurt.
    private const string ImplicitImports = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    /// <exception cref="ProblemException">A file cannot be read.</exception>
    public static CodeUnderRules Read(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        string[] catalogs = [.. files.Where(CatalogFolder.IsCatalogFile).Concat(CatalogsBeside(files)).Distinct(StringComparer.Ordinal)];
        FileOptions options = FileOptions.Above(files);
        var parse = new CSharpParseOptions(LanguageVersion.Preview);
        SyntaxTree[] trees =
        [
            .. files.Where(file => !CatalogFolder.IsCatalogFile(file)).Select(file => CSharpSyntaxTree.ParseText(ReadText(file), parse, file, cancellation)),
            CSharpSyntaxTree.ParseText(SourceText.From(ImplicitImports, Encoding.UTF8), parse, "ImplicitImports.g.cs", cancellation),
        ];
        Compilation compilation = CSharpCompilation.Create(
            "LooseFiles",
            trees,
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable).WithSyntaxTreeOptionsProvider(options.Severities));
        ImmutableArray<AdditionalText> texts = [.. catalogs.Select(path => (AdditionalText)new FileInMemory(path, CatalogFolder.Read(path, cancellation).Text))];
        if (texts.Length > 0)
        {
            CSharpGeneratorDriver.Create([new ErrorCatalogGenerator().AsSourceGenerator()], texts, parse, options)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, cancellation);
        }

        return new CodeUnderRules(compilation, new AnalyzerOptions(texts, new OpenGateOptions(options)));
    }

    // In the folder of a file, and in a folder "catalog" there.
    private static IEnumerable<string> CatalogsBeside(IEnumerable<string> files) => files
        .Select(file => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".")
        .Distinct(StringComparer.Ordinal)
        .SelectMany(folder => new[] { folder, Path.Combine(folder, "catalog") })
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*" + CatalogFileParser.FileSuffix))
        .Select(path => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path)
        .Order(StringComparer.Ordinal);

    private static SourceText ReadText(string file)
    {
        try
        {
            long size = new FileInfo(file).Length;
            return size <= LargestFile
                ? SourceText.From(File.ReadAllText(file), Encoding.UTF8)
                : throw ErrorcatalogErrors.InputTooLarge(size, LargestFile).ToException();
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(file, cause);
        }
    }

    private static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string)?.Split(Path.PathSeparator) ?? [];
        return trusted
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(Problem).Assembly.Location)
            .Append(typeof(Messages.MessageValue).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    private sealed class FileInMemory(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
