namespace ErrorCatalog.Compiler;

/// <summary>A stretch of a source file. Lines and columns are zero-based; columns count UTF-16 code units.</summary>
/// <param name="Path">Path as it was handed to the compiler.</param>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="StartLine">Zero-based line of the start.</param>
/// <param name="StartColumn">Zero-based column of the start.</param>
/// <param name="EndLine">Zero-based line of the end.</param>
/// <param name="EndColumn">Zero-based column just after the end.</param>
public sealed record SourceRange(string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);
