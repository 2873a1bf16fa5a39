using System.Collections.Immutable;
using ErrorCatalog.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>Makes a workspace run our generator, so that code under test binds to the factories of its catalog.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    // A workspace recognizes a generator by its object, so every question gets the same one.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new ErrorCatalogGenerator().AsSourceGenerator()];

    public static GeneratorReference Instance { get; } = new();

    public override string? FullPath => null;

    public override object Id => nameof(GeneratorReference);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
}
