using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>The settings of each file of a compilation, read once. Make one per compilation start.</summary>
public sealed class RuleSettingsCache
{
    private readonly ConcurrentDictionary<SyntaxTree, RuleSettings> _byTree = new();
    private readonly AnalyzerConfigOptionsProvider _provider;

    /// <summary>Reads settings from the options of a compilation.</summary>
    public RuleSettingsCache(AnalyzerOptions options) =>
        _provider = (options ?? throw new ArgumentNullException(nameof(options))).AnalyzerConfigOptionsProvider;

    /// <summary>The settings of one file.</summary>
    public RuleSettings Of(SyntaxTree tree) =>
        _byTree.TryGetValue(tree, out RuleSettings? known) ? known : _byTree.GetOrAdd(tree, RuleSettings.Of(_provider.GetOptions(tree)));
}
