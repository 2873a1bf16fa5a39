namespace ErrorCatalog.Exchange.Xliff;

/// <summary>Names and states of XLIFF 1.2 (OASIS, 1 February 2008).</summary>
internal static class XliffFormat
{
    public const string Namespace = "urn:oasis:names:tc:xliff:document:1.2";

    // 3.2.2, state: everything else is work in progress.
    private static readonly string[] Done = ["translated", "signed-off", "final"];

    // 3.2.2, state-qualifier: a machine's or a memory's proposal that nobody has confirmed.
    private static readonly string[] Proposals = ["fuzzy-match", "leveraged-inherited", "leveraged-mt", "leveraged-repository", "leveraged-tm", "mt-suggestion", "tm-suggestion", "rejected-grammar", "rejected-inaccurate", "rejected-length", "rejected-spelling"];

    /// <summary>The state of a target; one without attributes is done, because many tools write none.</summary>
    public static ExchangeState State(string? target, string? state, string? qualifier)
    {
        if (string.IsNullOrEmpty(target))
        {
            return ExchangeState.Missing;
        }

        bool isDone = (state is null || Done.Contains(state)) && (qualifier is null || !Proposals.Contains(qualifier));
        return isDone ? ExchangeState.Translated : ExchangeState.NeedsReview;
    }
}
