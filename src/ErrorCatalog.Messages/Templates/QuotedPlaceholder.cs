namespace ErrorCatalog.Messages;

/// <summary>
/// What looks like a placeholder but prints literally, because an apostrophe before it began a quote:
/// <c>l'{name}</c>, <c>'{name}'</c>. Nearly always a mistake; <c>''</c> prints an apostrophe.
/// </summary>
public sealed class QuotedPlaceholder
{
    /// <summary>Makes the record of one quoted placeholder.</summary>
    /// <param name="name">The name between the braces.</param>
    /// <param name="start">Where its <c>{</c> stands in the pattern.</param>
    /// <param name="length">How much of the pattern it covers, up to the end of the name or the closing brace.</param>
    /// <param name="quoteStart">Where the apostrophe stands that began the quote.</param>
    public QuotedPlaceholder(string name, int start, int length, int quoteStart)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Start = start;
        Length = length;
        QuoteStart = quoteStart;
    }

    /// <summary>The name between the braces.</summary>
    public string Name { get; }

    /// <summary>Where its <c>{</c> stands in the pattern, in UTF-16 units from 0.</summary>
    public int Start { get; }

    /// <summary>How many UTF-16 units of the pattern it covers.</summary>
    public int Length { get; }

    /// <summary>Where the apostrophe stands that began the quote.</summary>
    public int QuoteStart { get; }
}
