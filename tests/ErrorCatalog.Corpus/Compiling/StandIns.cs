using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Corpus.Compiling;

/// <summary>
/// Declares the exception types that a row names and nobody declares: what is thrown or caught derives from
/// <see cref="Exception"/>. Every other unbound name stays unbound.
/// </summary>
internal static class StandIns
{
    public static string For(CSharpCompilation compilation, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            TypeSyntax? type = node switch
            {
                ObjectCreationExpressionSyntax { Parent: ThrowStatementSyntax or ThrowExpressionSyntax } creation => creation.Type,
                ObjectCreationExpressionSyntax creation when LooksLikeException(creation.Type) => creation.Type,
                CatchDeclarationSyntax caught => caught.Type,
                _ => null,
            };
            if (type is IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } name } && model.LookupNamespacesAndTypes(type.SpanStart, name: name).IsEmpty)
            {
                names.Add(name);
            }
        }

        var text = new StringBuilder();
        foreach (string name in names)
        {
            text.Append($"public class @{name} : System.Exception {{ public @{name}(params object?[] args) {{ }} }}\n");
        }

        return text.ToString();
    }

    private static bool LooksLikeException(TypeSyntax type) => type is IdentifierNameSyntax name && name.Identifier.ValueText.EndsWith("Exception", StringComparison.Ordinal);
}
