using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>Reads what <see cref="StoredProblemWriter"/> wrote.</summary>
internal static class StoredProblemReader
{
    public static Problem Read(JsonElement details, JsonElement facts, ProblemCatalogSet catalogs)
    {
        string entry = Text(facts, "entry") ?? ReportBinder.UnknownCode;
        bool wasCatalogued = facts.GetProperty("catalogued").GetBoolean();
        ProblemDescriptor descriptor = (wasCatalogued ? catalogs.Find(entry) : null) ?? ProblemDescriptor.Unknown(entry);
        var context = new ProblemContext
        {
            Id = Text(facts, "id"),
            Code = Text(facts, "code"),
            IsReceived = facts.GetProperty("received").GetBoolean(),
            NoticedAt = Time(Text(facts, "noticed")),
            Impact = Except(Word<ProblemImpact>(facts, "impact"), descriptor.Impact),
            Retry = Except(Word<RetryParty>(facts, "retry"), descriptor.Retry),
            RetryAfter = Number(facts, "retry_after") is { } ticks ? new TimeSpan(ticks) : null,
            Where = Except(Where(facts), descriptor.Where),
            HttpStatus = Except((int?)Number(facts, "http_status"), descriptor.HttpStatus),
            GrpcStatus = Except((GrpcStatusCode?)Number(facts, "grpc_status"), descriptor.GrpcStatus),
            TrackingUri = Address(facts, "tracking"),
            EscalationUri = Address(facts, "escalation"),
            CatalogReference = Text(facts, "catalog"),
            Title = Texts(facts, "title"),
            Explain = Texts(facts, "explain"),
            ExplainIsPositional = facts.GetProperty("positional").GetBoolean(),
            FixHint = Texts(facts, "fix_hint"),
            Thread = Thread(facts),
            Extensions = facts.GetProperty("extensions").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone(), StringComparer.Ordinal).AsReadOnly(),
        };
        if (wasCatalogued && !descriptor.IsCatalogued)
        {
            context = WithWrittenTexts(context, details);
        }

        (MessageValue[] values, ProblemArgument[] others) = Arguments(facts, descriptor);
        var state = new ProblemState(descriptor, values, others, context);
        return descriptor.Catalog?.Create(state) ?? new Problem(state);
    }

    /// <summary>Without the catalog, what was written for people stands in for its texts, and the type stays what it was.</summary>
    private static ProblemContext WithWrittenTexts(ProblemContext context, JsonElement details)
    {
        string locale = Text(details, "locale") ?? LocalizedTextMap.UndeterminedLocale;
        LocalizedTextMap Stand(LocalizedTextMap own, string member) =>
            Text(details, member) is { } text && own.Find(locale) is null ? own.With(locale, text) : own;
        return context with
        {
            Title = Stand(context.Title, "title"),
            Explain = context.ExplainIsPositional ? LocalizedTextMap.Of(locale, Text(details, "detail") ?? string.Empty) : Stand(context.Explain, "detail"),
            ExplainIsPositional = false,
            FixHint = Stand(context.FixHint, "fix_hint"),
            Extensions = details.TryGetProperty("type", out JsonElement type)
                ? new Dictionary<string, JsonElement>(context.Extensions, StringComparer.Ordinal) { ["type"] = type.Clone() }.AsReadOnly()
                : context.Extensions,
        };
    }

    private static (MessageValue[] Values, ProblemArgument[] Others) Arguments(JsonElement facts, ProblemDescriptor descriptor)
    {
        var values = new MessageValue[descriptor.Parameters.Count];
        List<ProblemArgument> others = [];
        int declared = facts.GetProperty("declared").GetInt32();
        int position = 0;
        foreach (JsonElement stored in facts.GetProperty("arguments").EnumerateArray())
        {
            string name = Text(stored, "name") ?? string.Empty;
            ParameterSensitivity sensitivity = Word<ParameterSensitivity>(stored, "sensitivity") ?? ParameterSensitivity.Public;
            bool isWithheld = stored.TryGetProperty("withheld", out _);
            MessageValue value = isWithheld ? MessageValue.From("[" + name + "]") : Value(stored);
            int index = position++ < declared ? descriptor.IndexOfParameter(name) : -1;
            if (index < 0)
            {
                others.Add(new ProblemArgument(name, value, sensitivity));
            }
            else if (isWithheld || IsOf(value, descriptor.Parameters[index].Type))
            {
                values[index] = value;
            }
            else if (!ArgumentConverter.TryConvert(value, descriptor.Parameters[index].Type, out values[index]))
            {
                // The entry has another type by now: nothing is lost.
                others.Add(new ProblemArgument(name, value, sensitivity));
            }
        }

        return (values, [.. others]);
    }

    private static bool IsOf(MessageValue value, ParameterType type) => value.Kind == type switch
    {
        ParameterType.Integer or ParameterType.Bytes => MessageValueKind.Integer,
        ParameterType.Decimal => MessageValueKind.Decimal,
        ParameterType.Boolean => MessageValueKind.Boolean,
        ParameterType.Uri => MessageValueKind.Uri,
        ParameterType.Timestamp => MessageValueKind.Timestamp,
        ParameterType.Duration => MessageValueKind.Duration,
        _ => MessageValueKind.Text,
    };

    private static MessageValue Value(JsonElement stored)
    {
        foreach (JsonProperty member in stored.EnumerateObject())
        {
            switch (member.Name)
            {
                case "text":
                    return MessageValue.From(member.Value.GetString());
                case "integer":
                    return MessageValue.From(member.Value.GetInt64());
                case "decimal":
                    return MessageValue.From(decimal.Parse(member.Value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture));
                case "boolean":
                    return MessageValue.From(member.Value.GetBoolean());
                case "timestamp":
                    return MessageValue.From(Time(member.Value.GetString()));
                case "duration":
                    return MessageValue.From(new TimeSpan(member.Value.GetInt64()));
                case "uri":
                    return MessageValue.From(Address(stored, "uri"));
            }
        }

        return default;
    }

    private static ProblemThread? Thread(JsonElement facts) => facts.TryGetProperty("thread", out JsonElement thread)
        ? new ProblemThread
        {
            ThreadId = Text(thread, "id"),
            ParentThreadId = Text(thread, "parent"),
            TriggerMessageId = Text(thread, "trigger"),
            ReportThreadId = Text(thread, "report"),
            SenderOrder = (int?)Number(thread, "order"),
            IsSynthetic = thread.GetProperty("synthetic").GetBoolean(),
            Acknowledged = [.. thread.GetProperty("acknowledged").EnumerateArray().Select(id => id.GetString()!)],
        }
        : null;

    private static ProblemLocation? Where(JsonElement facts) => facts.TryGetProperty("where", out JsonElement where)
        ? new ProblemLocation(Word<ProblemParty>(where, "party"), Text(where, "place"))
        : null;

    private static LocalizedTextMap Texts(JsonElement facts, string name)
    {
        LocalizedTextMap texts = LocalizedTextMap.Empty;
        if (facts.TryGetProperty(name, out JsonElement stored))
        {
            for (int i = 0; i + 1 < stored.GetArrayLength(); i += 2)
            {
                texts = texts.With(stored[i].GetString()!, stored[i + 1].GetString()!);
            }
        }

        return texts;
    }

    private static Uri? Address(JsonElement facts, string name)
    {
        if (!facts.TryGetProperty(name, out JsonElement address))
        {
            return null;
        }

        return Text(address, "absolute") is { } absolute
            ? Uri.TryCreate(absolute, UriKind.Absolute, out Uri? full) ? full : null
            : Uri.TryCreate(Text(address, "relative"), UriKind.Relative, out Uri? part) ? part : null;
    }

    private static DateTimeOffset? Time(string? text) =>
        text is null ? null : DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static long? Number(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement number) ? number.GetInt64() : null;

    private static TWord? Word<TWord>(JsonElement json, string name)
        where TWord : struct, Enum => Enum.TryParse(Text(json, name), out TWord word) ? word : null;

    /// <summary>What the occurrence says, unless the entry says the same.</summary>
    private static TFact? Except<TFact>(TFact? told, TFact? usual)
        where TFact : struct => EqualityComparer<TFact?>.Default.Equals(told, usual) ? null : told;
}
