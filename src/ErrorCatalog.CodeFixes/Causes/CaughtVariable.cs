using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>The local that a clause catches into: the one it has, or the one that a fix gives it.</summary>
internal sealed class CaughtVariable
{
    private static readonly string[] Names = ["cause", "caught", "caughtException"];

    private readonly CatchClauseSyntax _clause;
    private readonly bool _isNew;

    private CaughtVariable(CatchClauseSyntax clause)
    {
        _clause = clause;
        string? name = ProblemOperations.CaughtName(clause);
        _isNew = name is null;
        Name = name ?? NewName(clause);
    }

    internal string Name { get; }

    internal static CaughtVariable Of(CatchClauseSyntax clause) => new(clause);

    /// <summary>Names the exception in the head of the clause, unless it has a name.</summary>
    internal void DeclareIn(SourceEdit edit)
    {
        if (!_isNew)
        {
            return;
        }

        if (_clause.Declaration is { } declaration)
        {
            edit.Replace(new TextSpan(declaration.Type.Span.End, 0), " " + Name);
        }
        else
        {
            edit.Replace(new TextSpan(_clause.CatchKeyword.Span.End, 0), " (" + edit.Name("System", "Exception", _clause.SpanStart) + " " + Name + ")");
        }
    }

    // From the clause alone, so that several fixes in it choose the same name.
    private static string NewName(CatchClauseSyntax clause)
    {
        SyntaxNode member = clause.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? clause.SyntaxTree.GetRoot();
        HashSet<string> used = new(member.DescendantTokens().Where(token => token.RawKind == (int)SyntaxKind.IdentifierToken).Select(token => token.ValueText), StringComparer.Ordinal);
        return Names.FirstOrDefault(candidate => !used.Contains(candidate)) ?? "causeOf" + clause.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
