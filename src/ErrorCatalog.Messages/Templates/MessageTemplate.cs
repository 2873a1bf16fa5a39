namespace ErrorCatalog.Messages;

/// <summary>A parsed message, ready to be formatted any number of times from any thread. Immutable.</summary>
public sealed class MessageTemplate
{
    /// <summary>Makes a template from nodes; syntaxes other than <see cref="MessageParser"/>'s can use it.</summary>
    /// <param name="pattern">The text that the nodes were read from.</param>
    /// <param name="nodes">What the message prints, in order.</param>
    /// <param name="quotedPlaceholders">What looks like a placeholder in <paramref name="pattern"/> but is quoted.</param>
    public MessageTemplate(
        string pattern, IReadOnlyList<MessageNode> nodes, IReadOnlyList<QuotedPlaceholder>? quotedPlaceholders = null)
    {
        Pattern = pattern ?? throw new ArgumentNullException(nameof(pattern));
        Body = MessageNodeList.Copy(nodes);
        QuotedPlaceholders = quotedPlaceholders ?? [];
        Placeholders = PlaceholderCollector.Collect(Body);
    }

    /// <summary>The text that the template was read from.</summary>
    public string Pattern { get; }

    /// <summary>What the message prints, in order.</summary>
    public IReadOnlyList<MessageNode> Nodes => Body;

    /// <summary>The arguments that the message uses, each once, in the order of their first use.</summary>
    public IReadOnlyList<MessagePlaceholder> Placeholders { get; }

    /// <summary>What looks like a placeholder but is hidden in an apostrophe quote, in the order of the pattern.</summary>
    public IReadOnlyList<QuotedPlaceholder> QuotedPlaceholders { get; }

    /// <summary>The same nodes, for loops that must not allocate.</summary>
    internal MessageNode[] Body { get; }

    /// <summary>The pattern.</summary>
    public override string ToString() => Pattern;
}
