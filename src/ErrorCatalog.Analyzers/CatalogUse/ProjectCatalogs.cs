using System.Runtime.CompilerServices;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// What a project knows of catalogs: the types of the runtime, and the entries of its catalog files. Files are parsed once for all
/// analyzers and only when something is asked of them.
/// </summary>
internal sealed class ProjectCatalogs
{
    // By text, so that all analyzers and all compilations with the same text share one parse.
    private static readonly ConditionalWeakTable<SourceText, CatalogFile> Parsed = new();

    private readonly Lazy<Dictionary<string, CatalogEntry>> _byType;
    private readonly Lazy<Dictionary<string, CatalogEntry>> _byCode;
    private readonly Lazy<EntryMatcher> _matcher;

    private ProjectCatalogs(INamedTypeSymbol problem, INamedTypeSymbol? exception, Func<IReadOnlyList<CatalogEntry>> entries)
    {
        Problem = problem;
        Exception = exception;
        Lazy<IReadOnlyList<CatalogEntry>> all = new(entries);
        _matcher = new(() => new EntryMatcher(all.Value));
        _byType = new(() => all.Value.GroupBy(entry => entry.Namespace + "." + entry.Model.CSharpName, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
        _byCode = new(() => ByCode(all.Value));
    }

    /// <summary>The base class of problems.</summary>
    internal INamedTypeSymbol Problem { get; }

    /// <summary>The exception that carries a problem.</summary>
    internal INamedTypeSymbol? Exception { get; }

    /// <summary>The entries of the project's files, by what they say.</summary>
    internal EntryMatcher Matcher => _matcher.Value;

    /// <summary>Null when the gate is closed or the project does not use the runtime: then no rule about catalogs can say anything.</summary>
    internal static ProjectCatalogs? Of(Compilation compilation, AnalyzerOptions options)
    {
        if (!RuleGate.IsOpen(options) || compilation.GetTypeByMetadataName("ErrorCatalog.Problem") is not { } problem)
        {
            return null;
        }

        string rootNamespace = RootNamespace(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        AdditionalText[] texts = [.. options.AdditionalFiles.Where(text => CatalogFileParser.IsCatalogPath(text.Path)).OrderBy(text => text.Path, StringComparer.Ordinal)];
        return new ProjectCatalogs(
            problem,
            compilation.GetTypeByMetadataName("ErrorCatalog.ProblemException"),
            () => ReadEntries(texts.Select(Parse), rootNamespace));
    }

    /// <summary>The namespace of catalogs that name none.</summary>
    internal static string RootNamespace(AnalyzerConfigOptions global) =>
        CSharpNames.DefaultNamespace(global.TryGetValue("build_property.RootNamespace", out string? name) ? name : null);

    /// <summary>True for <c>Problem</c> and what derives from it.</summary>
    internal bool IsProblem(ITypeSymbol? type) => Derives(type, Problem);

    /// <summary>True for the exception that carries a problem.</summary>
    internal bool IsProblemException(ITypeSymbol? type) => Exception is not null && Derives(type, Exception);

    /// <summary>True for a generated factory, whether of this project's catalogs or of a referenced assembly's.</summary>
    internal bool IsFactory(IMethodSymbol method) =>
        method is { IsStatic: true, ReturnType: INamedTypeSymbol made, ContainingType: { IsSealed: true } owner }
        && method.Name == made.Name
        && owner.Name.EndsWith("Errors", StringComparison.Ordinal)
        && SymbolEqualityComparer.Default.Equals(made.ContainingNamespace, owner.ContainingNamespace)
        && IsProblem(made);

    /// <summary>True for the methods of the runtime that copy a problem with one more fact.</summary>
    internal bool IsCustomization(IMethodSymbol method) =>
        method.ContainingType is { Name: "ProblemCustomization", ContainingNamespace: { Name: "ErrorCatalog", ContainingNamespace.IsGlobalNamespace: true } } && IsProblem(method.ReturnType);

    /// <summary>True for <c>Problem.ToException</c>.</summary>
    internal bool IsToException(IMethodSymbol method) =>
        method.Name == "ToException" && SymbolEqualityComparer.Default.Equals(method.ContainingType, Problem);

    /// <summary>The entry that a generated type stands for; null when no file of this project declares it.</summary>
    internal CatalogEntry? EntryOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { ContainingType: null } named && IsProblem(named) && _byType.Value.TryGetValue(NameOf(named), out CatalogEntry? entry) ? entry : null;

    /// <summary>The entry with a code or key, or null.</summary>
    internal CatalogEntry? EntryWith(string code) => _byCode.Value.TryGetValue(code, out CatalogEntry? entry) ? entry : null;

    /// <summary>Namespace and name, as the generator makes them.</summary>
    internal static string NameOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.Name : type.Name;

    internal static bool Derives(ITypeSymbol? type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.FirstOrDefault() : type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    private static CatalogFile? Parse(AdditionalText text) => text.GetText() is { } source
        ? Parsed.GetValue(source, missing => CatalogFileParser.Parse(text.Path, missing.ToString()))
        : null;

    private static CatalogEntry[] ReadEntries(IEnumerable<CatalogFile?> files, string rootNamespace) =>
    [
        .. CatalogLinker.Merge(files.Where(file => file?.Model is not null).Select(file => file!.Model!))
            .SelectMany(catalog => catalog.Entries.Select(entry => new CatalogEntry(entry, catalog.Name, catalog.Namespace ?? rootNamespace))),
    ];

    private static Dictionary<string, CatalogEntry> ByCode(IReadOnlyList<CatalogEntry> entries)
    {
        Dictionary<string, CatalogEntry> result = new(StringComparer.Ordinal);
        foreach (CatalogEntry entry in entries)
        {
            foreach (string name in new[] { entry.Model.Code, entry.Model.Key })
            {
                if (!result.ContainsKey(name))
                {
                    result.Add(name, entry);
                }
            }
        }

        return result;
    }
}
