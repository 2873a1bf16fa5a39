namespace ErrorCatalog.Compiler;

/// <summary>A stretch of whole lines of a broken file.</summary>
internal readonly record struct YamlPiece(int Start, int End, YamlPieceKind Kind);
