namespace ErrorCatalog.Messages;

/// <summary>Prints <c>{name}</c>: the form that is the same in every language.</summary>
internal static class PlainText
{
    private const char MissingMark = '?';

    internal static void Append(ref TextBuffer buffer, in MessageValue value)
    {
        switch (value.Kind)
        {
            case MessageValueKind.Missing:
                buffer.Append(MissingMark);
                break;
            case MessageValueKind.Integer:
                buffer.AppendDigits(value.Bits);
                break;
            default:
                buffer.Append(value.ToInvariantString());
                break;
        }
    }
}
