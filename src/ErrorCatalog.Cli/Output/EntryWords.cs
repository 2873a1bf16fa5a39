namespace ErrorCatalog.Cli.Output;

/// <summary>Facts of an entry in words for a person.</summary>
internal static class EntryWords
{
    public static string Of(ProblemImpact? impact) => impact switch
    {
        ProblemImpact.Message => "the message",
        ProblemImpact.Thread => "the whole thread",
        ProblemImpact.Connection => "the connection",
        _ => "not told",
    };

    public static string Of(RetryParty? retry) => retry switch
    {
        RetryParty.Recipient => "the one who receives the report",
        RetryParty.Reporter => "the one who reports",
        RetryParty.Both => "both sides",
        RetryParty.None => "nobody: trying again cannot help",
        _ => "not told",
    };
}
