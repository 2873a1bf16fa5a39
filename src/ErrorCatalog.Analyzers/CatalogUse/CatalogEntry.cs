using ErrorCatalog.Compiler;

namespace ErrorCatalog.Analyzers;

/// <summary>An entry with the C# names that the generator gives it.</summary>
/// <param name="Model">The entry.</param>
/// <param name="Catalog">Name of its catalog.</param>
/// <param name="Namespace">Namespace of the generated code.</param>
internal sealed record CatalogEntry(EntryModel Model, string Catalog, string Namespace)
{
    /// <summary>The class with the factories.</summary>
    internal string ClassName => CSharpNames.CatalogClass(Catalog);

    /// <summary>The class with its namespace.</summary>
    internal string FullClassName => Namespace + "." + ClassName;

    /// <summary>The factory as code calls it, for example <c>AgentErrors.CantFindRoute</c>.</summary>
    internal string Factory => ClassName + "." + Model.CSharpName;
}
