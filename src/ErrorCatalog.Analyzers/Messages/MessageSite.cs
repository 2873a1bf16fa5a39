using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>One place of the code where an error gets its message.</summary>
/// <param name="Node">The creation, the constructor initializer or the call.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Type">The simple name of the exception's type; empty for a call.</param>
/// <param name="Slot">Where the message lies.</param>
internal sealed record MessageSite(SyntaxNode Node, SeparatedSyntaxList<ArgumentSyntax> Arguments, string Type, MessageSlot Slot)
{
    /// <summary>The place that a finding is shown at when a message has no text to point at.</summary>
    internal Location Location => (Slot.Argument?.Expression ?? Node).GetLocation();

    /// <summary>What a reader of the message sees beside it.</summary>
    internal MessageContext Context(SemanticModel model, ScopeValues scope, CancellationToken cancellation)
    {
        bool carries = false;
        bool value = Slot.ValueGiven;
        bool identity = false;
        bool isLibraryType = Type is "ArgumentException" or "ArgumentNullException" or "ArgumentOutOfRangeException" or "InvalidOperationException" or "NotSupportedException";
        foreach (ArgumentSyntax argument in Arguments)
        {
            if (argument == Slot.Argument)
            {
                continue;
            }

            bool cause = CauseArguments.Carries(argument, model, cancellation);
            carries |= cause;
            if (!cause && !isLibraryType && Type.Length > 0)
            {
                value |= CauseArguments.IsValue(argument, model, cancellation);
                identity |= CauseArguments.IsIdentity(argument);
            }
        }

        return new MessageContext
        {
            ExceptionType = Type.Length > 0 ? Type : null,
            CarriesCause = carries,
            WithholdsCause = !carries && EnclosingCatch.Of(Node) is not null,
            AppendsValue = value,
            AppendsIdentity = identity,
            IsReason = Slot.IsReason,
            HasKeyAtHand = scope.Key is not null,
        };
    }
}
