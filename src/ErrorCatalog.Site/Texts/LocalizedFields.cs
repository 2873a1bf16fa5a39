namespace ErrorCatalog.Site.Texts;

/// <summary>Lists the texts of an entry with the names that translations have for them.</summary>
internal static class LocalizedFields
{
    /// <summary>Each text that there is, with its field.</summary>
    public static IEnumerable<(string Field, PageText Text)> Of(LocalizedEntry entry)
    {
        (string Field, PageText? Text)[] fields =
        [
            ("title", entry.Title), ("explain", entry.Explain), ("fix-hint", entry.FixHint), ("rule", entry.Rule), ("doc", entry.Doc),
            .. entry.Causes.SelectMany(cause => new[] { ($"causes/{cause.Id}/cause", cause.Cause), ($"causes/{cause.Id}/check", cause.Check) }),
        ];
        foreach ((string field, PageText? text) in fields)
        {
            if (text is { } found)
            {
                yield return (field, found);
            }
        }
    }
}
