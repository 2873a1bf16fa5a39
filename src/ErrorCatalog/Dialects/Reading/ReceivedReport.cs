using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>What a report said, in the words of the model, before any catalog is asked. Filled by the readers of the dialects.</summary>
internal sealed class ReceivedReport(ProblemForm form, ProblemReadOptions options, RemarkList remarks)
{
    private readonly Dictionary<string, JsonElement> _extensions = new(StringComparer.Ordinal);
    private readonly List<ReceivedItem> _items = [];
    private bool _saidTooManyItems;

    public ProblemForm Form { get; set; } = form;

    public ProblemReadOptions Options { get; } = options;

    public RemarkList Remarks { get; } = remarks;

    public string? MessageType { get; set; }

    public string? Id { get; set; }

    public string? Code { get; set; }

    public LocalizedTextMap Title { get; set; } = LocalizedTextMap.Empty;

    public LocalizedTextMap Explain { get; set; } = LocalizedTextMap.Empty;

    public bool ExplainIsPositional { get; set; }

    public LocalizedTextMap FixHint { get; set; } = LocalizedTextMap.Empty;

    public RetryParty? Retry { get; set; }

    public TimeSpan? RetryAfter { get; set; }

    public ProblemImpact? Impact { get; set; }

    public ProblemLocation? Where { get; set; }

    public DateTimeOffset? NoticedAt { get; set; }

    public Uri? TrackingUri { get; set; }

    public Uri? EscalationUri { get; set; }

    public string? CatalogReference { get; set; }

    public ProblemThread Thread { get; set; } = new();

    public int? HttpStatus { get; set; }

    public GrpcStatusCode? GrpcStatus { get; set; }

    public IReadOnlyList<ReceivedItem> Items => _items;

    public IReadOnlyDictionary<string, JsonElement> Extensions => _extensions;

    public void AddItem(string? name, MessageValue value)
    {
        if (_items.Count < Options.MaxItems)
        {
            _items.Add(new ReceivedItem(name, value));
        }
        else if (!_saidTooManyItems)
        {
            _saidTooManyItems = true;
            Remarks.Add($"Expected at most {Options.MaxItems} problem items but got more. The rest was left out; raise MaxItems to read them.");
        }
    }

    public void AddExtension(string name, JsonElement value)
    {
        if (_extensions.Count < Options.MaxMembers || _extensions.ContainsKey(name))
        {
            _extensions[name] = value.Clone();
        }
        else
        {
            Remarks.Add($"Expected at most {Options.MaxMembers} unknown members but got more. '{RemarkList.Quote(name)}' was left out; raise MaxMembers to keep it.");
        }
    }

    /// <summary>A copy of a map with one more text, within the limits; an empty text counts as absent.</summary>
    public LocalizedTextMap With(LocalizedTextMap map, string? locale, string? text, string member)
    {
        if (string.IsNullOrEmpty(text))
        {
            return map;
        }

        string tag = string.IsNullOrWhiteSpace(locale) ? LocalizedTextMap.UndeterminedLocale : locale;
        if (map.Count >= Options.MaxMembers)
        {
            Remarks.Add($"Expected at most {Options.MaxMembers} languages in '{RemarkList.Quote(member)}' but got more. The rest was left out; raise MaxMembers to read them.");
            return map;
        }

        if (!LocaleTag.TryNormalize(tag, out _))
        {
            Remarks.Add($"Expected a language tag in '{RemarkList.Quote(member)}' but got '{RemarkList.Quote(tag)}'. The text was kept under that name.");
            tag = Cut(tag, member);
        }

        return map.With(tag, Cut(text, member));
    }

    /// <summary>A text within the limits.</summary>
    public string Cut(string text, string member)
    {
        if (text.Length <= Options.MaxTextLength)
        {
            return text;
        }

        Remarks.Add($"Expected at most {Options.MaxTextLength} characters in '{RemarkList.Quote(member)}' but got {text.Length}. The rest was cut off; raise MaxTextLength to read it.");
        int length = Math.Max(0, Options.MaxTextLength);
        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    /// <summary>A URI, absolute or relative; null with a remark when it is none.</summary>
    public Uri? ToUri(string? text, string member)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length <= Options.MaxTextLength && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? uri))
        {
            return uri;
        }

        Remarks.Unexpected(member, "a URI", $"'{RemarkList.Quote(text)}'");
        return null;
    }

    /// <summary>A point in time; null with a remark when it is none.</summary>
    public DateTimeOffset? ToTime(string? text, string member)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        DateTimeOffset? time = WireTime.Parse(text);
        if (time is null)
        {
            Remarks.Unexpected(member, "an ISO 8601 time", $"'{RemarkList.Quote(text)}'");
        }

        return time;
    }

    /// <summary>Where the problem sits; null when nothing is told.</summary>
    public static ProblemLocation? ToLocation(string? text) =>
        text is { Length: > 0 } && ProblemLocation.Parse(text) is var where && where != default ? where : null;
}
