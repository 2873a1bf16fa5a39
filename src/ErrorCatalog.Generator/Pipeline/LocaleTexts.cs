using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>The texts of one locale file that fit their catalog.</summary>
internal sealed record LocaleTexts(string Path, LocaleModel Texts);
