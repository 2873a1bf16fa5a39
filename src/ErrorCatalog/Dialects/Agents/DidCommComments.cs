namespace ErrorCatalog;

/// <summary>
/// The comments of a DIDComm v2 report. They are bound to the code: the entry's own pattern with positions. Only comments that
/// a peer bound to the code are passed on instead, and for a code that no catalog declares whatever words there are.
/// </summary>
internal readonly struct DidCommComments
{
    private readonly Problem _problem;
    private readonly ProblemWriteOptions _options;
    private readonly KeyValuePair<string, string>? _told;

    public DidCommComments(Problem problem, ProblemWriteOptions options)
    {
        _problem = problem;
        _options = options;
        LocalizedTextMap own = PassedOn(problem);
        _told = own.Count == 0 ? null : own.FindBest(options.Locale ?? problem.Descriptor.Catalog?.SourceLocale ?? "en");
        Static = _told is null ? StaticComment.Of(problem.Descriptor, options.Locale) ?? StaticComment.Of(problem.Descriptor, null) : null;
        if (_told is null && Static is null && own.Count > 0)
        {
            _told = own.First();
        }
    }

    /// <summary>The entry's comment; null when a peer's is passed on or there is none.</summary>
    public StaticComment? Static { get; }

    /// <summary>The comment that is passed on with its language; null when it is <see cref="Static"/> or there is none.</summary>
    public KeyValuePair<string, string>? Told => _told;

    /// <summary>Language of the comment, or null when it is not known or there is no comment.</summary>
    public string? Locale => (Static?.Locale ?? _told?.Key) is { } locale && locale != LocalizedTextMap.UndeterminedLocale ? locale : null;

    public bool HasTranslations => _options.AdditionalLocales.Count > 0 || PassedOn(_problem).Count > 0;

    /// <summary>The comment in other languages: what the occurrence has, and the additional languages asked for.</summary>
    public IEnumerable<KeyValuePair<string, string>> Translations()
    {
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Locale ?? LocalizedTextMap.UndeterminedLocale };
        foreach (KeyValuePair<string, string> own in PassedOn(_problem))
        {
            if (written.Add(own.Key))
            {
                yield return own;
            }
        }

        foreach (string locale in _options.AdditionalLocales)
        {
            if (StaticComment.Of(_problem.Descriptor, locale) is { } comment && written.Add(comment.Locale))
            {
                yield return new(comment.Locale, comment.Text);
            }
        }
    }

    /// <summary>The words of the occurrence that a comment may carry.</summary>
    public static LocalizedTextMap PassedOn(Problem problem) =>
        problem.ExplainOverrideIsPositional || !problem.Descriptor.IsCatalogued ? problem.ExplainOverride : LocalizedTextMap.Empty;
}
