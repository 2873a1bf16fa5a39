namespace ErrorCatalog.Compiler;

/// <summary>What a piece of a broken file is.</summary>
internal enum YamlPieceKind
{
    /// <summary>A top-level member.</summary>
    Member,

    /// <summary>The line of the key above the entries.</summary>
    EntriesKey,

    /// <summary>One entry.</summary>
    Entry,
}
