namespace ErrorCatalog.Messages;

/// <summary>Text that is printed as it stands, quoting already removed.</summary>
public sealed class TextNode : MessageNode
{
    /// <summary>Makes a text node.</summary>
    /// <param name="text">The text to print.</param>
    /// <param name="start">Where it begins in the pattern.</param>
    /// <param name="length">How much of the pattern it covers; more than the text when that was quoted.</param>
    public TextNode(string text, int start, int length)
        : base(start, length, text ?? throw new ArgumentNullException(nameof(text)), argument: null)
    {
    }

    /// <summary>The text to print.</summary>
    public string Text => Literal!;
}
