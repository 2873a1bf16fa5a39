namespace ErrorCatalog.Compiler;

/// <summary>How a text in one language stands to its source text.</summary>
public enum TranslationStatus
{
    /// <summary>There is no text: the key is absent, empty or blank.</summary>
    Missing,

    /// <summary>There is no text of its own, but a parent of the language has one, as <c>es</c> has for <c>es-MX</c>.</summary>
    Inherited,

    /// <summary>The text is a copy of the source text, which has words to translate.</summary>
    Untranslated,

    /// <summary>The text does not fit its entry: readers get another language.</summary>
    Invalid,

    /// <summary>The source changed after the text was written; the text is still shown.</summary>
    Stale,

    /// <summary>Source and text changed since they were recorded; the next sync takes the text as done.</summary>
    Touched,

    /// <summary>The text was written for the source as it is.</summary>
    Current,

    /// <summary>The text was never recorded; the next sync takes it as done.</summary>
    Unlocked,

    /// <summary>The catalog has no such text any more; the translation is ignored.</summary>
    Obsolete,
}
