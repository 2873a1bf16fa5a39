using ErrorCatalog.Corpus.Rows;

namespace ErrorCatalog.Corpus;

/// <summary>Runs the rules of one kind over a row.</summary>
internal interface IRowJudge
{
    /// <summary>The ids of the rules that report the row, in order of place; empty when none does. Called concurrently.</summary>
    string[] Judge(CorpusRow row);
}
