using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>
/// Gives exception types of the solution a constructor that mirrors another one and takes the cause too, and their base types where they
/// need it. A primary constructor gets a parameter instead, because every other constructor would have to go through it.
/// </summary>
internal sealed class ConstructorMirror(SolutionEdit edit, CancellationToken cancellation)
{
    // Code under edit may have constructors that call each other in a circle.
    private readonly HashSet<ISymbol> _begun = new(SymbolEqualityComparer.Default);

    /// <summary>The position and the name of the new parameter, or null when no such constructor can be written.</summary>
    internal async Task<(int Slot, string Name)?> AddAsync(IMethodSymbol constructor)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        SyntaxReference? reference = constructor.DeclaringSyntaxReferences.FirstOrDefault() ?? type.DeclaringSyntaxReferences.FirstOrDefault();
        if (reference is null || !_begun.Add(constructor) || !ExceptionNames.IsException(type) || await edit.InAsync(reference.SyntaxTree, cancellation).ConfigureAwait(false) is not var (source, model))
        {
            return null;
        }

        string name = constructor.Parameters.Any(parameter => parameter.Name == "cause") ? "innerException" : "cause";
        int slot = constructor.Parameters.TakeWhile(parameter => !parameter.IsOptional && !parameter.IsParams).Count();
        bool added = await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false) switch
        {
            ConstructorDeclarationSyntax declared when !HasSignature(type, constructor, slot) => await MirrorAsync(declared, constructor, slot, name, source, model).ConfigureAwait(false),
            TypeDeclarationSyntax { ParameterList: { } parameters } declared when !constructor.IsImplicitlyDeclared && !constructor.Parameters.Any(parameter => parameter.IsParams) => await ExtendAsync(declared, parameters, name, source, model).ConfigureAwait(false),
            ClassDeclarationSyntax declared when constructor is { IsImplicitlyDeclared: true, Parameters.Length: 0 } => await DeclareAsync(declared, constructor, name, source, model).ConfigureAwait(false),
            _ => false,
        };
        bool isPrimary = constructor.DeclaringSyntaxReferences.FirstOrDefault() is { } own && own.GetSyntax(cancellation) is TypeDeclarationSyntax;
        return added ? (isPrimary ? constructor.Parameters.Length : slot, name) : null;
    }

    private static bool HasSignature(INamedTypeSymbol type, IMethodSymbol constructor, int slot) => type.InstanceConstructors.Any(other =>
        other.Parameters.Length == constructor.Parameters.Length + 1
        && ExceptionNames.IsException(other.Parameters[slot].Type)
        && other.Parameters.RemoveAt(slot).Zip(constructor.Parameters, (left, right) => SymbolEqualityComparer.Default.Equals(left.Type, right.Type)).All(same => same));

    private async Task<bool> MirrorAsync(ConstructorDeclarationSyntax declared, IMethodSymbol constructor, int slot, string name, SourceEdit source, SemanticModel model)
    {
        List<TextChange> changes = [];
        if (declared.Initializer is { } initializer)
        {
            if (model.GetSymbolInfo(initializer, cancellation).Symbol is not IMethodSymbol target
                || await PassOnAsync(target, initializer.ArgumentList, name, model).ConfigureAwait(false) is not { } argument)
            {
                return false;
            }

            changes.Add(argument.Pass(name));
        }
        else if (await ImplicitBaseAsync(constructor.ContainingType, name, model).ConfigureAwait(false) is { } arguments)
        {
            changes.Add(new TextChange(new TextSpan(declared.ParameterList.Span.End, 0), InitializerBreak(declared) + ": base(" + arguments + ")"));
        }
        else
        {
            return false;
        }

        string parameter = source.Name("System", "Exception", declared.SpanStart) + " " + name;
        SeparatedSyntaxList<ParameterSyntax> parameters = declared.ParameterList.Parameters;
        changes.Add(slot < parameters.Count
            ? new TextChange(new TextSpan(parameters[slot].SpanStart, 0), parameter + ", ")
            : new TextChange(new TextSpan(declared.ParameterList.CloseParenToken.SpanStart, 0), (parameters.Count > 0 ? ", " : string.Empty) + parameter));
        source.Replace(new TextSpan(declared.Span.End, 0), Separator(declared) + Documentation(declared, name) + Written(declared, changes));
        return true;
    }

    /// <summary>Passes the cause to the constructor that this one calls, after giving it a parameter for it if need be.</summary>
    private async Task<CauseArgument?> PassOnAsync(IMethodSymbol target, ArgumentListSyntax list, string name, SemanticModel model)
    {
        INamedTypeSymbol exception = model.Compilation.GetTypeByMetadataName("System.Exception")!;
        if (CauseArgument.Parameter(target, list, target.ContainingType.InstanceConstructors, exception, model.Compilation) is { } parameter)
        {
            return CauseArgument.In(list, parameter.Ordinal, parameter.Name);
        }

        return CauseArgument.Given(target, list) is not null && await AddAsync(target).ConfigureAwait(false) is var (slot, added)
            ? CauseArgument.In(list, slot, added)
            : null;
    }

    /// <summary>The arguments for the base constructor where so far the one without parameters is called.</summary>
    private async Task<string?> ImplicitBaseAsync(INamedTypeSymbol type, string name, SemanticModel model)
    {
        INamedTypeSymbol exception = model.Compilation.GetTypeByMetadataName("System.Exception")!;
        if (type.BaseType is not { } parent)
        {
            return null;
        }

        // No message means the same there as no constructor argument.
        if (SymbolEqualityComparer.Default.Equals(parent, exception))
        {
            return "null, " + name;
        }

        if (parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.All(parameter => parameter.IsOptional)) is not { } bound)
        {
            return null;
        }

        if (CauseArgument.Parameter(bound, null, parent.InstanceConstructors, exception, model.Compilation) is { } parameter)
        {
            return parameter.Ordinal == 0 ? name : parameter.Name + ": " + name;
        }

        return await AddAsync(bound).ConfigureAwait(false) is var (slot, added) ? (slot == 0 ? name : added + ": " + name) : null;
    }

    private async Task<bool> ExtendAsync(TypeDeclarationSyntax declared, ParameterListSyntax parameters, string name, SourceEdit source, SemanticModel model)
    {
        TextChange passed;
        switch (declared.BaseList?.Types.FirstOrDefault())
        {
            case PrimaryConstructorBaseTypeSyntax parent:
                if (model.GetSymbolInfo(parent, cancellation).Symbol is not IMethodSymbol target
                    || await PassOnAsync(target, parent.ArgumentList, name, model).ConfigureAwait(false) is not { } argument)
                {
                    return false;
                }

                passed = argument.Pass(name);
                break;
            case SimpleBaseTypeSyntax parent when model.GetDeclaredSymbol(declared, cancellation) is { } type && await ImplicitBaseAsync(type, name, model).ConfigureAwait(false) is { } arguments:
                passed = new TextChange(new TextSpan(parent.Span.End, 0), "(" + arguments + ")");
                break;
            default:
                return false;
        }

        string nullable = model.GetNullableContext(parameters.SpanStart).AnnotationsEnabled() ? "?" : string.Empty;
        string parameter = source.Name("System", "Exception", declared.SpanStart) + nullable + " " + name + " = null";
        source.Replace(new TextSpan(parameters.CloseParenToken.SpanStart, 0), (parameters.Parameters.Count > 0 ? ", " : string.Empty) + parameter);
        source.Replace(passed.Span, passed.NewText!);
        return true;
    }

    // The constructor that nobody wrote is gone with the first one that somebody writes.
    private async Task<bool> DeclareAsync(ClassDeclarationSyntax declared, IMethodSymbol constructor, string name, SourceEdit source, SemanticModel model)
    {
        if (await ImplicitBaseAsync(constructor.ContainingType, name, model).ConfigureAwait(false) is not { } arguments)
        {
            return false;
        }

        string access = constructor.ContainingType.IsAbstract ? "protected " : "public ";
        string type = access + declared.Identifier.Text;
        string parameter = source.Name("System", "Exception", declared.SpanStart) + " " + name;
        bool oneLine = IsOneLine(declared);
        string newLine = NewLine(declared);
        string indent = oneLine ? string.Empty : IndentOf(declared) + "    ";
        string body = oneLine ? " { }" : newLine + indent + "{" + newLine + indent + "}";
        string code = oneLine
            ? " " + type + "()" + body + " " + type + "(" + parameter + ") : base(" + arguments + ")" + body
            : newLine + indent + type + "()" + body + newLine + newLine + indent + type + "(" + parameter + ")" + newLine + indent + "    : base(" + arguments + ")" + body;
        if (declared.OpenBraceToken is { RawKind: not 0, IsMissing: false } brace)
        {
            source.Replace(new TextSpan(brace.Span.End, 0), code + (oneLine || declared.Members.Count == 0 ? string.Empty : newLine));
        }
        else
        {
            source.Replace(declared.SemicolonToken.Span, oneLine ? " {" + code + " }" : newLine + IndentOf(declared) + "{" + code + newLine + IndentOf(declared) + "}");
        }

        return true;
    }

    private static string Written(ConstructorDeclarationSyntax declared, List<TextChange> changes) =>
        SourceText.From(declared.ToString())
            .WithChanges(changes.Select(change => new TextChange(new TextSpan(change.Span.Start - declared.SpanStart, change.Span.Length), change.NewText!)).OrderBy(change => change.Span.Start))
            .ToString();

    private static string Separator(ConstructorDeclarationSyntax declared)
    {
        if (declared.Parent is TypeDeclarationSyntax type && IsOneLine(type))
        {
            return " ";
        }

        bool blank = !IsOneLine(declared) || Documentation(declared, string.Empty).Length > 0;
        return NewLine(declared) + (blank ? NewLine(declared) : string.Empty) + IndentOf(declared);
    }

    private static string InitializerBreak(ConstructorDeclarationSyntax declared) =>
        IsOneLine(declared) ? " " : NewLine(declared) + IndentOf(declared) + "    ";

    private static string Documentation(ConstructorDeclarationSyntax declared, string parameter)
    {
        SyntaxTrivia documentation = declared.GetLeadingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
        if (documentation.RawKind == 0)
        {
            return string.Empty;
        }

        string text = declared.SyntaxTree.GetText().ToString(TextSpan.FromBounds(documentation.FullSpan.Start, declared.SpanStart));
        int last = text.LastIndexOf("<param ", StringComparison.Ordinal);
        int end = last < 0 ? -1 : text.IndexOf('\n', last);
        return end < 0 ? text : text.Insert(end + 1, IndentOf(declared) + "/// <param name=\"" + parameter + "\">The exception that led to this one.</param>" + NewLine(declared));
    }

    private static bool IsOneLine(SyntaxNode node)
    {
        FileLinePositionSpan lines = node.SyntaxTree.GetLineSpan(node.Span);
        return lines.StartLinePosition.Line == lines.EndLinePosition.Line;
    }

    private static string IndentOf(SyntaxNode node)
    {
        string line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string NewLine(SyntaxNode node) =>
        node.SyntaxTree.GetText() is { Lines: { Count: > 1 } lines } text && text.ToString(lines[0].SpanIncludingLineBreak).EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
