using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace ErrorCatalog.Benchmarks.Wire;

/// <summary>The same members through ASP.NET Core's own problem details and the source generator of System.Text.Json.</summary>
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(Dictionary<string, object>[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
internal sealed partial class DetailsJson : JsonSerializerContext
{
    public static ProblemDetails From(PaymentFacts facts) => new()
    {
        Type = "https://errors.example.org/payment/error-codes/insufficient-funds/",
        Title = "Not enough credits in the account",
        Status = 402,
        Detail = HandWritten.Explain(facts),
        Instance = string.Concat("urn:uuid:", facts.Id),
        Extensions =
        {
#pragma warning disable EC1206 // What the product is measured against is written without it.
            ["code"] = "e.p.req.insufficient-funds",
#pragma warning restore EC1206
            ["locale"] = "en",
            ["problem_items"] = new Dictionary<string, object>[] { new() { ["account"] = facts.Account }, new() { ["amount"] = facts.Amount } },
            ["who_retries"] = "you",
            ["impact"] = "thread",
            ["where"] = "you - agency",
            ["fix_hint"] = "Pay credits in, then send the order again.",
            ["noticed_time"] = facts.NoticedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["thread_id"] = facts.ThreadId,
            ["trigger_message_id"] = facts.MessageId,
        },
    };
}
