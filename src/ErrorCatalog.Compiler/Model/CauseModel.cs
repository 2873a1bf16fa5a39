namespace ErrorCatalog.Compiler;

/// <summary>One usual cause of an error.</summary>
/// <param name="Id">Stable name inside the entry, kebab-case.</param>
/// <param name="Cause">What happened, or null in a translation that lacks it.</param>
/// <param name="Origin">Whose side it is on: <c>me</c>, <c>peer</c>, <c>network</c> or <c>other</c>; null in translations.</param>
/// <param name="Check">What to look at, or null.</param>
public sealed record CauseModel(string Id, string? Cause, string? Origin, string? Check);
