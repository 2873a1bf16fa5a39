using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Takes the parser's message apart, so that findings about patterns have the shape of all others.</summary>
internal static class PatternErrorText
{
    private const string ExpectedWord = "Expected ";
    private const string ButWord = " but ";

    internal static (string Expected, string Found, string Fix) Split(MessageParseError error)
    {
        string message = error.Message;
        int but = message.IndexOf(ButWord, StringComparison.Ordinal);
        int stop = but < 0 ? -1 : message.IndexOf(". ", but, StringComparison.Ordinal);
        if (!message.StartsWith(ExpectedWord, StringComparison.Ordinal) || stop < 0)
        {
            return ("a message pattern", FindingText.Quote(message), "See the list of what patterns may contain.");
        }

        string expected = message.Substring(ExpectedWord.Length, but - ExpectedWord.Length).TrimEnd(',');
        string found = message.Substring(but + ButWord.Length, stop - but - ButWord.Length);
        foreach (string verb in new[] { "got ", "found " })
        {
            if (found.StartsWith(verb, StringComparison.Ordinal))
            {
                found = found.Substring(verb.Length);
            }
        }

        return (expected, found, message.Substring(stop + 2));
    }
}
