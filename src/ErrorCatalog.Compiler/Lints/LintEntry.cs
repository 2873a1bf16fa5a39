namespace ErrorCatalog.Compiler;

/// <summary>An entry and the file that declares it.</summary>
/// <param name="File">Index of the file.</param>
/// <param name="Model">The entry.</param>
internal sealed record LintEntry(int File, EntryModel Model);
