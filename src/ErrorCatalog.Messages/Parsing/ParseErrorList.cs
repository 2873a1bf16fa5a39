namespace ErrorCatalog.Messages;

/// <summary>Errors of one pattern, with a limit on how many are kept.</summary>
internal sealed class ParseErrorList
{
    private readonly List<MessageParseError> _errors = [];

    internal bool IsEmpty => _errors.Count == 0;

    internal MessageParseError[] ToArray() => [.. _errors];

    internal void Add(MessageParseErrorKind kind, int start, int length, string message)
    {
        if (_errors.Count < MessageParser.MaxErrors)
        {
            _errors.Add(new MessageParseError(kind, start, length, message));
        }
        else if (_errors.Count == MessageParser.MaxErrors)
        {
            _errors.Add(new MessageParseError(MessageParseErrorKind.TooManyErrors, start, length, FormattableString.Invariant(
                $"Expected at most {MessageParser.MaxErrors} errors but got more. Fix those above first.")));
        }
    }
}
