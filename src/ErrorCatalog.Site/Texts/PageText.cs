namespace ErrorCatalog.Site.Texts;

/// <summary>A text and the language it is really in, which is not always the language of the page.</summary>
internal readonly record struct PageText(string Value, string Locale);
