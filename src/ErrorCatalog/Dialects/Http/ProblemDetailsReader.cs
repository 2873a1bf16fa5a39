using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// Reads RFC 9457 problem details. As section 3.1 asks, a member with a wrong JSON type is ignored, and an unknown extension
/// never costs the report.
/// </summary>
internal sealed class ProblemDetailsReader(ReceivedReport report)
{
    private const string UuidPrefix = "urn:uuid:";

    private static readonly string[] TellingMembers = ["type", "title", "status", "detail", "instance", "code"];

    private string? _type;
    private string? _title;
    private string? _detail;
    private string? _hint;
    private string? _locale;
    private string? _threadId;
    private string? _parentThreadId;
    private string? _triggerMessageId;
    private JsonElement _typeValue;

    /// <summary>True when an object has a member of RFC 9457, or our <c>code</c>.</summary>
    public static bool Recognizes(JsonElement json) =>
        TellingMembers.Any(name => json.TryGetProperty(name, out _));

    public void Read(JsonElement json)
    {
        foreach (KeyValuePair<string, JsonElement> member in JsonMembers.Of(json, report.Remarks))
        {
            ReadMember(member.Key, member.Value);
        }

        report.Title = report.With(report.Title, _locale, _title, "title");
        report.Explain = report.With(report.Explain, _locale, _detail, "detail");
        report.FixHint = report.With(report.FixHint, _locale, _hint, "fix_hint");
        report.Thread = new ProblemThread { ThreadId = _threadId, ParentThreadId = _parentThreadId, TriggerMessageId = _triggerMessageId };
        ReadType();
    }

    private void ReadMember(string name, JsonElement value)
    {
        switch (name)
        {
            case "type":
                _type = report.Text(value, name);
                _typeValue = value;
                break;
            case "title":
                _title = report.Text(value, name);
                break;
            case "status":
                report.HttpStatus = report.Integer(value, name) is { } status && IsStatus(status) ? status : null;
                break;
            case "detail":
                _detail = report.Text(value, name);
                break;
            case "instance":
                report.Id = report.Text(value, name) is { } id && id.StartsWith(UuidPrefix, StringComparison.OrdinalIgnoreCase)
                    ? id[UuidPrefix.Length..]
                    : report.Text(value, name);
                break;
            case "code":
                report.Code = report.Text(value, name)?.Trim();
                break;
            case "problem_items":
                report.Items(value, name);
                break;
            case "who_retries":
                report.Retry = ReportWords.Retry(report, name, value);
                break;
            case "impact":
                report.Impact = ReportWords.Impact(report, name, value);
                break;
            case "where":
                report.Where = ReceivedReport.ToLocation(report.Text(value, name));
                break;
            case "noticed_time":
                report.NoticedAt = report.ToTime(report.Text(value, name), name);
                break;
            case "tracking_uri":
                report.TrackingUri = report.ToUri(report.Text(value, name), name);
                break;
            case "escalation_uri":
                report.EscalationUri = report.ToUri(report.Text(value, name), name);
                break;
            case "fix_hint":
                _hint = report.Text(value, name);
                break;
            case "msg_catalog":
                report.CatalogReference = report.Text(value, name);
                break;
            case "locale":
                _locale = report.Text(value, name);
                break;
            case "thread_id":
                _threadId = report.Text(value, name);
                break;
            case "parent_thread_id":
                _parentThreadId = report.Text(value, name);
                break;
            case "trigger_message_id":
                _triggerMessageId = report.Text(value, name);
                break;
            default:
                report.AddExtension(name, value);
                break;
        }
    }

    private bool IsStatus(int status)
    {
        if (status is >= 100 and <= 599)
        {
            return true;
        }

        report.Remarks.Unexpected("status", "an HTTP status from 100 to 599", $"{status}");
        return false;
    }

    /// <summary>
    /// Without our <c>code</c> the type is the code: the entry whose page it is, else the type itself. A foreign type beside a
    /// code is kept.
    /// </summary>
    private void ReadType()
    {
        if (_type is null or "about:blank")
        {
            return;
        }

        ProblemDescriptor? page = FindByPage(_type);
        if (report.Code is null)
        {
            report.Code = page?.Code ?? _type;
        }
        else if (page is null)
        {
            report.AddExtension("type", _typeValue);
        }
    }

    private ProblemDescriptor? FindByPage(string type)
    {
        string address = type.TrimEnd('/');
        string key = Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]);
        return report.Options.Catalogs.Find(key) is { Link: { } link } found
            && string.Equals(link.AbsoluteUri.TrimEnd('/'), address, StringComparison.OrdinalIgnoreCase)
            ? found
            : null;
    }
}
