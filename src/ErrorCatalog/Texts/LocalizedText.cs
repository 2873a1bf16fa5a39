using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>A rendered text and what became of the wish for a language.</summary>
/// <param name="Text">The text; empty when there is none.</param>
/// <param name="Locale">BCP 47 tag of the language it is really in; <c>und</c> when a report did not say.</param>
/// <param name="IsFallback">True when it is not in the language asked for, nor in a parent of it.</param>
public readonly record struct LocalizedText(string Text, string Locale, bool IsFallback)
{
    /// <summary>
    /// True when the source text was reworded after this translation was made. The text is still shown: it is in the reader's
    /// language, and most rewordings are small.
    /// </summary>
    public bool IsStale { get; init; }

    /// <summary>Direction of the script of <see cref="Locale"/>.</summary>
    public TextDirection Direction => TextDirectionality.Of(Locale);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
