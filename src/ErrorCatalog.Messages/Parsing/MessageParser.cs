namespace ErrorCatalog.Messages;

/// <summary>Reads patterns in a strict subset of ICU MessageFormat 1.</summary>
/// <remarks>
/// Strict means that what engines read differently is an error here. Quoting is that of ICU (DOUBLE_OPTIONAL): <c>''</c> is
/// an apostrophe, and a single one begins a quote only before <c>{</c>, <c>}</c> or, in a plural, <c>#</c>.
/// Tags such as <c>&lt;b&gt;</c> are plain text.
/// </remarks>
public static class MessageParser
{
    /// <summary>The longest pattern that is read, in UTF-16 units.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>How deep plurals and selects may nest.</summary>
    public const int MaxDepth = 32;

    /// <summary>How many errors are listed for one pattern.</summary>
    public const int MaxErrors = 100;

    /// <summary>Reads a pattern. Any text is taken; mistakes become errors in the result.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    public static MessageParseResult Parse(string pattern)
    {
        if (pattern is null)
        {
            throw new ArgumentNullException(nameof(pattern));
        }

        ParseErrorList errors = new();
        if (pattern.Length > MaxLength)
        {
            errors.Add(MessageParseErrorKind.TooLong, MaxLength, pattern.Length - MaxLength, FormattableString.Invariant(
                $"Expected at most {MaxLength} characters but got {pattern.Length}. Split the text or move the details to the documentation."));
            return new MessageParseResult(null, errors.ToArray());
        }

        PatternReader reader = new(pattern, errors);
        MessageNode[] nodes = reader.ReadAll();
        return errors.IsEmpty
            ? new MessageParseResult(new MessageTemplate(pattern, nodes, reader.QuotedPlaceholders), [])
            : new MessageParseResult(null, errors.ToArray());
    }
}
