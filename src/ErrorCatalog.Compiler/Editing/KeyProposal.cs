using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Proposes keys for entries from the words of messages.</summary>
public static class KeyProposal
{
    private const int MostWords = 5;
    private const int LongestKey = 48;

    // Words that say nothing about which error it is. "not", "no", "must", "cannot" and "without" do.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "is", "are", "was", "were", "been", "being", "am", "has", "have", "had", "do", "does", "did", "of", "for", "with", "from",
        "in", "on", "to", "into", "by", "as", "and", "or", "but", "because", "since", "while", "that", "this", "these", "those", "it", "its", "there",
        "here", "then", "so", "will", "would", "could", "please", "expected", "got", "found", "given", "received", "instead", "value", "following",
        "which", "who", "if", "when", "where", "you", "your", "we", "our", "i", "s", "t", "error", "exception", "occurred", "happened", "also",
    };

    // What begins the part that says which one.
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "with", "for", "in", "on", "at", "by", "whose", "that", "matching", "named", "called" };

    // What may stand inside of a key, but not at its end.
    private static readonly HashSet<string> Danglers = new(StringComparer.Ordinal) { "at", "be", "must", "than", "not", "no", "can", "may", "should", "only", "any", "all", "one" };

    /// <summary>A key made from the words of a message: <c>Order {id} was not found.</c> becomes <c>order-not-found</c>.</summary>
    /// <param name="pieces">The message without its holes: the text before the first, between the first and the second, and so on.</param>
    /// <param name="fallback">Name in any case that is used when the message has no telling words, for example that of an exception type.</param>
    /// <returns>A key in kebab-case; <see cref="Unique"/> makes it differ from others.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string FromMessage(IEnumerable<string> pieces, string fallback)
    {
        if (pieces is null || fallback is null)
        {
            throw new ArgumentNullException(pieces is null ? nameof(pieces) : nameof(fallback));
        }

        string text = string.Join(" ¦ ", pieces);
        string[] all = Words(FirstHalf(text));
        if (all.Length == 0)
        {
            all = Words(text);
        }

        string key = Join(NotFound(all) ?? all);
        return key.Length > 0 ? key : Join(Words(Spaced(fallback)).Where(word => word != "exception")) is { Length: > 0 } named ? named : "unnamed-error";
    }

    /// <summary>The key itself, or with the lowest number from 2 that makes it free.</summary>
    /// <param name="key">A key.</param>
    /// <param name="isTaken">Tells keys that must not be used.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Unique(string key, Func<string, bool> isTaken)
    {
        if (key is null || isTaken is null)
        {
            throw new ArgumentNullException(key is null ? nameof(key) : nameof(isTaken));
        }

        string candidate = key;
        for (int number = 2; IsUnusable(candidate) || isTaken(candidate); number++)
        {
            candidate = key + "-" + FindingText.Number(number);
        }

        return candidate;
    }

    private static bool IsUnusable(string key) =>
        !NameGrammar.IsKey(key) || EntryAddresses.IsTaken(key) || FieldReader.IsBoolean(key) || CSharpNames.IsReservedFactory(CSharpNames.Type(key));

    // "…, but got …" begins the half that differs from case to case.
    private static string FirstHalf(string text)
    {
        int but = text.IndexOf(" but ", StringComparison.OrdinalIgnoreCase);
        int got = text.IndexOf(", got ", StringComparison.OrdinalIgnoreCase);
        int end = but < 0 ? got : got < 0 ? but : Math.Min(but, got);
        int stop = SentenceEnd(text);
        end = end < 0 ? stop : stop < 0 ? end : Math.Min(end, stop);
        return end <= 0 ? text : text.Substring(0, end);
    }

    private static int SentenceEnd(string text)
    {
        int stop = text.IndexOf(". ", StringComparison.Ordinal);
        return stop > 8 ? stop : -1;
    }

    // "X does not exist", "no X with …", "could not find X" are one thing, whatever the wording.
    private static string[]? NotFound(string[] words)
    {
        string text = " " + string.Join(" ", words) + " ";
        foreach (string phrase in new[] { " does not exist ", " do not exist ", " not exist ", " was not found ", " not found ", " could not be found ", " could not find ", " cannot find ", " cannot be found ", " unable to find " })
        {
            int at = text.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0)
            {
                bool nounFollows = phrase.EndsWith(" find ", StringComparison.Ordinal);
                string side = nounFollows ? text.Substring(at + phrase.Length) : text.Substring(0, at);
                string[] sideWords = side.Split([' '], StringSplitOptions.RemoveEmptyEntries);
                string[] noun = Telling(nounFollows ? sideWords.TakeWhile(word => !Prepositions.Contains(word)) : sideWords).ToArray();
                string[] near = nounFollows ? noun.Take(2).ToArray() : noun.Skip(Math.Max(0, noun.Length - 2)).ToArray();
                return near.Length == 0 ? null : [.. near, "not-found"];
            }
        }

        return null;
    }

    private static IEnumerable<string> Telling(IEnumerable<string> words)
    {
        string previous = string.Empty;
        foreach (string word in words)
        {
            // "must be positive" is a rule, "expected to be positive" a turn of phrase.
            if (!Fillers.Contains(word) && !(word == "be" && previous == "to"))
            {
                yield return word;
            }

            previous = word;
        }
    }

    private static string Join(IEnumerable<string> words)
    {
        List<string> kept = [];
        int length = 0;
        foreach (string word in Telling(words))
        {
            if (kept.Count == MostWords || length + word.Length + 1 > LongestKey)
            {
                break;
            }

            kept.Add(word);
            length += word.Length + 1;
        }

        while (kept.Count > 1 && Danglers.Contains(kept[kept.Count - 1]))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        // A key starts with a letter.
        while (kept.Count > 0 && !NameGrammar.IsLetter(kept[0][0]))
        {
            kept.RemoveAt(0);
        }

        return string.Join("-", kept);
    }

    private static string[] Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (NameGrammar.IsLetter(c) || NameGrammar.IsDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is '\'' or '’' && word.Length > 0)
            {
                // "can't" and "doesn't" stay one word.
            }
            else if (word.Length > 0)
            {
                words.AddRange(Contraction(word.ToString()));
                word.Clear();
            }
        }

        return [.. words];
    }

    private static string[] Contraction(string word) => word switch
    {
        "cant" => ["cannot"],
        "dont" or "doesnt" or "didnt" or "isnt" or "wasnt" or "arent" or "hasnt" or "havent" => ["not"],
        "couldnt" or "wont" or "wouldnt" => ["cannot"],
        "its" => ["its"],
        _ when word.Length > 24 => [word.Substring(0, 24)],
        _ => [word],
    };

    private static string Spaced(string name)
    {
        StringBuilder result = new();
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                result.Append(' ');
            }

            result.Append(name[i]);
        }

        return result.ToString();
    }
}
