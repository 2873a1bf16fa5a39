namespace ErrorCatalog.Messages;

/// <summary>What <see cref="MessageParser.Parse"/> found: a template or errors, never both.</summary>
public sealed class MessageParseResult
{
    internal MessageParseResult(MessageTemplate? template, IReadOnlyList<MessageParseError> errors)
    {
        Template = template;
        Errors = errors;
    }

    /// <summary>The message, or <see langword="null"/> when there are errors.</summary>
    public MessageTemplate? Template { get; }

    /// <summary>All mistakes in the order in which they were met; empty for a good pattern.</summary>
    public IReadOnlyList<MessageParseError> Errors { get; }
}
