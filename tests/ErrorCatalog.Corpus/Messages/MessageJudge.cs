using ErrorCatalog.Analyzers;
using ErrorCatalog.Corpus.Compiling;
using ErrorCatalog.Corpus.Rows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Corpus.Messages;

/// <summary>
/// Runs the message rules over the throw of a row, written in a method of its own, inside a catch clause where the row says so. A
/// row is reported when a finding of a rule about the two halves lies on the throw; rules about arguments, secrets and format
/// strings, and the suggestion to name a value although the message is complete, do not count.
/// </summary>
internal sealed class MessageJudge(SnippetCompiler compiler) : IRowJudge
{
    private static readonly string[] Counted =
    [
        CodeRules.NeitherHalfSaid.Id,
        CodeRules.ExpectedUnsaid.Id,
        CodeRules.ActualUnsaid.Id,
        CodeRules.VagueMessage.Id,
        CodeRules.NoMessageText.Id,
    ];

    public string[] Judge(CorpusRow row)
    {
        string code = row.Text("throw_code");
        SyntaxTree tree = SnippetCompiler.Parse(Wrap(code, row.Text("in_catch")));
        TextSpan? thrown = tree.GetRoot().DescendantNodes().OfType<ThrowStatementSyntax>().FirstOrDefault()?.Span
            ?? throw new CorpusException($"Row {row.Id}: Expected a throw statement in 'throw_code' but got '{code}'. Correct the row.");
        return [.. compiler.Findings(tree)
            .Where(finding => Counted.Contains(finding.Id) && thrown.Value.Contains(finding.Location.SourceSpan))
            .Select(finding => finding.Id)];
    }

    private static string Wrap(string code, string inCatch) => inCatch.Length == 0
        ? $"internal sealed class Row {{ internal async Task<object?> Run() {{\n{code}\n}} }}"
        : $"internal sealed class Row {{ internal async Task<object?> Run() {{ try {{ }}\n{inCatch} {{\n{code}\n}} }} }}";
}
