using ErrorCatalog.Corpus.Rows;

namespace ErrorCatalog.Corpus.Scoring;

/// <summary>A row and what the rules say about it.</summary>
/// <param name="Row">The row with its label.</param>
/// <param name="Rules">The rules that report it.</param>
internal sealed record ScoredRow(CorpusRow Row, string[] Rules)
{
    public bool IsReported => Rules.Length > 0;

    public bool IsWrong => IsReported != Row.Flag;
}
