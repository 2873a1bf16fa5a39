namespace ErrorCatalog.Messages;

/// <summary>One wish of the header <c>Accept-Language</c>.</summary>
/// <param name="Tag">Canonical tag, or <see cref="Any"/>.</param>
/// <param name="Quality">How much it is wanted, from 0 (refused) to 1.</param>
public readonly record struct LanguageRange(string Tag, decimal Quality)
{
    /// <summary>The tag that stands for every language without a wish of its own.</summary>
    public const string Any = "*";
}
