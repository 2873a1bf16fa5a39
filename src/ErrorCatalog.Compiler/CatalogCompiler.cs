namespace ErrorCatalog.Compiler;

/// <summary>Compiles a whole set of sources at once, for the tool and the site; the generator runs the same steps one by one.</summary>
public static class CatalogCompiler
{
    /// <summary>Compiles catalog and locale files. Never throws on content; order of <paramref name="sources"/> does not matter.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompiledCatalogs Compile(IEnumerable<CatalogSource> sources, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
