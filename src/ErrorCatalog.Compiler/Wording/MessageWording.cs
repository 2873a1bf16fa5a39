namespace ErrorCatalog.Compiler;

/// <summary>
/// Judges whether an error message says what was expected and what happened instead. One half may follow from the other: a rule that
/// can be broken in one way only ("must not be null") says what happened, a state that is wrong by itself ("already open") says what
/// was expected. A rule with many ways to break it ("must be positive") needs the value.
/// </summary>
/// <remarks>English only. The engine knows the grammar of errors, not particular texts; what it does not understand it does not judge.</remarks>
public static class MessageWording
{
    /// <summary>Longer messages are judged by their beginning, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Judges a message.</summary>
    /// <param name="parts">The message in the order of its pieces.</param>
    /// <param name="context">What the reader sees beside the text.</param>
    /// <returns>What the message says and lacks; never null, whatever the text.</returns>
    public static MessageVerdict Judge(IReadOnlyList<MessagePart> parts, MessageContext context)
    {
        List<Clause> clauses = Tokenizer.Read(parts);
        if (clauses.Count == 0)
        {
            return new MessageVerdict(MessageShape.NoText, MessageHalf.Missing, MessageHalf.Missing, string.Empty, "what was expected and what happened instead");
        }

        if (!EnglishText.IsEnglish(clauses))
        {
            return MessageVerdict.Silent(MessageShape.NotJudged);
        }

        for (int i = 0; i < clauses.Count; i++)
        {
            ClauseReader.Read(clauses[i], i == 0);
        }

        return new MessageReading(parts, context, clauses).Verdict();
    }

    /// <summary>Judges a text without holes that stands alone.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What it says and lacks.</returns>
    public static MessageVerdict Judge(string text) => Judge([MessagePart.Literal(text)], MessageContext.Alone);
}
