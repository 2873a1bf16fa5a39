namespace ErrorCatalog.Compiler;

/// <summary>Something wrong with a message pattern, at a stretch of the pattern.</summary>
internal readonly record struct PatternProblem(CatalogRule Rule, int Start, int Length, string Expected, string Found, string Fix);
