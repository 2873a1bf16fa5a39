using System.Runtime.InteropServices;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Search;

/// <summary>
/// Finds the entry that a text is about: a code, some words, or a whole message with its values filled in and other text around
/// it. The search of the published pages (<c>search.js</c>) has the same rules and the same results; docs/search.md describes them.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>Entries whose message is compared with the text; those that share the rarest words with it.</summary>
    private const int Compared = 200;

    /// <summary>Words that begin with the last word of a short query, for results while somebody types.</summary>
    private const int Completions = 64;

    private const int LongestTyped = 100;

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly string[] _sortedNames;
    private readonly double[] _totals;

    internal SearchIndex(string locale, IReadOnlyList<SearchEntry> entries)
    {
        Locale = locale;
        Entries = entries;
        Dictionary<string, List<int>> postings = new(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
        {
            SearchEntry entry = entries[i];
            foreach (string name in entry.AllNames)
            {
                _names.TryAdd(SearchText.Fold(name), i);
            }

            string[] message = WordsOf(entry.Explain?.Literals ?? []);
            Add(2 * i, WordsOf(entry.Title?.Literals ?? []).Union(WordsOf(entry.AllNames).Where(word => !word.Any(char.IsAsciiDigit)).Except(message)));
            Add((2 * i) + 1, message);
        }

        _sortedNames = [.. _names.Keys.Order(StringComparer.Ordinal)];
        Words = [.. postings.Keys.Order(StringComparer.Ordinal)];
        Documents = [.. Words.Select(word => postings[word])];
        _totals = new double[2 * entries.Count];
        foreach (List<int> documents in Documents)
        {
            double weight = Weight(documents.Count);
            foreach (int document in documents)
            {
                _totals[document] += weight;
            }
        }

        // Names are also found as a whole; their words are for those who remember a part, so what the texts say anyway is left out.
        static string[] WordsOf(IEnumerable<string> texts) => [.. texts.SelectMany(SearchText.Words).Distinct()];

        void Add(int document, IEnumerable<string> words)
        {
            foreach (string word in words)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(postings, word, out _) ??= []).Add(document);
            }
        }
    }

    /// <summary>Language of the texts, a BCP 47 tag.</summary>
    public string Locale { get; }

    /// <summary>The entries, ordered by catalog and key.</summary>
    internal IReadOnlyList<SearchEntry> Entries { get; }

    /// <summary>Every word of a text, ordered (ordinal).</summary>
    internal string[] Words { get; }

    /// <summary>For each word the documents that have it, ascending: 2 × entry for names and title, 2 × entry + 1 for the message.</summary>
    internal List<int>[] Documents { get; }

    /// <summary>One index for each language of compiled catalogs. Texts fall back as on the pages.</summary>
    /// <param name="catalogs">What the compiler made.</param>
    public static IReadOnlyList<SearchIndex> Build(CompiledCatalogs catalogs)
    {
        ArgumentNullException.ThrowIfNull(catalogs);
        if (catalogs.Catalogs.Count == 0)
        {
            return [];
        }

        SiteRoot root = new("", null, [.. catalogs.Catalogs.OrderBy(catalog => catalog.Name, StringComparer.Ordinal)]);
        RootTexts texts = new(root, catalogs.Locales);
        return [.. texts.Locales.Select(locale => Of(root, texts, locale))];
    }

    /// <summary>
    /// Searches in several languages: in the first, and where that finds no name and no message, in the others in their order.
    /// </summary>
    /// <param name="indexes">The languages, the reader's own first.</param>
    /// <param name="text">What to look for.</param>
    /// <param name="limit">Most results.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not positive.</exception>
    public static IReadOnlyList<SearchHit> FindInAny(IEnumerable<SearchIndex> indexes, string text, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(indexes);
        IReadOnlyList<SearchHit> first = [];
        foreach (SearchIndex index in indexes)
        {
            IReadOnlyList<SearchHit> hits = index.Find(text, limit);
            if (hits is [{ Match: SearchMatch.Name or SearchMatch.Message }, ..])
            {
                return hits;
            }

            first = first.Count == 0 ? hits : first;
        }

        return first;
    }

    /// <summary>Searches in this language.</summary>
    /// <param name="text">What to look for; of a text over 32,768 UTF-16 units the beginning.</param>
    /// <param name="limit">Most results.</param>
    /// <returns>The entries, best first, each once.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not positive.</exception>
    public IReadOnlyList<SearchHit> Find(string text, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        string normal = SearchText.Normalize(text);
        string folded = SearchText.Fold(normal);
        SearchRanking ranking = new();
        FindNames(folded.Trim(' '), limit, ranking);
        foreach (string name in SearchMentions.In(folded))
        {
            if (_names.TryGetValue(name, out int entry))
            {
                ranking.Add(entry, SearchMatch.Mention, name.Length, null);
            }
        }

        Compare(normal, folded, Score(text), ranking);
        return [.. ranking.Best(limit).Select(hit => Describe(hit.Entry, hit.Match, hit.Values))];
    }

    internal static SearchIndex Of(SiteRoot root, RootTexts texts, string locale) =>
        new(locale, [.. root.Catalogs.SelectMany(catalog => catalog.Entries.Select(entry => EntryOf(texts.Localize(catalog, entry, locale))))]);

    private static SearchEntry EntryOf(LocalizedEntry localized)
    {
        EntryModel entry = localized.Entry;
        List<string> parameters = [.. entry.Parameters.Select(parameter => SafeText.Clean(parameter.Name))];
        string[] others = [.. EntryAddresses.OtherNames(entry).Where(name => name != entry.Code).Select(SafeText.Clean)];
        SearchPattern? title = localized.Title is { } text ? SearchPattern.Read(SafeText.Clean(text.Value), parameters) : null;
        SearchPattern? explain = localized.Explain is { } message ? SearchPattern.Read(SafeText.Clean(message.Value), parameters) : null;
        string locale = (localized.Title ?? localized.Explain)?.Locale ?? localized.Locale;
        return new SearchEntry(entry.Key, SafeText.Clean(entry.Code), others, parameters, title, explain, locale, entry.Retired is not null);
    }

    private void FindNames(string query, int limit, SearchRanking ranking)
    {
        if (query.Length == 0)
        {
            return;
        }

        if (_names.TryGetValue(query, out int exact))
        {
            ranking.Add(exact, SearchMatch.Name, query.Length, null);
        }

        if (query.Length > 1)
        {
            int at = Array.BinarySearch(_sortedNames, query, StringComparer.Ordinal);
            for (at = at < 0 ? ~at : at; at < _sortedNames.Length && limit-- > 0 && _sortedNames[at].StartsWith(query, StringComparison.Ordinal); at++)
            {
                ranking.Add(_names[_sortedNames[at]], SearchMatch.Mention, query.Length, null);
            }
        }
    }

    // Words that few messages have say more than words that many have.
    private double Weight(int documents) => Math.Floor(0.5 + (100 * Math.Log(1 + (2.0 * Entries.Count / documents))));

    /// <summary>The documents that share words with a text: matched weight squared by own weight, best first.</summary>
    private List<(int Document, double Score)> Score(string text)
    {
        List<string> words = SearchText.Words(text);
        double[] matched = new double[_totals.Length];
        List<int> touched = [];
        string? typed = text.Length <= LongestTyped && words.Count > 0 && text.Length > 0 && SearchText.IsInWord(text, text.Length - 1) ? words[^1] : null;
        foreach (string word in words.Distinct())
        {
            if (word == typed)
            {
                continue;
            }

            int at = Array.BinarySearch(Words, word, StringComparer.Ordinal);
            if (at >= 0)
            {
                Add(Documents[at]);
            }
        }

        if (typed is not null)
        {
            int at = Array.BinarySearch(Words, typed, StringComparer.Ordinal);
            at = at < 0 ? ~at : at;
            SortedSet<int> completed = [];
            for (int count = 0; count < Completions && at < Words.Length && Words[at].StartsWith(typed, StringComparison.Ordinal); count++, at++)
            {
                completed.UnionWith(Documents[at]);
            }

            if (completed.Count > 0)
            {
                Add(completed);
            }
        }

        List<(int Document, double Score)> scores = [.. touched.Select(document => (document, matched[document] * matched[document] / _totals[document]))];
        scores.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document));
        return scores;

        void Add(IReadOnlyCollection<int> documents)
        {
            double weight = Weight(documents.Count);
            foreach (int document in documents)
            {
                if (matched[document] == 0)
                {
                    touched.Add(document);
                }

                matched[document] += weight;
            }
        }
    }

    private void Compare(string normal, string folded, List<(int Document, double Score)> scores, SearchRanking ranking)
    {
        for (int i = 0; i < scores.Count && i < Compared; i++)
        {
            (int document, double score) = scores[i];
            SearchEntry entry = Entries[document / 2];
            SearchVariant? best = null;
            SortedDictionary<int, string>? values = null;
            int begun = 0;
            foreach (SearchVariant variant in (document % 2 == 0 ? entry.Title : entry.Explain)?.Variants ?? [])
            {
                if (variant.Length > (best?.Length ?? 0) && variant.Match(normal, folded) is { } found)
                {
                    (best, values) = (variant, found);
                }

                begun = Math.Max(begun, best is null ? variant.Begun(normal, folded) : 0);
            }

            // Of messages with the same words, a text that was cut off begins one.
            ranking.Add(document / 2, SearchMatch.Words, score * (10 + begun), null);

            if (best is not null && 2 * score >= scores[0].Score)
            {
                ranking.Add(document / 2, SearchMatch.Message, best.Length, values);
            }
        }
    }

    private SearchHit Describe(int number, SearchMatch match, SortedDictionary<int, string>? values)
    {
        SearchEntry entry = Entries[number];
        Dictionary<string, string> named = [];
        foreach ((int parameter, string value) in values ?? [])
        {
            named[entry.Parameters[parameter]] = value;
        }

        return new SearchHit(entry.Key, entry.Code, entry.Heading(), entry.Locale, match, named);
    }
}
