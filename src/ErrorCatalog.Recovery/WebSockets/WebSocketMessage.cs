using System.Net.WebSockets;

namespace ErrorCatalog.Recovery;

/// <summary>A message of a WebSocket.</summary>
/// <param name="Type">Text or binary.</param>
/// <param name="Bytes">The content; UTF-8 for text.</param>
public readonly record struct WebSocketMessage(WebSocketMessageType Type, ReadOnlyMemory<byte> Bytes);
