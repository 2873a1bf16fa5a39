namespace ErrorCatalog.Compiler;

/// <summary>A document, or why it could not be read.</summary>
internal readonly record struct YamlTree(YamlNode? Root, YamlFailure? Failure);
