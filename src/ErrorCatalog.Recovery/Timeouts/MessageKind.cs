using System.Reflection;

namespace ErrorCatalog.Recovery;

/// <summary>What a reply is waited for: the type of the message, and who answers it.</summary>
/// <param name="Type">The type of the message, for example a DIDComm type URI.</param>
/// <param name="PeerClass">Who answers.</param>
public readonly record struct MessageKind(string Type, PeerClass PeerClass)
{
    /// <summary>The kind of a message class: its full name, and what <see cref="AnsweredByAttribute"/> says; automatic without one.</summary>
    public static MessageKind Of<TMessage>() => Cache<TMessage>.Kind;

    private static class Cache<TMessage>
    {
        internal static readonly MessageKind Kind = new(
            typeof(TMessage).FullName ?? typeof(TMessage).Name,
            typeof(TMessage).GetCustomAttribute<AnsweredByAttribute>()?.PeerClass ?? PeerClass.Automatic);
    }
}
