using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ErrorCatalog.Benchmarks.Wire;

/// <summary>
/// The reports of one entry as a careful developer would write them by hand: encoded constants, one writer kept for all reports.
/// </summary>
internal static class HandWritten
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonEncodedText Type = Encode("type");
    private static readonly JsonEncodedText Id = Encode("id");
    private static readonly JsonEncodedText ThreadId = Encode("thid");
    private static readonly JsonEncodedText ParentThreadId = Encode("pthid");
    private static readonly JsonEncodedText Acknowledged = Encode("ack");
    private static readonly JsonEncodedText Created = Encode("created_time");
    private static readonly JsonEncodedText Language = Encode("lang");
    private static readonly JsonEncodedText English = Encode("en");
    private static readonly JsonEncodedText Body = Encode("body");
    private static readonly JsonEncodedText Code = Encode("code");
#pragma warning disable EC1206 // What the product is measured against is written without it.
    private static readonly JsonEncodedText CodeValue = Encode("e.p.req.insufficient-funds");
#pragma warning restore EC1206
    private static readonly JsonEncodedText Comment = Encode("comment");
    private static readonly JsonEncodedText CommentValue = Encode("Expected at least {2} credits in account {1}, but there are fewer.");
    private static readonly JsonEncodedText Arguments = Encode("args");
    private static readonly JsonEncodedText ReportType = Encode("https://didcomm.org/report-problem/2.0/problem-report");

    private static readonly JsonEncodedText Page = Encode("https://errors.example.org/payment/error-codes/insufficient-funds/");
    private static readonly JsonEncodedText Title = Encode("title");
    private static readonly JsonEncodedText TitleValue = Encode("Not enough credits in the account");
    private static readonly JsonEncodedText Status = Encode("status");
    private static readonly JsonEncodedText Detail = Encode("detail");
    private static readonly JsonEncodedText Instance = Encode("instance");
    private static readonly JsonEncodedText Locale = Encode("locale");
    private static readonly JsonEncodedText Items = Encode("problem_items");
    private static readonly JsonEncodedText Account = Encode("account");
    private static readonly JsonEncodedText Amount = Encode("amount");
    private static readonly JsonEncodedText Retry = Encode("who_retries");
    private static readonly JsonEncodedText You = Encode("you");
    private static readonly JsonEncodedText Impact = Encode("impact");
    private static readonly JsonEncodedText Thread = Encode("thread");
    private static readonly JsonEncodedText Where = Encode("where");
    private static readonly JsonEncodedText WhereValue = Encode("you - agency");
    private static readonly JsonEncodedText FixHint = Encode("fix_hint");
    private static readonly JsonEncodedText FixHintValue = Encode("Pay credits in, then send the order again.");
    private static readonly JsonEncodedText Noticed = Encode("noticed_time");
    private static readonly JsonEncodedText DetailsThreadId = Encode("thread_id");
    private static readonly JsonEncodedText TriggerMessageId = Encode("trigger_message_id");

    public static JsonWriterOptions Options => new() { Encoder = Encoder, SkipValidation = true };

    public static void WriteDidComm(Utf8JsonWriter json, PaymentFacts facts)
    {
        json.WriteStartObject();
        json.WriteString(Type, ReportType);
        json.WriteString(Id, facts.Id);
        json.WriteString(ParentThreadId, facts.ThreadId);
        json.WriteStartArray(Acknowledged);
        json.WriteStringValue(facts.MessageId);
        json.WriteEndArray();
        json.WriteNumber(Created, facts.NoticedAt.ToUnixTimeSeconds());
        json.WriteString(Language, English);
        json.WriteStartObject(Body);
        json.WriteString(Code, CodeValue);
        json.WriteString(Comment, CommentValue);
        json.WriteStartArray(Arguments);
        json.WriteStringValue(facts.Account);
        json.WriteStringValue(facts.Amount.ToString(CultureInfo.InvariantCulture));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    public static void WriteDetails(Utf8JsonWriter json, PaymentFacts facts)
    {
        json.WriteStartObject();
        json.WriteString(Type, Page);
        json.WriteString(Title, TitleValue);
        json.WriteNumber(Status, 402);
        json.WriteString(Detail, Explain(facts));
        json.WriteString(Instance, string.Concat("urn:uuid:", facts.Id));
        json.WriteString(Code, CodeValue);
        json.WriteString(Locale, English);
        json.WriteStartArray(Items);
        json.WriteStartObject();
        json.WriteString(Account, facts.Account);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteNumber(Amount, facts.Amount);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString(Retry, You);
        json.WriteString(Impact, Thread);
        json.WriteString(Where, WhereValue);
        json.WriteString(FixHint, FixHintValue);
        Span<char> time = stackalloc char[32];
        facts.NoticedAt.UtcDateTime.TryFormat(time, out int length, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        json.WriteString(Noticed, time[..length]);
        json.WriteString(DetailsThreadId, facts.ThreadId);
        json.WriteString(TriggerMessageId, facts.MessageId);
        json.WriteEndObject();
        json.Flush();
    }

    public static string Explain(PaymentFacts facts) =>
        string.Create(CultureInfo.InvariantCulture, $"Expected at least {facts.Amount} credits in account {facts.Account}, but there are fewer.");

    private static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text, Encoder);
}
