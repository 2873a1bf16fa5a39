namespace ErrorCatalog.Site.Search;

/// <summary>Finds what could be a code inside a text: <c>error TS2304: …</c>, <c>[e.m.xfer.cant-find-route]</c>, the end of an address.</summary>
internal static class SearchMentions
{
    /// <summary>The candidates in a folded text, each once, in their order.</summary>
    public static IEnumerable<string> In(string folded)
    {
        HashSet<string> seen = [];
        for (int start = 0; start < folded.Length;)
        {
            int end = start;
            while (end < folded.Length && IsPart(folded, end))
            {
                end++;
            }

            if (end > start)
            {
                string run = folded[start..end];
                foreach (string candidate in run.Split('/', ':').Prepend(run))
                {
                    string name = candidate.Trim('.', ':', '-', '/');
                    if (IsTelling(name) && seen.Add(name))
                    {
                        yield return name;
                    }
                }
            }

            start = end + 1;
        }
    }

    private static bool IsPart(string text, int index) => text[index] is '.' or '_' or '-' or '/' or ':' || SearchText.IsInWord(text, index);

    // A bare word or number in a text is hardly ever meant as a code.
    private static bool IsTelling(string name) =>
        name.Length > 2 && name.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 && name.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0;
}
