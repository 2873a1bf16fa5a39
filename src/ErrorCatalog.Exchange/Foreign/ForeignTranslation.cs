namespace ErrorCatalog.Exchange.Foreign;

/// <summary>One text of another catalog in another language.</summary>
/// <param name="Number">Number of the message.</param>
/// <param name="Text">The translation.</param>
/// <param name="OldSource">What is known of the source that it was made from, when that is not the message's text of today; else null.</param>
/// <param name="Line">Line in its file, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
internal sealed record ForeignTranslation(int Number, PositionalText Text, string? OldSource, int Line, int Column);
