using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>One message of another catalog, before it becomes an entry.</summary>
/// <param name="Number">Its number there, which never changes: messages are matched by it.</param>
/// <param name="Code">What it is called there, for example <c>TS2304</c>.</param>
/// <param name="Key">Key for an entry that does not exist yet.</param>
/// <param name="Text">The source text.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record ForeignMessage(int Number, string Code, string Key, PositionalText Text, EntrySeverity Severity);
