namespace ErrorCatalog.Messages.Tests;

/// <summary>Short ways to parse and print in tests.</summary>
internal static class Messages
{
    internal static MessageTemplate Template(string pattern)
    {
        MessageParseResult result = MessageParser.Parse(pattern);
        Assert.Empty(result.Errors);
        return result.Template!;
    }

    internal static string Print(string pattern, string locale = "en", params (string Name, MessageValue Value)[] arguments) =>
        Print(pattern, locale, BidiIsolation.Auto, arguments);

    internal static string Print(string pattern, string locale, BidiIsolation isolation, params (string Name, MessageValue Value)[] arguments) =>
        MessageFormatter.Format(Template(pattern), locale, arguments.ToDictionary(a => a.Name, a => a.Value), isolation);

    internal static MessageParseError SingleError(string pattern)
    {
        MessageParseResult result = MessageParser.Parse(pattern);
        Assert.Null(result.Template);
        return Assert.Single(result.Errors);
    }
}
