using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// The facts of one <c>google.rpc.Status</c> and the details that problems use, between the two encodings and the model.
/// </summary>
internal sealed class RpcStatusContent
{
    // What happened and what to do share one localized message; a blank line parts them.
    private const string HintSeparator = "\n\n";

    public GrpcStatusCode? Status { get; set; }

    public int? HttpStatus { get; set; }

    public string Message { get; set; } = string.Empty;

    public string? Reason { get; set; }

    public string? Domain { get; set; }

    public List<KeyValuePair<string, string>> Metadata { get; } = [];

    public string? Locale { get; set; }

    public string? LocalizedMessage { get; set; }

    public List<RpcHelpLink> Links { get; } = [];

    public TimeSpan? RetryDelay { get; set; }

    public string? RequestId { get; set; }

    /// <summary>What a problem says in terms of gRPC.</summary>
    public static RpcStatusContent Of(Problem problem, ProblemWriteOptions options)
    {
        ProblemDescriptor descriptor = problem.Descriptor;
        GrpcStatusCode status = problem.GrpcStatus ?? (problem.HttpStatus is { } http ? StatusMapping.ToGrpc(http) : GrpcStatusCode.Unknown);
        LocalizedText explain = ProblemTexts.Render(problem, TextField.Explain, options.Locale, options.Audience);
        LocalizedText hint = ProblemTexts.Render(problem, TextField.FixHint, options.Locale, options.Audience);
        LocalizedText english = ProblemTexts.Render(problem, TextField.Explain, "en", options.Audience);
        var content = new RpcStatusContent
        {
            Status = status,
            HttpStatus = problem.HttpStatus ?? StatusMapping.ToHttp(status),
            Message = OutgoingTexts.IsEnglish(english.Locale) ? english.Text : explain.Text,
            Reason = TextExtension(problem, "reason") ?? RpcReason.Of(descriptor, problem.Code),
            Domain = TextExtension(problem, "domain") ?? descriptor.Catalog?.BaseUri?.Host ?? HostOf(problem.CatalogReference) ?? descriptor.Catalog?.Name,
            Locale = explain.Locale,
            LocalizedMessage = hint.Text.Length == 0 ? explain.Text : explain.Text + HintSeparator + hint.Text,
            RetryDelay = problem.Retry is RetryParty.Recipient or RetryParty.Both ? problem.RetryAfter : null,
            RequestId = problem.Id,
        };
        content.AddMetadata(problem, options);
        content.AddLink(RpcHelpLink.Page, problem.Link);
        content.AddLink(RpcHelpLink.Progress, problem.TrackingUri);
        content.AddLink(RpcHelpLink.Contact, problem.EscalationUri);
        return content;
    }

    /// <summary>Moves the facts into a report.</summary>
    public void ApplyTo(ReceivedReport report)
    {
        report.GrpcStatus = Status;
        report.HttpStatus = HttpStatus;
        report.Id = RequestId;
        report.RetryAfter = RetryDelay;
        string? thread = null, parent = null, trigger = null;
        foreach (KeyValuePair<string, string> pair in Metadata.Where(pair => pair.Value.Length > 0 || !RpcMetadata.IsReserved(pair.Key)))
        {
            switch (pair.Key)
            {
                case RpcMetadata.Code:
                    report.Code = pair.Value.Trim();
                    break;
                case RpcMetadata.Impact:
                    report.Impact = Word(report, pair, WireTokens.Impact);
                    break;
                case RpcMetadata.Retry:
                    report.Retry = Word(report, pair, WireTokens.Retry);
                    break;
                case RpcMetadata.Where:
                    report.Where = ReceivedReport.ToLocation(pair.Value);
                    break;
                case RpcMetadata.NoticedAt:
                    report.NoticedAt = report.ToTime(pair.Value, pair.Key);
                    break;
                case RpcMetadata.CatalogReference:
                    report.CatalogReference = pair.Value;
                    break;
                case RpcMetadata.ThreadId:
                    thread = pair.Value;
                    break;
                case RpcMetadata.ParentThreadId:
                    parent = pair.Value;
                    break;
                case RpcMetadata.TriggerMessageId:
                    trigger = pair.Value;
                    break;
                case RpcMetadata.Extensions:
                    RpcExtensions.Read(report, pair.Value);
                    break;
                default:
                    report.AddItem(RpcMetadata.NameOf(pair.Key), Messages.MessageValue.From(pair.Value));
                    break;
            }
        }

        report.Thread = new ProblemThread { ThreadId = thread, ParentThreadId = parent, TriggerMessageId = trigger };
        report.Retry ??= RetryDelay is null ? null : RetryParty.Recipient;
        ApplyTexts(report);
        ApplyLinks(report);
        ApplyReason(report);
    }

    private void AddMetadata(Problem problem, ProblemWriteOptions options)
    {
        Add(RpcMetadata.Code, problem.Code);
        Add(RpcMetadata.Impact, problem.Impact is { } impact ? WireTokens.Token(impact) : null);
        Add(RpcMetadata.Retry, problem.Retry is { } retry ? WireTokens.Token(retry) : null);
        Add(RpcMetadata.Where, problem.Where?.ToString());
        Add(RpcMetadata.NoticedAt, problem.NoticedAt is { } time ? WireTime.Write(time) : null);
        Add(RpcMetadata.CatalogReference, problem.CatalogReference);
        Add(RpcMetadata.ThreadId, problem.Thread?.ThreadId);
        Add(RpcMetadata.ParentThreadId, problem.Thread?.ParentThreadId);
        Add(RpcMetadata.TriggerMessageId, problem.Thread?.TriggerMessageId);
        foreach (ProblemArgument argument in problem.Arguments)
        {
            string key = RpcMetadata.KeyOf(argument.Name);

            // A map has each key once; the first value is the one a text speaks of.
            if (OutgoingValues.IsWritten(argument, options) && !Metadata.Exists(pair => string.Equals(pair.Key, key, StringComparison.Ordinal)))
            {
                Metadata.Add(new(key, argument.Value.ToInvariantString()));
            }
        }

        Add(RpcMetadata.Extensions, RpcExtensions.Write(problem));
    }

    private void Add(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Metadata.Add(new(key, value));
        }
    }

    private void AddLink(string description, Uri? url)
    {
        if (url is { IsAbsoluteUri: true })
        {
            Links.Add(new RpcHelpLink(description, url.OriginalString));
        }
    }

    /// <summary>Moves the words into a report: what happened stands before the first blank line, what to do after it.</summary>
    public void ApplyTexts(ReceivedReport report)
    {
        string? told = LocalizedMessage;
        if (told is not null)
        {
            int end = told.IndexOf(HintSeparator, StringComparison.Ordinal);
            report.Explain = report.With(report.Explain, Locale, end < 0 ? told : told[..end], "LocalizedMessage");
            report.FixHint = report.With(report.FixHint, Locale, end < 0 ? null : told[(end + HintSeparator.Length)..], "LocalizedMessage");
        }

        if (report.Explain.Find("en") is null && !report.Explain.Any(text => string.Equals(text.Value, Message, StringComparison.Ordinal)))
        {
            report.Explain = report.With(report.Explain, "en", Message, "message");
        }
    }

    private void ApplyLinks(ReceivedReport report)
    {
        foreach (RpcHelpLink link in Links)
        {
            switch (link.Description)
            {
                case RpcHelpLink.Page:
                    break;
                case RpcHelpLink.Progress:
                    report.TrackingUri = report.ToUri(link.Url, link.Description);
                    break;
                case RpcHelpLink.Contact:
                    report.EscalationUri = report.ToUri(link.Url, link.Description);
                    break;
                default:
                    report.Remarks.Add($"Expected a help link called '{RpcHelpLink.Page}', '{RpcHelpLink.Progress}' or '{RpcHelpLink.Contact}' but got '{RemarkList.Quote(link.Description)}'. It was left out.");
                    break;
            }
        }
    }

    /// <summary>A foreign status has no code but a reason; what our own catalog does not imply is kept.</summary>
    private void ApplyReason(ReceivedReport report)
    {
        if (report.Code is null && !string.IsNullOrEmpty(Reason))
        {
            ProblemDescriptor? named = report.Options.Catalogs.Match(Reason)
                ?? report.Options.Catalogs.Find(Reason.ToLowerInvariant().Replace('_', '-'));
            report.Code = named?.Code ?? Reason;
        }

        if (report.Code is null)
        {
            return;
        }

        ProblemDescriptor descriptor = report.Options.Catalogs.Match(report.Code) ?? ProblemDescriptor.Unknown(report.Code);
        if (!string.IsNullOrEmpty(Domain) && !report.Extensions.ContainsKey("domain") && !string.Equals(descriptor.Catalog?.BaseUri?.Host, Domain, StringComparison.OrdinalIgnoreCase))
        {
            report.AddExtension("domain", RpcExtensions.Text(Domain));
        }

        if (!string.IsNullOrEmpty(Reason) && !report.Extensions.ContainsKey("reason") && !string.Equals(RpcReason.Of(descriptor, report.Code), Reason, StringComparison.Ordinal))
        {
            report.AddExtension("reason", RpcExtensions.Text(Reason));
        }
    }

    private static TWord? Word<TWord>(ReceivedReport report, KeyValuePair<string, string> pair, Func<string?, TWord?> parse)
        where TWord : struct
    {
        TWord? word = parse(pair.Value);
        if (word is null)
        {
            report.Remarks.Unexpected(pair.Key, "a word of the report vocabulary", $"'{RemarkList.Quote(pair.Value)}'");
        }

        return word;
    }

    private static string? TextExtension(Problem problem, string name) =>
        problem.Extensions.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? HostOf(string? reference) =>
        Uri.TryCreate(reference, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 ? uri.Host : null;
}
