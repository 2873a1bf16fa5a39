using ErrorCatalog.Analyzers;
using ErrorCatalog.Corpus.Compiling;
using ErrorCatalog.Corpus.Rows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Corpus.Causes;

/// <summary>
/// Runs the cause rules over the clause of a row: the one at <c>catch_line</c> of a whole file, or a bare clause or try statement
/// in a method made for it. A row is reported when a finding lies inside the clause.
/// </summary>
internal sealed class CauseJudge(SnippetCompiler compiler) : IRowJudge
{
    public string[] Judge(CorpusRow row)
    {
        string code = row.Text("code");
        SyntaxTree tree = SnippetCompiler.Parse(Wrap(code));
        TextSpan[] clauses = [.. tree.GetRoot().DescendantNodes().OfType<CatchClauseSyntax>()
            .Where(clause => row.Number("catch_line") is not { } line || LineOf(clause) == line)
            .Select(clause => clause.Span)];
        if (clauses.Length == 0)
        {
            throw new CorpusException($"Row {row.Id}: Expected a catch clause {(row.Number("catch_line") is { } line ? $"at line {line}" : "in 'code'")} but found none. Correct the row.");
        }

        return [.. compiler.Findings(tree)
            .Where(finding => finding.Descriptor.Category == CodeRules.CauseCategory && clauses.Any(clause => clause.Contains(finding.Location.SourceSpan)))
            .Select(finding => finding.Id)];
    }

    private static int LineOf(CatchClauseSyntax clause) => clause.CatchKeyword.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    // The method is asynchronous because 'await' would be a name in another one.
    private static string Wrap(string code) => FirstWord(code) switch
    {
        "catch" => $"internal sealed class Row {{ internal async Task<object?> Run() {{ try {{ }}\n{code}\nreturn null; }} }}",
        "try" => $"internal sealed class Row {{ internal async Task<object?> Run() {{\n{code}\nreturn null; }} }}",
        _ => code,
    };

    // Read token by token, because a parser of whole files skips a clause that stands alone.
    private static string FirstWord(string code) => SyntaxFactory.ParseTokens(code).First().Text;
}
