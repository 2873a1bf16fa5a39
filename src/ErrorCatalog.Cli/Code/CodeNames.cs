using ErrorCatalog.Cli.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCatalog.Cli.Code;

/// <summary>The names and texts that code has; apart from the command so that a check without code never loads the compiler.</summary>
internal static class CodeNames
{
    /// <summary>Every identifier and every text constant below a place. Comments do not count; code under <c>#if</c> that is left out does not either.</summary>
    /// <exception cref="ProblemException">The place does not exist, holds no C# file, or may not be read.</exception>
    public static HashSet<string> Of(string place, CancellationToken cancellation)
    {
        CodePlaces code = CodePlaces.Of([place], cancellation);
        IEnumerable<string> files = code.Projects.Count == 0
            ? code.Files
            : CodePlaces.Of(code.Projects.Select(project => Path.GetDirectoryName(Path.GetFullPath(project))!), cancellation).Files;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        foreach (string file in files)
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(CatalogFolder.Read(file, cancellation).Text, options, file, cancellationToken: cancellation).GetRoot(cancellation);
            foreach (SyntaxToken token in root.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) || token.Value is string)
                {
                    names.Add(token.ValueText);
                }
            }
        }

        return names;
    }
}
