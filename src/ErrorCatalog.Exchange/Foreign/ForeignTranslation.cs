namespace ErrorCatalog.Exchange.Foreign;

/// <summary>One text of another catalog in another language.</summary>
/// <param name="Code">Code of the message.</param>
/// <param name="Field">Which of its texts, as the catalog format calls it.</param>
/// <param name="Text">The translation.</param>
/// <param name="OldSource">What is known of the source that it was made from, when that is not the message's text of today; else null.</param>
internal sealed record ForeignTranslation(string Code, string Field, ForeignText Text, string? OldSource);
