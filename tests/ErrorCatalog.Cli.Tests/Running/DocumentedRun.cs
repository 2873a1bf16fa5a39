namespace ErrorCatalog.Cli.Tests.Running;

/// <summary>A command in a page of the documents, with the output that the page shows.</summary>
internal sealed record DocumentedRun(string[] Arguments, string Output)
{
    private const string Prompt = "$ errorcatalog ";

    /// <summary>The commands of a page that need no other program.</summary>
    public static IReadOnlyList<DocumentedRun> In(string page)
    {
        var runs = new List<DocumentedRun>();
        foreach (string block in page.Split("\n```\n").Where(block => block.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            foreach (string run in block.Replace("\\\n", " ", StringComparison.Ordinal)[Prompt.Length..].Split("\n" + Prompt))
            {
                string[] parts = run.Split('\n', 2);
                if (parts[0].IndexOfAny(['|', '<']) < 0)
                {
                    runs.Add(new DocumentedRun(parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), parts.Length == 2 ? parts[1] : string.Empty));
                }
            }
        }

        return runs;
    }
}
