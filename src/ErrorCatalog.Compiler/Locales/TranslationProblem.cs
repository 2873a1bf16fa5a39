namespace ErrorCatalog.Compiler;

/// <summary>Why a translated text does not fit its entry, or fits badly.</summary>
/// <param name="Rule">What it breaks.</param>
/// <param name="Field">The text below its entry, for example <c>explain</c> or <c>causes/moved/check</c>.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
/// <param name="Fix">How to fix it.</param>
/// <param name="IsLeftOut">True when readers fall back to another language.</param>
internal sealed record TranslationProblem(CatalogRule Rule, string Field, string Expected, string Found, string Fix, bool IsLeftOut)
{
    /// <summary>Where it is in the text; -1 when it is about all of it.</summary>
    internal int Start { get; init; } = -1;

    /// <summary>How many UTF-16 code units it covers.</summary>
    internal int Length { get; init; }
}
