using ErrorCatalog.Corpus;
using ErrorCatalog.Corpus.Causes;
using ErrorCatalog.Corpus.Compiling;
using ErrorCatalog.Corpus.Imports;
using ErrorCatalog.Corpus.Messages;
using ErrorCatalog.Corpus.Rows;
using ErrorCatalog.Corpus.Scoring;

try
{
    if (args is ["import", var folder])
    {
        return ImportProof.Run(folder, Console.Out) ? 0 : 1;
    }

    CorpusCommand? command = CorpusCommand.Parse(args);
    if (command is null)
    {
        Console.Out.WriteLine(CorpusCommand.Help);
        return 0;
    }

    CorpusRow[] rows = RowReader.Read(command.File);
    var compiler = new SnippetCompiler(command.Stubs is null ? null : File.ReadAllText(command.Stubs));
    IRowJudge judge = command.Kind == CorpusKind.Messages ? new MessageJudge(compiler) : new CauseJudge(compiler);
    ScoredRow[] scored = new ScoredRow[rows.Length];
    Parallel.For(0, rows.Length, i => scored[i] = new ScoredRow(rows[i], judge.Judge(rows[i])));
    Console.Out.WriteLine(command.Json ? ScoreJson.Write(scored) : ScoreText.Write(scored));
    return 0;
}
catch (Exception failure) when (failure is CorpusException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
catch (AggregateException failures) when (failures.InnerExceptions.OfType<CorpusException>().FirstOrDefault() is { } first)
{
    Console.Error.WriteLine(first.Message);
    return 2;
}
