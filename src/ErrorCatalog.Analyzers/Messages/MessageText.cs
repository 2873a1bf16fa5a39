using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>What the code says about the text of one message.</summary>
internal sealed class MessageText(ExpressionSyntax root)
{
    private readonly List<MessagePart> _parts = [];
    private readonly List<ExpressionSyntax?> _sources = [];

    /// <summary>The expression that makes the text; one branch of it where the code chooses between texts.</summary>
    internal ExpressionSyntax Root { get; } = root;

    /// <summary>Literal pieces and holes in order.</summary>
    internal IReadOnlyList<MessagePart> Parts => _parts;

    /// <summary>False when the text is made where the code here does not show it: a resource, a helper, a parameter.</summary>
    internal bool IsKnown { get; set; } = true;

    /// <summary>True when the text went through <c>string.Format</c>.</summary>
    internal bool IsFormatted { get; set; }

    /// <summary>What is wrong with the holes of <c>string.Format</c>, or null.</summary>
    internal string? FormatFault { get; set; }

    /// <summary>For each part the expression that fills it; null for literal text.</summary>
    internal IReadOnlyList<ExpressionSyntax?> Sources => _sources;

    /// <summary>The expressions of the holes.</summary>
    internal IEnumerable<ExpressionSyntax> Holes => _sources.OfType<ExpressionSyntax>();

    /// <summary>The literal text alone.</summary>
    internal string Literals => string.Concat(_parts.Where(part => part.Hole is null).Select(part => part.Text));

    internal void Add(string literal)
    {
        _parts.Add(MessagePart.Literal(literal));
        _sources.Add(null);
    }

    internal void Add(HoleKind kind, string text, ExpressionSyntax source)
    {
        _parts.Add(MessagePart.Filled(kind, text));
        _sources.Add(source);
    }
}
