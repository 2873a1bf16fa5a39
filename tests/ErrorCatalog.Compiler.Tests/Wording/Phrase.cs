namespace ErrorCatalog.Compiler.Tests.Wording;

/// <summary>
/// A message as the tests write it: <c>{n}</c> is filled with a value, <c>{nameof n}</c> with a name, <c>{typeof T}</c> with a type,
/// <c>{const MAX}</c> with a constant, <c>{reason e}</c> with what another party says, <c>{text x}</c> with a whole text.
/// </summary>
internal static class Phrase
{
    internal static List<MessagePart> Parse(string phrase)
    {
        List<MessagePart> parts = [];
        int at = 0;
        while (at < phrase.Length)
        {
            int open = phrase.IndexOf('{', at);
            int close = open < 0 ? -1 : phrase.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (open > at)
            {
                parts.Add(MessagePart.Literal(phrase[at..open]));
            }

            parts.Add(Hole(phrase[(open + 1)..close]));
            at = close + 1;
        }

        if (at < phrase.Length)
        {
            parts.Add(MessagePart.Literal(phrase[at..]));
        }

        return parts;
    }

    internal static MessageVerdict Judge(string phrase, MessageContext? context = null) => MessageWording.Judge(Parse(phrase), context ?? MessageContext.Alone);

    private static MessagePart Hole(string content)
    {
        string[] words = content.Split(' ', 2);
        return words.Length == 1 ? MessagePart.Filled(HoleKind.Value, content) : words[0] switch
        {
            "nameof" => MessagePart.Filled(HoleKind.Name, words[1]),
            "typeof" => MessagePart.Filled(HoleKind.Type, words[1]),
            "const" => MessagePart.Filled(HoleKind.Constant, words[1]),
            "reason" => MessagePart.Filled(HoleKind.Reason, words[1]),
            "text" => MessagePart.Filled(HoleKind.Text, words[1]),
            _ => MessagePart.Filled(HoleKind.Value, content),
        };
    }
}
