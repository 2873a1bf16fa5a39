namespace ErrorCatalog.Compiler;

/// <summary>Takes single texts out of a translated entry.</summary>
internal static class EntryTextFilter
{
    /// <summary>The texts without some; null when nothing is left.</summary>
    /// <param name="text">Texts of one entry.</param>
    /// <param name="fields">Fields to take out, and <c>causes/ID</c> for whole causes; null for none.</param>
    internal static EntryText? Without(EntryText text, HashSet<string>? fields)
    {
        if (fields is null)
        {
            return IsEmpty(text) ? null : text;
        }

        EntryText rest = text with
        {
            Title = Keep("title", text.Title),
            Explain = Keep("explain", text.Explain),
            FixHint = Keep("fix-hint", text.FixHint),
            Rule = Keep("rule", text.Rule),
            Causes = new EquatableArray<CauseModel>(text.Causes
                .Where(cause => !fields.Contains(UnitId.CausesField + "/" + cause.Id))
                .Select(cause => cause with { Cause = KeepOfCause(cause, "cause", cause.Cause), Check = KeepOfCause(cause, "check", cause.Check) })
                .Where(cause => cause.Cause is not null || cause.Check is not null)
                .ToArray()),
            Doc = Keep(SourceUnits.DocField, text.Doc),
        };
        return IsEmpty(rest) ? null : rest;

        string? Keep(string field, string? value) => fields.Contains(field) ? null : value;

        string? KeepOfCause(CauseModel cause, string name, string? value) => fields.Contains(UnitId.CauseField(cause.Id, name)) ? null : value;
    }

    private static bool IsEmpty(EntryText text) =>
        (text.Title ?? text.Explain ?? text.FixHint ?? text.Rule ?? text.Doc) is null
        && text.Causes.All(cause => cause.Cause is null && cause.Check is null);
}
