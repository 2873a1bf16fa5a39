using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Languages that nobody speaks, made from the source texts to try a program before translators begin: texts that do not
/// change are not translatable yet, texts without their closing bracket were cut off, and layouts see their limits.
/// </summary>
public static class PseudoLocale
{
    /// <summary>Latin letters with accents, about a third longer, in brackets.</summary>
    public const string Accented = "en-XA";

    /// <summary>Arabic letters by sound, so that text runs from right to left without invisible marks; as long as <see cref="Accented"/>.</summary>
    public const string RightToLeft = "ar-XB";

    /// <summary>The tags that CLDR sets aside for this purpose.</summary>
    public static IReadOnlyList<string> All { get; } = [Accented, RightToLeft];

    /// <summary>True for a tag of <see cref="All"/>: there is nothing to translate, review or record.</summary>
    /// <param name="locale">BCP 47 tag in canonical case.</param>
    public static bool Is(string locale) => locale is Accented or RightToLeft;

    /// <summary>The text of a pseudo-language. Placeholders, branches and their order stay; code and addresses of Markdown too.</summary>
    /// <param name="source">The source text.</param>
    /// <param name="locale">A tag of <see cref="All"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="locale"/> is another tag.</exception>
    public static string Translate(SourceUnit source, string locale)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        string alphabet = locale switch
        {
            Accented => PseudoLetters.Accented,
            RightToLeft => PseudoLetters.Arabic,
            _ => throw new ArgumentException($"Expected {string.Join(" or ", All)} but got '{locale}'. Take a tag of PseudoLocale.All.", nameof(locale)),
        };
        if (!source.IsPattern)
        {
            return MarkdownProse.Change(source.Text, prose => new PseudoLetters(alphabet, grows: true).Change(prose));
        }

        // A text that is no pattern has a finding of its own; there is no tree to work on.
        if (MessageParser.Parse(source.Text).Template is not { } template)
        {
            return source.Text;
        }

        // The longest form that the limit allows: what is over the limit would only tell that the limit works.
        string longest = Write(template, new PseudoLetters(alphabet, grows: true), isBracketed: true);
        return source.MaxLength is { } limit && TextLength.Of(longest) > limit
            ? Write(template, new PseudoLetters(alphabet, grows: false), TextLength.Of(source.Text) + PseudoLetters.Brackets <= limit)
            : longest;
    }

    private static string Write(MessageTemplate template, PseudoLetters letters, bool isBracketed)
    {
        string pattern = MessagePatternWriter.Write(Change(template.Nodes, letters));
        return isBracketed ? PseudoLetters.Opening + pattern + PseudoLetters.Closing : pattern;
    }

    private static MessageNode[] Change(IReadOnlyList<MessageNode> nodes, PseudoLetters letters) => nodes.Select(node => Change(node, letters)).ToArray();

    private static MessageNode Change(MessageNode node, PseudoLetters letters) => node switch
    {
        TextNode text => new TextNode(letters.Change(text.Text), text.Start, text.Length),
        PluralNode plural => new PluralNode(plural.Name, plural.Kind, plural.Cases.Select(branch => Change(branch, letters)).ToArray(), plural.Start, plural.Length),
        SelectNode select => new SelectNode(
            select.Name,
            select.Cases.Select(branch => new SelectCase(branch.Key, Change(branch.Nodes, letters))).ToArray(),
            select.Start,
            select.Length),
        _ => node,
    };

    private static PluralCase Change(PluralCase branch, PseudoLetters letters) => branch.ExactValue is { } exact
        ? new PluralCase(exact, Change(branch.Nodes, letters))
        : new PluralCase(branch.Category, Change(branch.Nodes, letters));
}
