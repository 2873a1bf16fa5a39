using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Reads a DIDComm v2 problem report (report-problem 2.0): headers at the top, the report in <c>body</c>.</summary>
internal sealed class DidCommReportReader(ReceivedReport report)
{
    /// <summary>What stands before the name of an unknown member of the body, so that it returns to the body.</summary>
    public const string BodyPrefix = "body.";

    private string? _locale;
    private string? _thread;
    private string? _parent;
    private JsonElement _acknowledged;
    private JsonElement _localization;

    public void Read(JsonElement json)
    {
        JsonElement body = default;
        foreach (KeyValuePair<string, JsonElement> header in JsonMembers.Of(json, report.Remarks))
        {
            if (header.Key == "body")
            {
                body = header.Value;
            }
            else
            {
                ReadHeader(header.Key, header.Value);
            }
        }

        if (body.ValueKind == JsonValueKind.Object)
        {
            ReadBody(body);
        }
        else
        {
            report.Remarks.Unexpected("body", "an object", JsonValues.Describe(body));
        }

        ReadTranslations();
        ReadThread();
    }

    private void ReadHeader(string name, JsonElement value)
    {
        switch (name)
        {
            case "type":
                report.MessageType = report.Text(value, name);
                break;
            case "id":
                report.Id = report.Text(value, name);
                break;
            case "thid":
                _thread = report.Text(value, name);
                break;
            case "pthid":
                _parent = report.Text(value, name);
                break;
            case "ack":
                _acknowledged = value;
                break;
            case "lang":
                _locale = report.Text(value, name);
                break;
            case "l10n":
                _localization = value;
                break;
            case "created_time":
                report.NoticedAt = value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long epoch)
                    ? WireTime.FromEpoch(epoch)
                    : report.ToTime(report.Text(value, name), name);
                break;
            default:
                report.AddExtension(name, value);
                break;
        }
    }

    private void ReadBody(JsonElement body)
    {
        JsonElement comment = default;
        foreach (KeyValuePair<string, JsonElement> member in JsonMembers.Of(body, report.Remarks))
        {
            switch (AgentMemberName.Parse(member.Key).Name)
            {
                case "code" or "problem_code":
                    string? code = report.Value(member.Value, member.Key).ToInvariantString().Trim();
                    report.Code = code.Length == 0 ? report.Code : code;
                    break;
                case "comment":
                    comment = member.Value;
                    break;
                case "args":
                    ReadArguments(member.Value, member.Key);
                    break;
                case "escalation_uri":
                    report.EscalationUri = report.ToUri(report.Text(member.Value, member.Key), member.Key);
                    break;
                default:
                    report.AddExtension(BodyPrefix + member.Key, member.Value);
                    break;
            }
        }

        // After the loop, because the language may be told later than the text.
        report.ExplainIsPositional = true;
        report.Explain = report.With(report.Explain, _locale, report.Text(comment, "comment"), "comment");
    }

    private void ReadArguments(JsonElement value, string member)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            // Each value keeps its position, null too: the code's definition says what a position means.
            foreach (JsonElement item in value.EnumerateArray())
            {
                report.AddItem(null, report.Value(item, member));
            }
        }
        else
        {
            report.Items(value, member);
        }
    }

    /// <summary>The localization extension: <c>"l10n": {"inline": [["fr", "comment", "…"]]}</c>.</summary>
    private void ReadTranslations()
    {
        JsonElement inline = JsonMembers.Find(_localization, "inline");
        if (inline.ValueKind != JsonValueKind.Array)
        {
            if (!JsonValues.IsAbsent(_localization))
            {
                report.AddExtension("l10n", _localization);
            }

            return;
        }

        foreach (JsonElement row in inline.EnumerateArray())
        {
            if (row.ValueKind == JsonValueKind.Array && row.GetArrayLength() == 3
                && row[0].ValueKind == JsonValueKind.String && row[1].ValueKind == JsonValueKind.String && row[1].ValueEquals("comment"))
            {
                report.Explain = report.With(report.Explain, row[0].GetString(), report.Text(row[2], "l10n.inline"), "l10n.inline");
            }
            else
            {
                report.Remarks.Unexpected("l10n.inline", "a row of language, 'comment' and text", JsonValues.Describe(row));
            }
        }
    }

    private void ReadThread()
    {
        List<string> acknowledged = [];
        if (_acknowledged.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement id in _acknowledged.EnumerateArray().Take(report.Options.MaxItems))
            {
                if (report.Text(id, "ack") is { } message)
                {
                    acknowledged.Add(message);
                }
            }
        }
        else if (report.Text(_acknowledged, "ack") is { } single)
        {
            acknowledged.Add(single);
        }

        bool isOwn = _thread is null || string.Equals(_thread, report.Id, StringComparison.OrdinalIgnoreCase);
        report.Thread = new ProblemThread
        {
            ThreadId = _parent,
            ReportThreadId = isOwn ? null : _thread,
            TriggerMessageId = acknowledged.Count > 0 ? acknowledged[0] : null,
            Acknowledged = acknowledged,
        };
    }
}
