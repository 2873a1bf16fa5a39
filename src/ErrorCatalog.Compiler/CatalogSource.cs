namespace ErrorCatalog.Compiler;

/// <summary>A file handed to the compiler, which does no I/O itself.</summary>
/// <param name="Path">Path for messages; its shape (<c>locales/TAG/NAME.yaml</c>) tells locale files from catalogs.</param>
/// <param name="Text">Content; a leading byte order mark is tolerated and reported.</param>
public sealed record CatalogSource(string Path, string Text);
