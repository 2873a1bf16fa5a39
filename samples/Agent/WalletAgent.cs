using ErrorCatalog.Agents;

namespace ErrorCatalog.Samples.Agent;

/// <summary>The agent that receives the report: it knows the same catalog, so bytes become a typed problem again.</summary>
internal sealed class WalletAgent(string userLocale)
{
    private static readonly ProblemReadOptions Reading = new() { Catalogs = new ProblemCatalogSet(AgentErrors.Catalog) };

    public string UserLocale => userLocale;

    /// <summary>The problem in an answer, or null when the answer is no report.</summary>
    public static Problem? Receive(byte[] answer) => ProblemReader.Read(answer, Reading).Problem;

    /// <summary>What the wallet does next, decided on types and values instead of strings.</summary>
    public static string Decide(Problem problem) => problem switch
    {
        CantFindRoute { Recipient: var recipient } => $"look up a new endpoint for {recipient}",
        DidUnresolvable { Attempts: < 5 } unresolved => $"publish {unresolved.Did} and rotate again",
        InvitationExpired { Expired: var time } => $"ask for an invitation newer than {time:yyyy-MM-dd}",
        InsufficientFunds { Required: var amount, Currency: var currency } => $"wait until {amount} {currency} are there",
        { Retry: RetryParty.Reporter } => "wait: the other side tries again",
        _ => "show it to the user",
    };

    public static string WhoRetries(Problem problem) => problem.Retry switch
    {
        RetryParty.Recipient => "we do",
        RetryParty.Reporter => "the mediator does",
        RetryParty.Both => "both sides do",
        _ => "nobody",
    };
}
