namespace ErrorCatalog.Messages;

/// <summary>
/// Whether values are set between U+2068 and U+2069, so that a value in one writing direction does not reorder
/// the text around it (UAX #9). The marks are invisible, but they are part of the text when it is compared or searched.
/// </summary>
public enum BidiIsolation
{
    /// <summary>Every value in a message written from right to left; elsewhere only text that begins with a letter from right to left.</summary>
    Auto,

    /// <summary>No value.</summary>
    Never,

    /// <summary>Every value.</summary>
    Always,
}
