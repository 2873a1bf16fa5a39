using System.Text;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>A project under test: sources and additional files with markup, and real configuration files.</summary>
internal sealed class TestCase
{
    public const string MainFile = "/app/Test.cs";

    public const string ProjectFile = "/app/App.csproj";

    private readonly List<(string Path, string Markup)> _sources = [];
    private readonly List<(string Path, string Markup)> _additional = [];
    private readonly StringBuilder _globalConfig = new();
    private readonly StringBuilder _editorConfig = new();

    public TestCase(string markup) => _sources.Add((MainFile, markup));

    /// <summary>True for code that an editor shows while it is being written: it need not compile.</summary>
    public bool MayNotCompile { get; init; }

    /// <summary>False for a consumer of a consumer, who never asked for the rules.</summary>
    public bool ReferencesPackage { get; init; } = true;

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    /// <summary>The rule that <c>[|x|]</c> stands for; needed when the analyzer has several.</summary>
    public string? Rule { get; init; }

    public IEnumerable<(string Path, string Markup)> Files => _sources.Concat(_additional);

    /// <summary>Adds another source file.</summary>
    public TestCase Source(string path, string markup)
    {
        _sources.Add((path, markup));
        return this;
    }

    /// <summary>Adds an additional file; a catalog (<c>*.errors.yaml</c>) also runs the generator.</summary>
    public TestCase Additional(string path, string markup)
    {
        _additional.Add((path, markup));
        return this;
    }

    /// <summary>Adds lines to the <c>.globalconfig</c> of the project.</summary>
    public TestCase GlobalConfig(string lines)
    {
        _globalConfig.Append(lines).Append('\n');
        return this;
    }

    /// <summary>Adds lines to the section <c>[*.cs]</c> of the project's <c>.editorconfig</c>.</summary>
    public TestCase EditorConfig(string lines)
    {
        _editorConfig.Append(lines).Append('\n');
        return this;
    }

    /// <summary>The same project with other text in its first file; its markup is kept unless <paramref name="text"/> has other.</summary>
    public TestCase With(Func<string, string> text, string? path = null)
    {
        TestCase copy = new(text(_sources[0].Markup)) { MayNotCompile = true, ReferencesPackage = ReferencesPackage, Language = Language, Rule = Rule };
        if (path is not null)
        {
            copy._sources[0] = (path, copy._sources[0].Markup);
        }

        copy._sources.AddRange(_sources.Skip(1));
        copy._additional.AddRange(_additional);
        copy._globalConfig.Append(_globalConfig);
        copy._editorConfig.Append(_editorConfig);
        return copy;
    }

    /// <summary>The project in a workspace of its own, and the findings that its markup promises.</summary>
    public (Project Project, MarkedSpan[] Expected) Build()
    {
        List<MarkedSpan> expected = [];
        var id = ProjectId.CreateNewId();
        Solution solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "App",
            "App",
            LanguageNames.CSharp,
            filePath: ProjectFile,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true),
            parseOptions: new CSharpParseOptions(Language, DocumentationMode.Diagnose),
            metadataReferences: [.. ReferenceAssemblies.Framework, .. ReferenceAssemblies.Runtime]));
        foreach ((string path, string markup) in _sources)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), Text(path, markup, expected), filePath: path);
        }

        foreach ((string path, string markup) in _additional)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), Text(path, markup, expected), filePath: path);
        }

        if (_additional.Exists(file => CatalogFileParser.IsCatalogPath(file.Path)))
        {
            solution = solution.AddAnalyzerReference(id, GeneratorReference.Instance);
        }

        string global = "is_global = true\nbuild_property.RootNamespace = App\nbuild_property.ProjectDir = /app/\n"
            + (ReferencesPackage ? "build_property.ErrorCatalogDirectReference = true\n" : string.Empty)
            + _globalConfig;
        solution = Configure(solution, id, "/app/.globalconfig", global);
        if (_editorConfig.Length > 0)
        {
            solution = Configure(solution, id, "/app/.editorconfig", "root = true\n\n[*.cs]\n" + _editorConfig);
        }

        return (solution.GetProject(id)!, [.. expected]);
    }

    private static Solution Configure(Solution solution, ProjectId id, string path, string text) =>
        solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text, Encoding.UTF8), filePath: path);

    private static SourceText Text(string path, string markup, List<MarkedSpan> expected)
    {
        (string text, MarkedSpan[] spans) = Markup.Parse(path, markup);
        expected.AddRange(spans);
        return SourceText.From(text, Encoding.UTF8);
    }
}
