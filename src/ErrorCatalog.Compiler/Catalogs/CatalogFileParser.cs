namespace ErrorCatalog.Compiler;

/// <summary>Parses one <c>*.errors.yaml</c> file and checks everything that needs no other file.</summary>
public static class CatalogFileParser
{
    /// <summary>Parses <paramref name="text"/>. Never throws on content: every problem is a diagnostic.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CatalogFile Parse(string path, string text, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
