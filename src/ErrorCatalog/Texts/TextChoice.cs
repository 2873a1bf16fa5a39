using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>Which text a person will see, before values are filled in: finished words, or a pattern of the catalog.</summary>
/// <param name="Words">The words; null when there is a pattern.</param>
/// <param name="Text">The pattern; null when there are words.</param>
/// <param name="Locale">The language it is in.</param>
/// <param name="IsFallback">True when that is not the language asked for, nor a parent of it.</param>
internal readonly record struct TextChoice(string? Words, CatalogText? Text, string Locale, bool IsFallback)
{
    /// <summary>The parsed pattern; null when there are words.</summary>
    public MessageTemplate? Template => Text?.Template;

    /// <summary>True when nothing is known but, at best, the code.</summary>
    public bool IsMissing { get; init; }
}
