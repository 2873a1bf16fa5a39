using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Everything that the code around the chunks of a large catalog depends on: no text and no key, so that edits leave it alone.</summary>
/// <param name="Catalog">The catalog without its entries.</param>
/// <param name="Names">Names of its code.</param>
/// <param name="Counts">How many entries each chunk has.</param>
/// <param name="Locales">Its other languages, ordered (ordinal).</param>
internal sealed record FrameCode(CatalogHead Catalog, CatalogNames Names, EquatableArray<int> Counts, EquatableArray<string> Locales);
