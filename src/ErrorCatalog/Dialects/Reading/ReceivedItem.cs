using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>One value of a report before its catalog entry is known.</summary>
/// <param name="Name">Its name, or null when only its position tells what it is.</param>
/// <param name="Value">The value; missing for null.</param>
internal readonly record struct ReceivedItem(string? Name, MessageValue Value);
