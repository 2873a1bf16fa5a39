namespace ErrorCatalog.Site.Texts;

/// <summary>A text and the language it is really in, which is not always the language of the page.</summary>
internal sealed record PageText(string Value, string Locale)
{
    private MessageText? _message;

    /// <summary>The text as a message pattern, parsed once however often a page shows it.</summary>
    public MessageText Message => _message ??= new MessageText(Value);
}
