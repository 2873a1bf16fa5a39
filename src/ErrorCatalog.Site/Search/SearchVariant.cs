using System.Text;

namespace ErrorCatalog.Site.Search;

/// <summary>One text that a message can make: literals in their order, with open places for values between them.</summary>
internal sealed class SearchVariant
{
    /// <summary>A place that any text may fill, and whose value nobody asks for.</summary>
    public const int Anything = -1;

    private readonly List<object> _items;
    private readonly List<(int Parameter, string Key)> _choices;

    // Segment i is followed by the values in _holes[i + 1]; _holes[0] stands before the first segment.
    private string[] _segments = [];
    private List<int>[] _holes = [];

    public SearchVariant()
        : this([], [])
    {
    }

    private SearchVariant(List<object> items, List<(int Parameter, string Key)> choices) => (_items, _choices) = (items, choices);

    /// <summary>How many characters the literals have: the more, the surer is a match.</summary>
    public int Length { get; private set; }

    /// <summary>The branch that a value chose, or null.</summary>
    public string? ChoiceOf(int parameter) => _choices.FirstOrDefault(choice => choice.Parameter == parameter).Key;

    public SearchVariant WithLiteral(string literal) => _items.Count > 0 && _items[^1] is string before
        ? new([.. _items.SkipLast(1), before + literal], _choices)
        : new([.. _items, literal], _choices);

    public SearchVariant WithValue(int parameter) => new([.. _items, parameter], _choices);

    public SearchVariant WithChoice(int parameter, string key) => new(_items, [.. _choices, (parameter, key)]);

    /// <summary>Brings the literals into the form in which texts are compared. Spaces beside values do not count: a value may be empty.</summary>
    public SearchVariant Complete()
    {
        List<string> segments = [];
        List<List<int>> holes = [[]];
        for (int i = 0; i < _items.Count; i++)
        {
            if (_items[i] is int parameter)
            {
                holes[^1].Add(parameter);
                continue;
            }

            string normal = SearchText.Fold(SearchText.Normalize((string)_items[i]));
            string segment = normal.Trim(' ');
            if (i == _items.Count - 1 && segment.TrimEnd('.', '!', '\u2026', '\u3002', '\uFF01') is { Length: > 0 } bare)
            {
                segment = bare;
            }

            segment = segment.Length == 0 ? normal : segment;
            if (segment.Length > 0)
            {
                segments.Add(segment);
                holes.Add([]);
                Length += segment.Length;
            }
        }

        (_segments, _holes) = ([.. segments], [.. holes]);
        return this;
    }

    /// <summary>Looks for the literals in their order; the time is linear in the text.</summary>
    /// <param name="text">A normalized text.</param>
    /// <param name="folded">The same text, folded.</param>
    /// <returns>The values by the number of their parameter, or null when the text does not hold the message.</returns>
    public SortedDictionary<int, string>? Match(string text, string folded)
    {
        int end = 0;
        foreach (string segment in _segments)
        {
            int start = folded.IndexOf(segment, end, StringComparison.Ordinal);
            if (start < 0)
            {
                return null;
            }

            end = start + segment.Length;
        }

        return _segments.Length == 0 ? null : Values(text, folded, end);
    }

    /// <summary>
    /// How many characters of the literals a text holds that stops in the middle of the message; 0 when it does not look like the
    /// beginning of the message.
    /// </summary>
    /// <param name="text">A normalized text.</param>
    /// <param name="folded">The same text, folded.</param>
    public int Begun(string text, string folded)
    {
        int end = 0;
        int length = 0;
        foreach (string segment in _segments)
        {
            int start = folded.IndexOf(segment, end, StringComparison.Ordinal);
            if (start < 0)
            {
                int left = Math.Min(segment.Length - 1, folded.Length - end);
                while (left > 0 && !folded.AsSpan(folded.Length - left).SequenceEqual(segment.AsSpan(0, left)))
                {
                    left--;
                }

                // A value that the text stops in does not go over several lines.
                return left > 0 ? length + left : text.IndexOf('\n', end) < 0 ? length : 0;
            }

            end = start + segment.Length;
            length += segment.Length;
        }

        return length;
    }

    // From the end back, so that a first literal that also occurs before the message does not stretch its first value.
    private SortedDictionary<int, string> Values(string text, string folded, int end)
    {
        SortedDictionary<int, string> values = [];
        int lineEnd = text.IndexOf('\n', end);
        Take(_segments.Length, end, lineEnd < 0 ? text.Length : lineEnd);
        int limit = end;
        for (int i = _segments.Length - 1; i >= 0; i--)
        {
            int start = folded.AsSpan(0, limit).LastIndexOf(_segments[i]);
            if (i < _segments.Length - 1)
            {
                Take(i + 1, start + _segments[i].Length, limit);
            }

            limit = start;
        }

        Take(0, text.AsSpan(0, limit).LastIndexOf('\n') + 1, limit);
        foreach ((int parameter, string key) in _choices)
        {
            if (key[0] == SearchBranch.Exact)
            {
                values[parameter] = key[1..];
            }
            else if (key[0] != SearchBranch.Category && key != SearchBranch.Other)
            {
                values[parameter] = key;
            }
        }

        return values;

        void Take(int hole, int from, int to)
        {
            // Where two values touch, nothing tells where one ends.
            if (_holes[hole] is [var parameter] && parameter != Anything && text[from..to].Trim(' ', '\n') is { Length: > 0 } value)
            {
                values[parameter] = value;
            }
        }
    }
}
