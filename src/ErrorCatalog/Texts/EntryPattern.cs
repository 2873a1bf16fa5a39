using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>The pattern of one text of an entry and what became of the wish for a language.</summary>
/// <param name="Template">The parsed pattern.</param>
/// <param name="Locale">BCP 47 tag of the language of the pattern: numbers and plurals follow it, whatever language was asked for.</param>
/// <param name="IsFallback">True when that is not the language asked for, nor a parent of it.</param>
/// <param name="IsStale">True when the source text was reworded after this translation was made.</param>
public readonly record struct EntryPattern(MessageTemplate Template, string Locale, bool IsFallback, bool IsStale);
