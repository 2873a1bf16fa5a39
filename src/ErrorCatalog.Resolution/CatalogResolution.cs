namespace ErrorCatalog.Resolution;

/// <summary>What became of a reference or a report: what it means, in a language, and how that is known.</summary>
public sealed class CatalogResolution
{
    internal CatalogResolution(Problem? problem, string? locale, EntrySource source)
    {
        Problem = problem;
        Source = source;
        if (problem is not null)
        {
            Title = Text(TextField.Title, problem.GetTitle(locale), locale);
            Explain = Text(TextField.Explain, problem.GetExplain(locale), locale);
            FixHint = Text(TextField.FixHint, problem.GetFixHint(locale), locale);
        }
    }

    /// <summary>True when the entry was found. A report has texts even when it was not: those that it brought.</summary>
    public bool IsFound => Source != EntrySource.None;

    /// <summary>Where the entry was found.</summary>
    public EntrySource Source { get; }

    /// <summary>The report as a problem of its entry, typed when the catalog has a class for it. For a bare reference, a problem whose values are its parameters' names. Null when a bare reference led nowhere.</summary>
    public Problem? Problem { get; }

    /// <summary>The entry, or null when it was not found.</summary>
    public ProblemDescriptor? Entry => IsFound ? Problem?.Descriptor : null;

    /// <summary>Short name of the error.</summary>
    public ResolvedText Title { get; } = new(string.Empty, LocalizedTextMap.UndeterminedLocale, false, ResolvedTextSource.None);

    /// <summary>What was expected and what happened instead.</summary>
    public ResolvedText Explain { get; } = new(string.Empty, LocalizedTextMap.UndeterminedLocale, false, ResolvedTextSource.None);

    /// <summary>What the reader can do.</summary>
    public ResolvedText FixHint { get; } = new(string.Empty, LocalizedTextMap.UndeterminedLocale, false, ResolvedTextSource.None);

    /// <summary>Who should try again; what the report says wins over the entry. Null when nobody tells.</summary>
    public RetryParty? Retry => Problem?.Retry;

    /// <summary>When a retry makes sense, if the report says so.</summary>
    public TimeSpan? RetryAfter => Problem?.RetryAfter;

    /// <summary>How much of the conversation is spoiled; what the report says wins over the entry. Null when nobody tells.</summary>
    public ProblemImpact? Impact => Problem?.Impact;

    /// <summary>The entry's page for people, or null when it is not known.</summary>
    public Uri? Page { get; internal init; }

    /// <summary>The document that the entry was read from, or null for a local one.</summary>
    public Uri? Document { get; internal init; }

    /// <summary>SHA-256 of that document, 64 lower-case hex digits; null for a local entry.</summary>
    public string? Digest { get; internal init; }

    /// <summary>True when the reference named that digest and it was verified.</summary>
    public bool IsPinned { get; internal init; }

    /// <summary>When that document was fetched, or last confirmed by its server; null for a local entry.</summary>
    public DateTimeOffset? FetchedAt { get; internal init; }

    /// <summary>Why the entry was not found: a problem of the catalog <c>resolution</c>; null when it was.</summary>
    public Problem? Failure { get; internal init; }

    /// <summary>What was tried, in order; empty when a local catalog had the entry.</summary>
    public IReadOnlyList<ResolutionAttempt> Attempts { get; internal init; } = [];

    private ResolvedText Text(TextField field, LocalizedText text, string? locale) => new(
        text.Text,
        text.Locale,
        text.IsFallback,
        Problem!.GetOrigin(field, locale) switch
        {
            TextOrigin.Occurrence => ResolvedTextSource.Received,
            TextOrigin.Catalog => Problem.Descriptor.Catalog is { IsTrusted: true } ? ResolvedTextSource.Local : ResolvedTextSource.Fetched,
            _ => ResolvedTextSource.None,
        });
}
