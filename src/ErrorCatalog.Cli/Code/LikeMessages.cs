using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Cli.Code;

/// <summary>Messages with the same telling words, whatever the wording: those for which the same key is proposed.</summary>
/// <param name="First">The one that the proposal is taken from.</param>
/// <param name="All">All of them, ordered by file and place.</param>
internal sealed record LikeMessages(MovableMessage First, IReadOnlyList<MovableMessage> All)
{
    /// <summary>Groups messages; the largest groups come first.</summary>
    public static IReadOnlyList<LikeMessages> Group(IEnumerable<MovableMessage> messages) =>
    [
        .. messages
            .GroupBy(message => message.Draft.Key, StringComparer.Ordinal)
            .Select(group => new LikeMessages(group.First(), [.. group]))
            .OrderByDescending(group => group.All.Count)
            .ThenBy(group => group.First.Draft.Key, StringComparer.Ordinal),
    ];
}
