namespace ErrorCatalog.Exchange;

/// <summary>A file of a foreign catalog.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ForeignFile(string Path, ReadOnlyMemory<byte> Content);
