using ErrorCatalog.Analyzers;
using ErrorCatalog.Corpus.Compiling;
using ErrorCatalog.Corpus.Rows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Corpus.Messages;

/// <summary>
/// Runs the message rules over the throw of a row, written in a method of its own, inside a catch clause where the row says so. A
/// row is reported when a finding lies on the throw.
/// </summary>
internal sealed class MessageJudge(SnippetCompiler compiler) : IRowJudge
{
    public string[] Judge(CorpusRow row)
    {
        string code = row.Text("throw_code");
        SyntaxTree tree = SnippetCompiler.Parse(Wrap(code, row.Text("in_catch")));
        TextSpan? thrown = tree.GetRoot().DescendantNodes().OfType<ThrowStatementSyntax>().FirstOrDefault()?.Span
            ?? throw new CorpusException($"Row {row.Id}: Expected a throw statement in 'throw_code' but got '{code}'. Correct the row.");
        return [.. compiler.Findings(tree)
            .Where(finding => finding.Descriptor.Category == CodeRules.MessageCategory && thrown.Value.Contains(finding.Location.SourceSpan))
            .Select(finding => finding.Id)];
    }

    private static string Wrap(string code, string inCatch) => inCatch.Length == 0
        ? $"internal sealed class Row {{ internal async Task<object?> Run() {{\n{code}\n}} }}"
        : $"internal sealed class Row {{ internal async Task<object?> Run() {{ try {{ }}\n{inCatch} {{\n{code}\n}} }} }}";
}
