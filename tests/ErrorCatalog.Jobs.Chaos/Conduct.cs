namespace ErrorCatalog.Jobs.Chaos;

/// <summary>How an endpoint behaves.</summary>
internal enum Conduct
{
    /// <summary>Takes everything at once.</summary>
    Good,

    /// <summary>Takes most; now and then fails, resets, redirects, is slow, answers with megabytes or not at all.</summary>
    Moody,

    /// <summary>Answers 500.</summary>
    Fails,

    /// <summary>Answers 410.</summary>
    Gone,

    /// <summary>Accepts the connection and never answers.</summary>
    NeverAnswers,

    /// <summary>Its owner has deleted it: nothing may come any more.</summary>
    Deleted,
}
