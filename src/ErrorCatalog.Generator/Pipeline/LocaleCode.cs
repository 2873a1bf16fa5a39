using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>Everything that the data of one language depends on.</summary>
internal sealed record LocaleCode(LocaleModel Texts, CatalogNames Names, GeneratorSettings Settings);
