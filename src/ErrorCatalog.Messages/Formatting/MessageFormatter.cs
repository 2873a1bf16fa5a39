using System.Text;

namespace ErrorCatalog.Messages;

/// <summary>Prints a message with its values. Uses no ambient culture, and throws on no value.</summary>
/// <remarks>
/// The language is that of the <em>pattern</em>, not the one that the reader asked for: an English text that stands in
/// for a missing Russian one needs the English plural.
/// A value that is missing prints <c>?</c>; a plural of something that is no number takes <c>other</c>.
/// </remarks>
public static class MessageFormatter
{
    /// <summary>Prints a message.</summary>
    /// <typeparam name="TArguments">A struct, so that nothing but the result is allocated.</typeparam>
    /// <param name="template">The message.</param>
    /// <param name="patternLocale">The language that the message is written in, as a tag; one without data formats like the invariant culture.</param>
    /// <param name="arguments">The values.</param>
    /// <param name="isolation">Whether values are isolated from the direction of the text around them.</param>
    /// <exception cref="ArgumentNullException">An argument of this method is null.</exception>
    public static string Format<TArguments>(
        MessageTemplate template, string patternLocale, TArguments arguments, BidiIsolation isolation = BidiIsolation.Auto)
        where TArguments : IMessageArguments
    {
        TextBuffer buffer = Print(template, patternLocale, ref arguments, isolation);
        string result = buffer.ToString();
        buffer.Return();
        return result;
    }

    /// <summary>Prints a message at the end of a <see cref="StringBuilder"/>.</summary>
    /// <typeparam name="TArguments">A struct, so that nothing is allocated.</typeparam>
    /// <param name="target">Where to print.</param>
    /// <param name="template">The message.</param>
    /// <param name="patternLocale">The language that the message is written in, as a tag.</param>
    /// <param name="arguments">The values.</param>
    /// <param name="isolation">Whether values are isolated from the direction of the text around them.</param>
    /// <exception cref="ArgumentNullException">An argument of this method is null.</exception>
    public static void Format<TArguments>(
        StringBuilder target, MessageTemplate template, string patternLocale, TArguments arguments, BidiIsolation isolation = BidiIsolation.Auto)
        where TArguments : IMessageArguments
    {
        if (target is null)
        {
            throw new ArgumentNullException(nameof(target));
        }

        TextBuffer buffer = Print(template, patternLocale, ref arguments, isolation);
        buffer.CopyTo(target);
        buffer.Return();
    }

    /// <summary>Prints a message with values from a dictionary.</summary>
    /// <param name="template">The message.</param>
    /// <param name="patternLocale">The language that the message is written in, as a tag.</param>
    /// <param name="arguments">The values by name.</param>
    /// <param name="isolation">Whether values are isolated from the direction of the text around them.</param>
    /// <exception cref="ArgumentNullException">An argument of this method is null.</exception>
    public static string Format(
        MessageTemplate template,
        string patternLocale,
        IReadOnlyDictionary<string, MessageValue> arguments,
        BidiIsolation isolation = BidiIsolation.Auto)
    {
        if (arguments is null)
        {
            throw new ArgumentNullException(nameof(arguments));
        }

        return Format(template, patternLocale, new DictionaryArguments(arguments), isolation);
    }

    private static TextBuffer Print<TArguments>(
        MessageTemplate template, string patternLocale, ref TArguments arguments, BidiIsolation isolation)
        where TArguments : IMessageArguments
    {
        if (template is null)
        {
            throw new ArgumentNullException(nameof(template));
        }

        if (patternLocale is null)
        {
            throw new ArgumentNullException(nameof(patternLocale));
        }

        FormattingLocale locale = FormattingLocale.Get(patternLocale);
        TextBuffer buffer = TextBuffer.Rent();
        MessagePrinter<TArguments>.Print(ref buffer, template.Body, locale, isolation, ref arguments);
        return buffer;
    }
}
