using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>What keeps a stored problem small and findable, whoever sent it.</summary>
internal static class StoredProblemLimits
{
    private const int LongestId = 200;
    private const int LongestText = 2000;
    private const int LongestValue = 500;
    private const int MostValues = 32;

    /// <summary>The problem with an id that can be a key: a peer may send one with control characters or without end.</summary>
    public static Problem WithUsableId(Problem problem) =>
        problem.Id.Length is > 0 and <= LongestId && !problem.Id.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter))
            ? problem
            : problem.WithId(Guid.CreateVersion7().ToString());

    /// <summary>The problem without unknown members, with one language of each text, and with short texts and values.</summary>
    public static Problem Cut(Problem problem)
    {
        ProblemContext context = problem.Context;
        var state = new ProblemState(
            problem.Descriptor,
            [.. problem.Arguments.Take(problem.Arguments.DeclaredCount).Select(argument => Cut(argument.Value))],
            [.. problem.Arguments.Skip(problem.Arguments.DeclaredCount).Take(MostValues).Select(argument => argument with { Name = Cut(argument.Name, LongestValue), Value = Cut(argument.Value) })],
            context with
            {
                Id = problem.Id,
                NoticedAt = problem.NoticedAt,
                Code = context.Code is { } code ? Cut(code, LongestValue) : null,
                Where = context.Where is { } where ? where with { Place = where.Place is { } place ? Cut(place, LongestValue) : null } : null,
                Thread = Cut(context.Thread),
                Title = Cut(context.Title),
                Explain = Cut(context.Explain),
                FixHint = Cut(context.FixHint),
                TrackingUri = Cut(context.TrackingUri),
                EscalationUri = Cut(context.EscalationUri),
                CatalogReference = context.CatalogReference is { } reference ? Cut(reference, LongestText) : null,
                Extensions = ProblemContext.Empty.Extensions,
            });
        return problem.Descriptor.Catalog?.Create(state) ?? new Problem(state);
    }

    private static MessageValue Cut(MessageValue value) =>
        value.AsText() is { Length: > LongestValue } text ? MessageValue.From(Cut(text, LongestValue)) : value;

    private static LocalizedTextMap Cut(LocalizedTextMap texts) =>
        texts.Count == 0 ? texts : LocalizedTextMap.Of(Cut(texts.First().Key, 64), Cut(texts.First().Value, LongestText));

    private static Uri? Cut(Uri? address) => address?.OriginalString.Length > LongestText ? null : address;

    private static ProblemThread? Cut(ProblemThread? thread) => thread is null
        ? null
        : thread with
        {
            ThreadId = Cut(thread.ThreadId),
            ParentThreadId = Cut(thread.ParentThreadId),
            TriggerMessageId = Cut(thread.TriggerMessageId),
            ReportThreadId = Cut(thread.ReportThreadId),
            Acknowledged = [.. thread.Acknowledged.Take(MostValues).Select(id => Cut(id, LongestValue))],
        };

    private static string? Cut(string? id) => id is null ? null : Cut(id, LongestValue);

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest), "…");
}
