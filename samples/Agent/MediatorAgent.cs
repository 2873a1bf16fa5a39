using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Agents;

namespace ErrorCatalog.Samples.Agent;

/// <summary>
/// The agent that fails. Its work returns a problem when a valid command cannot be carried out, and throws one when something
/// broke; both end in one place, which decides who is told and writes the report.
/// </summary>
internal sealed class MediatorAgent(ProblemForm form)
{
    private static readonly Uri HelpDesk = new("mailto:help@mediator.example");

    /// <summary>What the mediator's own operators were told.</summary>
    public List<string> OperatorLog { get; } = [];

    /// <summary>Handles one message; gives the bytes of the answer, or null for silence.</summary>
    public byte[]? Receive(byte[] message, bool senderIsTrusted)
    {
        Letter letter = Letter.Read(message);
        try
        {
            Outcome<string> outcome = Carry(letter);
            return outcome.TryGetValue(out string? answer, out Problem? rejection)
                ? Letter.Write(Guid.NewGuid().ToString(), "https://didcomm.org/notification/1.0/ack", new { status = answer })
                : Report(rejection, letter, senderIsTrusted);
        }
        catch (ProblemException failure)
        {
            return Report(failure.Problem, letter, senderIsTrusted);
        }
    }

    private static Outcome<string> Carry(Letter letter) => letter.Type switch
    {
        "https://didcomm.org/routing/2.0/forward" => Forward(letter.Body.GetProperty("next").GetString()!),
        "https://didcomm.org/did-rotate/1.0/rotate" => Rotate(letter.Body.GetProperty("to_did").GetString()!),
        "https://didcomm.org/out-of-band/2.0/accept" => Accept(letter.Body.GetProperty("expires").GetDateTimeOffset()),
        "https://didcomm.org/issue-credential/3.0/issue-credential" => Store(letter.Body),
        "https://didcomm.org/payments/1.0/request" => Pay(letter.Body.GetProperty("amount").GetDecimal()),
        _ => "OK",
    };

    private static Outcome<string> Forward(string recipient) =>
        throw AgentErrors.CantFindRoute(recipient, hops: 3).ToException();

    private static Outcome<string> Rotate(string did) =>
        throw AgentErrors.DidUnresolvable(did, attempts: 2).ToException();

    private static Outcome<string> Accept(DateTimeOffset expires) =>
        expires < DateTimeOffset.UtcNow ? AgentErrors.InvitationExpired(expires) : "OK";

    private static Outcome<string> Store(JsonElement credential)
    {
        try
        {
            File.WriteAllText(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "wallet.json"), credential.GetRawText());
            return "OK";
        }
        catch (IOException cause)
        {
            // The cause and the secret stay here: neither is ever written into a report.
            throw AgentErrors.StorageUnavailable(StorageUnavailableOperation.Write, "wallet", connectionSecret: "Host=db;Password=hunter2")
                .ToException(cause);
        }
    }

    private static Outcome<string> Pay(decimal amount)
    {
        const decimal available = 3.75m;
        return amount > available ? AgentErrors.InsufficientFunds(amount, available, "EUR") : "OK";
    }

    private byte[]? Report(Problem problem, Letter trigger, bool senderIsTrusted)
    {
        ReportDecision decision = CategoryReportPolicy.Instance.Decide(problem, new ReportSituation
        {
            SenderIsKnown = true,
            SenderIsTrusted = senderIsTrusted,
            ResourcesAreShort = problem.Code.StartsWith("e.p.me.res", StringComparison.Ordinal),
        });
        if (decision.TellsEscalationPoint)
        {
            OperatorLog.Add(string.Create(CultureInfo.InvariantCulture, $"{problem} (cause: {problem.Cause?.GetType().Name ?? "none"})"));
        }

        return decision.TellsPeer
            ? ProblemWriter.Write(
                problem.InReplyTo(trigger.Id, trigger.Id).WithEscalation(HelpDesk),
                form,
                new ProblemWriteOptions { IncludeInternal = senderIsTrusted })
            : null;
    }
}
