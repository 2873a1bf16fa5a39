using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Everything that the code of one chunk of a large catalog depends on.</summary>
/// <param name="Names">Names of the catalog's code.</param>
/// <param name="Number">Place of the chunk, from 0.</param>
/// <param name="Entries">Its entries, ordered by key (ordinal).</param>
/// <param name="Settings">Project options.</param>
internal sealed record ChunkCode(CatalogNames Names, int Number, EquatableArray<EntryModel> Entries, GeneratorSettings Settings);
