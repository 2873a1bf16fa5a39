using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Cli.Code;

/// <summary>Code that the rules can run on.</summary>
/// <param name="Compilation">The code, with what the generator makes of its catalogs.</param>
/// <param name="Options">Its options and additional files.</param>
internal sealed record CodeUnderRules(Compilation Compilation, AnalyzerOptions Options);
