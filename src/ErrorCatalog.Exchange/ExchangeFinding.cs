using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>Something wrong with a file of another tool, at its place.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in UTF-16 code units, counted from 1.</param>
/// <param name="Severity">An error stops the import of the whole file.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found instead.</param>
/// <param name="Fix">What to do about it, as sentences.</param>
public sealed record ExchangeFinding(string Path, int Line, int Column, CatalogSeverity Severity, string Expected, string Found, string Fix)
{
    /// <summary>The whole message: what was expected, what was found, how to fix it.</summary>
    public string Message => $"Expected {Expected}, but found {Found}. {Fix}";
}
