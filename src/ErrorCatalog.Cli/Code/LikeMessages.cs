using System.Globalization;
using System.Text;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Cli.Code;

/// <summary>Messages that say the same up to small words, order and the values in them.</summary>
/// <param name="First">The one that the proposal is taken from.</param>
/// <param name="All">All of them, ordered by file and place.</param>
internal sealed record LikeMessages(MovableMessage First, IReadOnlyList<MovableMessage> All)
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "is", "are", "was", "were", "be", "been", "has", "have", "had", "of", "for", "to", "in", "on", "with", "by", "it", "its", "this", "that", "there",
        "and", "or", "but", "so", "because", "please", "could", "does", "do", "did",
    };

    /// <summary>Groups messages; the largest groups come first.</summary>
    public static IReadOnlyList<LikeMessages> Group(IEnumerable<MovableMessage> messages) =>
    [
        .. messages
            .GroupBy(Signature, StringComparer.Ordinal)
            .Select(group => new LikeMessages(group.First(), [.. group]))
            .OrderByDescending(group => group.All.Count)
            .ThenBy(group => group.First.Draft.Key, StringComparer.Ordinal)
            .ThenBy(group => group.First.Path, StringComparer.Ordinal)
            .ThenBy(group => group.First.Line),
    ];

    private static string Signature(MovableMessage message)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (char letter in message.Message.Append(' '))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’'))
            {
                string text = word.ToString();
                if (text.Length > 0 && !SmallWords.Contains(text))
                {
                    words.Add(text.Length > 3 && text.EndsWith('s') && !text.EndsWith("ss", StringComparison.Ordinal) ? text[..^1] : text);
                }

                word.Clear();
            }
        }

        int holes = message.Message.Split("{}").Length - 1;
        return string.Join(' ', words) + "/" + holes.ToString(CultureInfo.InvariantCulture);
    }
}
