namespace ErrorCatalog.Messages;

/// <summary>The one way in which node lists become immutable.</summary>
internal static class MessageNodeList
{
    internal static MessageNode[] Copy(IReadOnlyList<MessageNode> nodes)
    {
        MessageNode[] copy = (nodes ?? throw new ArgumentNullException(nameof(nodes))).ToArray();
        return Array.IndexOf(copy, null) < 0
            ? copy
            : throw new ArgumentException("Expected nodes but got null among them. Leave it out.", nameof(nodes));
    }
}
