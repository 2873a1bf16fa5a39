namespace ErrorCatalog.Cli.Renaming;

/// <summary>What the user asked for.</summary>
/// <param name="Old">Key of the entry.</param>
/// <param name="New">The key that it shall have.</param>
/// <param name="Folder">Folder of the catalogs.</param>
/// <param name="Sources">Project, solution or folder with code, or null.</param>
internal sealed record RenameRequest(string Old, string New, string Folder, string? Sources);
