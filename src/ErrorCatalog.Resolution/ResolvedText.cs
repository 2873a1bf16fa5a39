namespace ErrorCatalog.Resolution;

/// <summary>A text for a person and where it comes from.</summary>
/// <param name="Text">The text; empty when there is none.</param>
/// <param name="Locale">BCP 47 tag of the language it is in; <c>und</c> when nobody said.</param>
/// <param name="IsFallback">True when that is not the language asked for, nor a parent of it.</param>
/// <param name="Source">Where it comes from.</param>
public readonly record struct ResolvedText(string Text, string Locale, bool IsFallback, ResolvedTextSource Source)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
