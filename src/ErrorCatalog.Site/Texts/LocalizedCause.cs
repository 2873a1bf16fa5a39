namespace ErrorCatalog.Site.Texts;

/// <summary>A cause with the texts that a reader gets.</summary>
/// <param name="Id">Stable name inside the entry.</param>
/// <param name="Origin">Whose side it is on, or null.</param>
/// <param name="Cause">What happened, or null.</param>
/// <param name="Check">What to look at, or null.</param>
internal sealed record LocalizedCause(string Id, string? Origin, PageText? Cause, PageText? Check);
