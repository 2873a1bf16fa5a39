using System.Diagnostics.CodeAnalysis;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Corpus.Compiling;

/// <summary>Options of a project that asked for the rules.</summary>
internal sealed class RulesEnabled : AnalyzerConfigOptionsProvider
{
    public static RulesEnabled Instance { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Enabled();

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Enabled : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == RuleGate.EnabledOption ? "true" : null;
            return value is not null;
        }
    }
}
