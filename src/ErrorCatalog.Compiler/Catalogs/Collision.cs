namespace ErrorCatalog.Compiler;

/// <summary>Two entries that cannot both be.</summary>
/// <param name="Rule">What they share.</param>
/// <param name="Part">Index of the part with the later one.</param>
/// <param name="Key">Key of the later one, which is left out.</param>
/// <param name="Field">Field of the later one that shows it, for the position: a name below the entry, or empty for its key.</param>
/// <param name="Alias">Set when only this alias of the later one is left out.</param>
/// <param name="Value">What is shared.</param>
/// <param name="OtherPart">Index of the part with the earlier one; the same as <paramref name="Part"/> when it is a catalog's class.</param>
/// <param name="Other">What has it already, for messages.</param>
internal sealed record Collision(
    CatalogRule Rule,
    int Part,
    string Key,
    string Field,
    string? Alias,
    string Value,
    int OtherPart,
    string Other);
