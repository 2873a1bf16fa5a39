using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>A chunk of the source texts and a language that they are held against.</summary>
internal sealed record LocalePart(LanguageTexts Language, TranslationSources Sources)
{
    public JudgedTexts Judge() => JudgedTexts.Of(Language, Sources);
}
