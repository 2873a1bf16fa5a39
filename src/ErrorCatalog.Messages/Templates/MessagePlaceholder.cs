namespace ErrorCatalog.Messages;

/// <summary>An argument that a message uses, with all the places.</summary>
public sealed class MessagePlaceholder
{
    internal MessagePlaceholder(string name, IReadOnlyList<PlaceholderNode> uses)
    {
        Name = name;
        Uses = uses;
        foreach (PlaceholderNode use in uses)
        {
            Usages |= UsageOf(use);
        }
    }

    /// <summary>The name of the argument.</summary>
    public string Name { get; }

    /// <summary>Every way in which the message uses it.</summary>
    public PlaceholderUsages Usages { get; }

    /// <summary>The nodes that use it, in the order of the pattern; at least one. <c>#</c> is part of its plural and not listed.</summary>
    public IReadOnlyList<PlaceholderNode> Uses { get; }

    /// <summary>How one node uses its argument.</summary>
    /// <param name="node">A node of a message.</param>
    public static PlaceholderUsages UsageOf(PlaceholderNode node) => node switch
    {
        ArgumentNode => PlaceholderUsages.Plain,
        NumberNode => PlaceholderUsages.Number,
        DateTimeNode { Part: MessageDateTimePart.Date } => PlaceholderUsages.Date,
        DateTimeNode => PlaceholderUsages.Time,
        PluralNode { Kind: PluralKind.Cardinal } => PlaceholderUsages.Plural,
        PluralNode => PlaceholderUsages.SelectOrdinal,
        SelectNode => PlaceholderUsages.Select,
        _ => PlaceholderUsages.None,
    };
}
