namespace ErrorCatalog.Messages;

/// <summary>What is wrong with a pattern.</summary>
public enum MessageParseErrorKind
{
    /// <summary>A <c>{</c> without its <c>}</c>.</summary>
    UnbalancedBrace,

    /// <summary>A <c>}</c> that closes nothing.</summary>
    StrayClosingBrace,

    /// <summary><c>{}</c>.</summary>
    EmptyArgument,

    /// <summary>An argument name that is not <c>[A-Za-z_][A-Za-z0-9_]*</c>, or something else than <c>,</c> or <c>}</c> after it.</summary>
    BadArgumentName,

    /// <summary>A word after the comma that is no argument type.</summary>
    UnknownArgumentType,

    /// <summary>A style, skeleton or pattern that is not supported, or a missing one after a comma.</summary>
    UnsupportedStyle,

    /// <summary><c>offset:</c> in a plural.</summary>
    OffsetNotSupported,

    /// <summary>A type of ICU that engines do not share: <c>choice</c>, <c>spellout</c>, <c>ordinal</c>, <c>duration</c>.</summary>
    TypeNotSupported,

    /// <summary>A plural or select without the branch <c>other</c>.</summary>
    MissingOther,

    /// <summary>Two branches with the same selector.</summary>
    DuplicateSelector,

    /// <summary>A selector that the argument type does not know, or one without its <c>{…}</c>.</summary>
    BadSelector,

    /// <summary><c>#</c> in a select inside a plural, where engines disagree.</summary>
    PoundInSelect,

    /// <summary>Plurals and selects nested deeper than <see cref="MessageParser.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>A pattern longer than <see cref="MessageParser.MaxLength"/>.</summary>
    TooLong,

    /// <summary>More than <see cref="MessageParser.MaxErrors"/> errors; the rest is not listed.</summary>
    TooManyErrors,
}
