using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Analyzers.Tests.Harness;

/// <summary>A place where a finding is expected.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">The rule, or null for the only rule under test.</param>
/// <param name="Span">Characters of the text without markup.</param>
internal sealed record MarkedSpan(string Path, string? Id, TextSpan Span);
