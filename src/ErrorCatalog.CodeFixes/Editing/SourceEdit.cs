using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>Text changes of one C# file that replace expressions and import the namespaces that the new ones need.</summary>
internal sealed class SourceEdit(CompilationUnitSyntax root, SemanticModel model, SourceText text)
{
    private readonly List<TextChange> _changes = [];
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);

    /// <summary>True when nothing changes.</summary>
    internal bool IsEmpty => _changes.Count == 0;

    /// <summary>All changes, those that import namespaces among them.</summary>
    internal IEnumerable<TextChange> Changes => _changes.Concat(Imports());

    /// <summary>How lines of the file end.</summary>
    internal string LineEnd { get; } = text.Lines.Count > 1 && text.ToString(text.Lines[0].SpanIncludingLineBreak).EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Replaces a stretch of the file.</summary>
    internal void Replace(TextSpan span, string replacement) => _changes.Add(new TextChange(span, replacement));

    /// <summary>A type as code at a position can write it: its name, with an import when it needs one; else with its namespace.</summary>
    internal string Name(string containingNamespace, string name, int position)
    {
        ISymbol[] seen = [.. model.LookupNamespacesAndTypes(position, name: name)];
        if (seen.Any(symbol => symbol is INamedTypeSymbol type && type.ContainingNamespace.ToDisplayString() == containingNamespace) || IsInside(containingNamespace, position))
        {
            return name;
        }

        if (seen.Length > 0)
        {
            return "global::" + containingNamespace + "." + name;
        }

        _imports.Add(containingNamespace);
        return name;
    }

    /// <summary>The file with all changes.</summary>
    internal SourceText Apply() => text.WithChanges(Changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End));

    // Code that the generator has yet to make is seen from its own namespace and from those below it.
    private bool IsInside(string containingNamespace, int position)
    {
        string own = model.GetEnclosingSymbol(position)?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return own == containingNamespace || own.StartsWith(containingNamespace + ".", StringComparison.Ordinal);
    }

    private IEnumerable<TextChange> Imports()
    {
        string[] missing = [.. _imports.Where(space => !root.Usings.Any(import => import.Alias is null && import.StaticKeyword.RawKind == 0 && import.Name?.ToString() == space))];
        if (missing.Length == 0)
        {
            yield break;
        }

        UsingDirectiveSyntax[] plain = [.. root.Usings.Where(import => import.Alias is null && import.StaticKeyword.RawKind == 0 && import.GlobalKeyword.RawKind == 0)];
        foreach (string space in missing)
        {
            string line = "using " + space + ";" + LineEnd;
            if (plain.FirstOrDefault(import => Compare(import.Name?.ToString() ?? string.Empty, space) > 0) is { } after)
            {
                yield return new TextChange(new TextSpan(after.SpanStart, 0), line);
            }
            else if (plain.LastOrDefault() is { } last)
            {
                yield return new TextChange(new TextSpan(text.Lines.GetLineFromPosition(last.Span.End).EndIncludingLineBreak, 0), line);
            }
            else if (root.Members.FirstOrDefault() is { } member)
            {
                yield return new TextChange(new TextSpan(root.Usings.LastOrDefault() is { } any ? text.Lines.GetLineFromPosition(any.Span.End).EndIncludingLineBreak : Start(member), 0), root.Usings.Count > 0 ? line : line + LineEnd);
            }
        }
    }

    // Above the documentation of the first member, below the header of the file.
    private static int Start(SyntaxNode member) =>
        member.GetLeadingTrivia().FirstOrDefault(trivia => trivia.HasStructure && SyntaxFacts.IsDocumentationCommentTrivia(trivia.Kind())) is { RawKind: not 0 } documentation
            ? documentation.FullSpan.Start
            : member.SpanStart;

    private static int Compare(string left, string right)
    {
        bool leftSystem = left == "System" || left.StartsWith("System.", StringComparison.Ordinal);
        bool rightSystem = right == "System" || right.StartsWith("System.", StringComparison.Ordinal);
        return leftSystem != rightSystem ? (leftSystem ? -1 : 1) : string.CompareOrdinal(left, right);
    }
}
