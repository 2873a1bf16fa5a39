using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Keys that the files of a catalog declare, those of entries with errors included.</summary>
internal sealed record DeclaredKeys(string Catalog, EquatableArray<string> Keys)
{
    /// <summary>The keys of all files of a catalog, ordered (ordinal).</summary>
    public static EquatableArray<string> Join(string catalog, IEnumerable<DeclaredKeys> files) =>
        new(files.Where(file => file.Catalog == catalog).SelectMany(file => file.Keys).Distinct(StringComparer.Ordinal).OrderBy(key => key, StringComparer.Ordinal));
}
