using System.Collections.Immutable;
using System.Composition;
using ErrorCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.CodeFixes;

/// <summary>EC1107: gives an exception type a constructor that takes the cause beside what the one with the message takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddCauseConstructorFix : SolutionEditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [CodeRules.NoCauseConstructor.Id];

    private protected override string EquivalenceKey => "ErrorCatalog.AddCauseConstructor";

    private protected override string? TitleOfAll => "Add constructors that take the cause";

    private protected override async Task<string?> PlanAsync(SolutionEdit edit, Document document, Diagnostic finding, CancellationToken cancellation)
    {
        if (finding.Location.SourceTree is not { } tree
            || await edit.InAsync(tree, cancellation).ConfigureAwait(false) is not var (_, model)
            || (await tree.GetRootAsync(cancellation).ConfigureAwait(false)).FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declared
            || model.GetDeclaredSymbol(declared, cancellation) is not INamedTypeSymbol type)
        {
            return null;
        }

        IMethodSymbol? constructor = type.InstanceConstructors
            .OrderBy(candidate => candidate.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_String) ? 0 : 1)
            .FirstOrDefault();
        return constructor is not null && await new ConstructorMirror(edit, cancellation).AddAsync(constructor).ConfigureAwait(false) is not null
            ? $"Let {type.Name} take the cause"
            : null;
    }
}
