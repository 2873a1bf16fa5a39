using System.Diagnostics.CodeAnalysis;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Cli.Code;

/// <summary>The options of a project, with the gate of the rules open: whoever runs the tool asked for them.</summary>
internal sealed class OpenGateOptions(AnalyzerConfigOptionsProvider inner) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new OpenGate(inner.GlobalOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => inner.GetOptions(tree);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => inner.GetOptions(textFile);

    private sealed class OpenGate(AnalyzerConfigOptions inner) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => inner.Keys.Append(RuleGate.EnabledOption);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            if (inner.TryGetValue(key, out value))
            {
                return true;
            }

            value = key == RuleGate.EnabledOption ? "true" : null;
            return value is not null;
        }
    }
}
