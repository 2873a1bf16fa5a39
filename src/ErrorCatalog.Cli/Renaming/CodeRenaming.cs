using ErrorCatalog.Cli.Output;

namespace ErrorCatalog.Cli.Renaming;

/// <summary>What a renaming changes in code.</summary>
/// <param name="Changes">The C# files, ordered by path (ordinal).</param>
/// <param name="Usages">How many names change.</param>
internal sealed record CodeRenaming(IReadOnlyList<FileText> Changes, int Usages)
{
    /// <summary>No code was to be looked at.</summary>
    public static CodeRenaming None { get; } = new([], 0);
}
