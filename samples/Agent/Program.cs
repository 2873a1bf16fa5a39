using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ErrorCatalog;
using ErrorCatalog.Agents;
using ErrorCatalog.Samples.Agent;

// Two agents talk. The mediator fails in five real ways; the wallet gets each report as bytes, turns it into a typed problem,
// shows it in its user's language, decides what to do, and opens the page that the report refers to.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

(string Scene, string Locale, ProblemForm Form, string Type, object Body)[] scenes =
[
    ("send a message to somebody the mediator does not know", "en", ProblemForm.DidComm20,
        "https://didcomm.org/routing/2.0/forward", new { next = "did:example:carol" }),
    ("rotate to a DID that does not resolve", "de", ProblemForm.Aries10,
        "https://didcomm.org/did-rotate/1.0/rotate", new { to_did = "did:web:alice.example.org" }),
    ("accept an invitation that has expired", "es-MX", ProblemForm.DidComm20,
        "https://didcomm.org/out-of-band/2.0/accept", new { expires = DateTimeOffset.UtcNow.AddDays(-3) }),
    ("have a credential stored while the store is down", "ar", ProblemForm.Hipe201812,
        "https://didcomm.org/issue-credential/3.0/issue-credential", new { credential = "…" }),
    ("request a payment that the account does not cover", "es", ProblemForm.Rfc9457,
        "https://didcomm.org/payments/1.0/request", new { amount = 12.50m }),
];

await using PublishedCatalog site = await PublishedCatalog.StartAsync(AgentErrors.Catalog.BaseUri!);
Console.WriteLine($"The catalog: {AgentErrors.Catalog.Count} entries in {AgentErrors.Catalog.Locales.Count + 1} languages; its site: {site.Files} files at {site.Address}");

int solved = 0;
var operatorLog = new List<string>();
foreach ((string scene, string locale, ProblemForm form, string type, object body) in scenes)
{
    var wallet = new WalletAgent(locale);
    var mediator = new MediatorAgent(form);
    Console.WriteLine();
    Console.WriteLine($"{++solved}. The wallet wants to {scene}.");

    byte[] answer = mediator.Receive(Letter.Write(Guid.NewGuid().ToString(), type, body), senderIsTrusted: true)
        ?? throw new InvalidOperationException("Expected a report from the mediator but got silence.");
    Console.WriteLine($"   report       {answer.Length} bytes of {ProblemForms.Token(form)}");

    Problem problem = WalletAgent.Receive(answer)
        ?? throw new InvalidOperationException("Expected a problem report but got another message.");
    Console.WriteLine($"   typed        {problem.GetType().Name} ({problem.Code})");
    Console.WriteLine($"   user reads   {problem.GetExplain(wallet.UserLocale).Text} [{problem.GetExplain(wallet.UserLocale).Locale}]");
    Console.WriteLine($"   hint         {problem.GetFixHint(wallet.UserLocale).Text}");
    Console.WriteLine($"   who retries  {WalletAgent.WhoRetries(problem)}");
    Console.WriteLine($"   decision     {WalletAgent.Decide(problem)}");

    string page = await site.GetAsync(problem.Link!);
    string title = System.Net.WebUtility.HtmlDecode(Regex.Match(page, "<title>(.*?)</title>", RegexOptions.Singleline).Groups[1].Value.Trim());
    Console.WriteLine($"   page         {problem.Link} → “{title}”, {page.Length} characters");
    if (page.Contains("hunter2", StringComparison.Ordinal) || Encoding.UTF8.GetString(answer).Contains("hunter2", StringComparison.Ordinal))
    {
        throw new InvalidOperationException("Expected the secret to stay with the mediator but it left.");
    }

    operatorLog.AddRange(mediator.OperatorLog);
}

Console.WriteLine();
Console.WriteLine($"Done: {solved} problems crossed the wire in {scenes.Select(scene => scene.Form).Distinct().Count()} dialects, came back typed, were shown in {scenes.Select(scene => scene.Locale).Distinct().Count()} locales, and every page resolved.");
foreach (string line in operatorLog)
{
    Console.WriteLine($"Told to the mediator's operators as well: {line}");
}

return 0;
