namespace ErrorCatalog.Compiler;

/// <summary>A locale file held against its catalog.</summary>
/// <param name="File">The file.</param>
/// <param name="Fitting">Its texts that fit, ordered by key (ordinal). Free of positions.</param>
/// <param name="Problems">What is wrong with the others, and what fits badly; in the order of the file's entries.</param>
public sealed record CheckedLocale(LocaleFile File, LocaleModel Fitting, EquatableArray<LocaleProblem> Problems);
