using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// Reads every spelling of a problem report before DIDComm v2: the HIPE drafts of 2018 and 2019, Aries RFC 0035 and its first
/// import, the <c>problem-code</c> form of RFC 0160 and 0023, and what agents really send.
/// </summary>
internal sealed class AgentReportReader(ReceivedReport report)
{
    // In order of preference, should a report have several.
    private static readonly string[] TextNames = ["description", "explain", "comment", "friendly"];

    private readonly AgentText[] _texts = new AgentText[TextNames.Length];
    private AgentText _hint;
    private JsonElement _localization;
    private JsonElement _thread;
    private string? _locale;
    private string? _problemCode;

    /// <summary>True when an object has a member whose name tells an agent message, even without a sigil.</summary>
    public static bool Recognizes(JsonElement json)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (AgentMemberName.Parse(member.Name).Name is "problem_code" or "description" or "explain" or "comment" or "friendly")
            {
                return true;
            }
        }

        return false;
    }

    public void Read(JsonElement json)
    {
        foreach (KeyValuePair<string, JsonElement> member in JsonMembers.Of(json, report.Remarks))
        {
            ReadMember(member.Key, member.Value);
        }

        int chosen = Array.FindIndex(_texts, text => text.IsPresent);
        AgentText main = chosen < 0 ? default : _texts[chosen];
        report.Explain = main.Read(report, LocaleOf(main.Member));
        report.FixHint = _hint.Read(report, LocaleOf(_hint.Member));
        string? code = main.Code ?? _problemCode ?? _texts.Select(text => text.Code).FirstOrDefault(found => found is not null);
        report.Code = string.IsNullOrWhiteSpace(code) ? null : report.Cut(code.Trim(), "code");
        report.CatalogReference ??= CatalogOf(_localization);
        ReadThread();
        report.Form = Form();
    }

    private void ReadMember(string member, JsonElement value)
    {
        AgentMemberName name = AgentMemberName.Parse(member);
        int text = Array.IndexOf(TextNames, name.Name);
        if (text >= 0)
        {
            Set(ref _texts[text], member, name.IsLocalization, value);
            return;
        }

        switch (name.Name)
        {
            case "fix_hint":
                Set(ref _hint, member, name.IsLocalization, value);
                break;
            case "type" when member.StartsWith('@'):
                report.MessageType = report.Text(value, member);
                break;
            case "id" when member.StartsWith('@'):
                report.Id = report.Text(value, member);
                break;
            case "thread":
                _thread = value;
                break;
            case "l10n":
                _localization = value;
                break;
            case "locale":
                _locale = report.Text(value, member);
                break;
            case "msg_catalog":
                report.CatalogReference = report.Text(value, member);
                break;
            case "code" or "problem_code":
                _problemCode ??= report.Value(value, member).ToInvariantString() is { Length: > 0 } code ? code : null;
                break;
            case "problem_items":
                report.Items(value, member);
                break;
            case "noticed_time":
                ReadTime(member, value);
                break;
            case "tracking_uri":
                report.TrackingUri = report.ToUri(report.Text(value, member), member);
                break;
            case "escalation_uri":
                report.EscalationUri = report.ToUri(report.Text(value, member), member);
                break;
            case "where":
                report.Where = ReceivedReport.ToLocation(report.Text(value, member));
                break;
            case "who_retries":
                report.Retry = ReportWords.Retry(report, member, value);
                break;
            case "impact":
                report.Impact = ReportWords.Impact(report, member, value);
                break;
            default:
                report.AddExtension(member, value);
                break;
        }
    }

    private static void Set(ref AgentText text, string member, bool isLocalization, JsonElement value)
    {
        if (isLocalization)
        {
            text.Localization = value;
            text.Member ??= member;
        }
        else
        {
            text.Value = value;
            text.Member = member;
        }
    }

    private void ReadTime(string member, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long epoch))
        {
            report.NoticedAt = WireTime.FromEpoch(epoch);
        }
        else
        {
            report.NoticedAt = report.ToTime(report.Text(value, member), member);
        }
    }

    /// <summary>
    /// A thread id other than the report's own is the thread in trouble; the parent is then that thread's parent. With a parent
    /// alone the report starts a thread of its own below the message that triggered it.
    /// </summary>
    private void ReadThread()
    {
        if (_thread.ValueKind != JsonValueKind.Object)
        {
            if (!JsonValues.IsAbsent(_thread))
            {
                report.Remarks.Unexpected("thread", "an object", JsonValues.Describe(_thread));
            }

            return;
        }

        string? thread = report.Text(JsonMembers.Find(_thread, "thid"), "thid");
        string? parent = report.Text(JsonMembers.Find(_thread, "pthid"), "pthid");
        JsonElement order = JsonMembers.Find(_thread, "sender_order") is { ValueKind: not JsonValueKind.Undefined } told ? told : JsonMembers.Find(_thread, "seqnum");
        int? number = report.Integer(order, "sender_order");
        bool isOther = thread is not null && !string.Equals(thread, report.Id, StringComparison.OrdinalIgnoreCase);
        report.Thread = new ProblemThread
        {
            ThreadId = isOther ? thread : null,
            ParentThreadId = isOther ? parent : null,
            TriggerMessageId = isOther ? null : parent,
            // Order 0 on the report's own thread says nothing.
            SenderOrder = isOther || parent is not null || number is > 0 ? number : null,
        };
    }

    /// <summary>The language of a plain text: of the message, by its list of localized members, or of the message as a whole.</summary>
    private string? LocaleOf(string? member)
    {
        if (JsonMembers.Find(_localization, "locales") is { ValueKind: JsonValueKind.Object } locales && member is not null)
        {
            foreach (JsonProperty locale in locales.EnumerateObject())
            {
                if (locale.Value.ValueKind == JsonValueKind.Array
                    && locale.Value.EnumerateArray().Any(path => path.ValueKind == JsonValueKind.String && path.ValueEquals(member)))
                {
                    return locale.Name;
                }
            }
        }

        return JsonMembers.Find(_localization, "locale") is { ValueKind: JsonValueKind.String } told ? told.GetString() : _locale;
    }

    private string? CatalogOf(JsonElement localization)
    {
        JsonElement catalog = JsonMembers.Find(localization, "catalogs");
        if (catalog.ValueKind == JsonValueKind.Array)
        {
            catalog = catalog.EnumerateArray().FirstOrDefault();
        }

        return report.Text(JsonValues.IsAbsent(catalog) ? JsonMembers.Find(localization, "catalog") : catalog, "catalogs");
    }

    private ProblemForm Form()
    {
        int chosen = Array.FindIndex(_texts, text => text.IsPresent);
        return chosen < 0 ? _problemCode is null ? ProblemForm.Aries10 : ProblemForm.ConnectionsProblemCode
            : TextNames[chosen] switch
            {
                "friendly" => ProblemForm.Hipe201811,
                "explain" => _problemCode is null ? ProblemForm.Hipe201812 : ProblemForm.ConnectionsProblemCode,
                _ => ProblemForm.Aries10,
            };
    }
}
