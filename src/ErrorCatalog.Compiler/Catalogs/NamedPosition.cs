namespace ErrorCatalog.Compiler;

/// <summary>Where a named thing is declared.</summary>
/// <param name="Name">Path inside the file, for example <c>base-uri</c> or <c>errors/cant-find-route/code</c>.</param>
/// <param name="Range">Where it is.</param>
public sealed record NamedPosition(string Name, SourceRange Range);
