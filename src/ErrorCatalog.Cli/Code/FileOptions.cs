using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Cli.Code;

/// <summary>What the <c>.editorconfig</c> and <c>.globalconfig</c> files above loose files say, as the compiler reads them.</summary>
internal sealed class FileOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _configs;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _byPath = new(StringComparer.Ordinal);

    private FileOptions(AnalyzerConfigSet configs)
    {
        _configs = configs;
        GlobalOptions = new Options(configs.GlobalConfigOptions.AnalyzerOptions);
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <summary>Severities of rules by file.</summary>
    public SyntaxTreeOptionsProvider Severities => new TreeOptions(this);

    /// <summary>Reads the configuration files in the folders of the files and all folders above.</summary>
    public static FileOptions Above(IEnumerable<string> files)
    {
        var configs = new List<AnalyzerConfig>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            for (string? folder = Path.GetDirectoryName(Path.GetFullPath(file)); folder is not null && seen.Add(folder); folder = Path.GetDirectoryName(folder))
            {
                foreach (string name in (string[])[".editorconfig", ".globalconfig"])
                {
                    string path = Path.Combine(folder, name);
                    if (File.Exists(path))
                    {
                        configs.Add(AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path));
                    }
                }
            }
        }

        return new FileOptions(AnalyzerConfigSet.Create(configs));
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(Of(tree.FilePath).AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(Of(textFile.Path).AnalyzerOptions);

    private AnalyzerConfigOptionsResult Of(string path) => _byPath.GetOrAdd(Path.GetFullPath(path), full => _configs.GetOptionsForSourcePath(full));

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    private sealed class TreeOptions(FileOptions options) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            options.GetOptions(tree).TryGetValue("generated_code", out string? text) && bool.TryParse(text, out bool isGenerated)
                ? isGenerated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            options.Of(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            options._configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
