using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Benchmarks.Analysis;

/// <summary>The analyzers of Meziantou.Analyzer, from its package.</summary>
internal static class PeerAnalyzers
{
    public const string Name = "Meziantou.Analyzer 3.0.321";

    /// <summary>New instances of all its C# analyzers.</summary>
    /// <exception cref="InvalidOperationException">The package is not where the build found it.</exception>
    public static ImmutableArray<DiagnosticAnalyzer> Create()
    {
        string folder = typeof(PeerAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(known => known.Key == "PeerAnalyzers").Value ?? string.Empty;
        string path = Path.Combine(folder, "Meziantou.Analyzer.dll");
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"Expected Meziantou.Analyzer at '{path}' but it is not there. Restore and build this project again.");
        }

        return
        [
            .. Assembly.LoadFrom(path).GetTypes()
                .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
    }
}
