using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>Every analyzer of the package, for hosts that run them in their own process.</summary>
public static class CodeAnalyzers
{
    /// <summary>New instances of all analyzers, ordered by name.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> CreateAll() =>
    [
        .. typeof(CodeAnalyzers).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && Attribute.IsDefined(type, typeof(DiagnosticAnalyzerAttribute)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)),
    ];
}
