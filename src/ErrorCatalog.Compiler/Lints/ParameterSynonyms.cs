namespace ErrorCatalog.Compiler;

/// <summary>Finds parameters of one type that name one thing in several ways: <c>tableName</c>, <c>table</c> and <c>table_name</c>.</summary>
internal static class ParameterSynonyms
{
    private static readonly HashSet<string> Tails = new(["name", "value", "text", "string"], StringComparer.Ordinal);

    internal static void Check(LintEntry[] entries, LintFindings findings)
    {
        Dictionary<(string Thing, ParameterType Type), SortedDictionary<string, List<LintEntry>>> things = [];
        HashSet<(string Thing, ParameterType Type)> distinct = [];
        foreach (LintEntry entry in entries)
        {
            HashSet<(string Thing, ParameterType Type)> own = [];
            foreach (ParameterModel parameter in entry.Model.Parameters)
            {
                (string, ParameterType) thing = (ThingOf(parameter.Name), parameter.Type);
                if (!own.Add(thing))
                {
                    // An entry that has both means two things.
                    distinct.Add(thing);
                }

                if (!things.TryGetValue(thing, out SortedDictionary<string, List<LintEntry>>? names))
                {
                    things.Add(thing, names = new SortedDictionary<string, List<LintEntry>>(StringComparer.Ordinal));
                }

                if (!names.TryGetValue(parameter.Name, out List<LintEntry>? users))
                {
                    names.Add(parameter.Name, users = []);
                }

                users.Add(entry);
            }
        }

        foreach (KeyValuePair<(string Thing, ParameterType Type), SortedDictionary<string, List<LintEntry>>> thing in things.Where(thing => thing.Value.Count > 1 && !distinct.Contains(thing.Key)))
        {
            string usual = thing.Value.OrderByDescending(name => name.Value.Count).First().Key;
            foreach (KeyValuePair<string, List<LintEntry>> name in thing.Value.Where(name => name.Key != usual))
            {
                findings.Report(
                    CatalogRules.ParameterSynonym,
                    name.Value[0],
                    "params/" + name.Key,
                    $"one name for one thing, such as '{usual}' in {FindingText.Number(thing.Value[usual].Count)} entries",
                    FindingText.Quote(name.Key),
                    "Use one name in new entries. A published name has to stay: programs read it.");
            }
        }
    }

    private static string ThingOf(string name)
    {
        string[] words = [.. LintWords.OfName(name)];
        int length = words.Length;
        while (length > 1 && Tails.Contains(words[length - 1]))
        {
            length--;
        }

        return string.Join(" ", words, 0, length);
    }
}
