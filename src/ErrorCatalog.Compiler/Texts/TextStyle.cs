using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Style of source texts: what makes them hard to translate or to read alone (W3C, composite messages).</summary>
internal static class TextStyle
{
    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the" };

    // Sentence ends of the scripts that have their own, Devanagari, Arabic, Urdu, CJK, Armenian and Ethiopic among them.
    private const string FullStops = ".!?…:।؟۔。！？։።)»”\"’";

    internal static IEnumerable<PatternProblem> Check(MessageTemplate template, string locale)
    {
        string pattern = template.Pattern;
        bool isEnglish = IsEnglish(locale);
        foreach (PlaceholderNode use in template.Placeholders.SelectMany(placeholder => placeholder.Uses))
        {
            if (use is PluralNode or SelectNode)
            {
                continue;
            }

            if (isEnglish && Article(pattern, use.Start) is { } article)
            {
                yield return new PatternProblem(
                    CatalogRules.ArticleBeforePlaceholder,
                    use.Start - article.Length - 1,
                    article.Length + 1 + use.Length,
                    $"a text without an article before '{{{use.Name}}}'",
                    $"'{article}'",
                    "Name the kind of thing and put the value after it, like 'the field “{name}”', or after a colon.");
            }

            int end = use.Start + use.Length;
            int suffix = SuffixLength(pattern, end);
            if (suffix > 0)
            {
                yield return new PatternProblem(
                    CatalogRules.SuffixAfterPlaceholder,
                    use.Start,
                    use.Length + suffix,
                    $"a space or punctuation after '{{{use.Name}}}'",
                    FindingText.Quote(pattern.Substring(end, suffix)),
                    "Rephrase without the suffix: it would depend on the value.");
            }
        }
    }

    /// <summary>Whether texts of the locale are English, whatever its region.</summary>
    internal static bool IsEnglish(string locale) => locale == "en" || locale.StartsWith("en-", StringComparison.Ordinal);

    internal static void CheckFullStop(string name, YamlScalar scalar, Findings findings)
    {
        string text = scalar.Value.TrimEnd();

        // A text that ends in a plural or select ends inside of its branches.
        if (text.Length == 0 || text[text.Length - 1] == '}' || FullStops.IndexOf(text[text.Length - 1]) >= 0)
        {
            return;
        }

        findings.Report(
            CatalogRules.MissingFullStop,
            scalar,
            $"'{name}' to end like a sentence",
            FindingText.Quote(text.Substring(text.Length - 1)),
            "Add a full stop: the text stands alone in dialogs and logs.");
    }

    private static string? Article(string pattern, int start)
    {
        if (start < 2 || pattern[start - 1] != ' ')
        {
            return null;
        }

        int wordStart = start - 1;
        while (wordStart > 0 && NameGrammar.IsLetter(pattern[wordStart - 1]))
        {
            wordStart--;
        }

        string word = pattern.Substring(wordStart, start - 1 - wordStart);
        return Articles.Contains(word) ? word : null;
    }

    private static int SuffixLength(string pattern, int end)
    {
        int i = end;
        if (i < pattern.Length && pattern[i] is '\'' or '’')
        {
            i += i + 1 < pattern.Length && pattern[i] == '\'' && pattern[i + 1] == '\'' ? 2 : 1;
        }

        int letters = i;
        while (letters < pattern.Length && char.IsLetter(pattern[letters]))
        {
            letters++;
        }

        return letters == i ? 0 : letters - end;
    }
}
