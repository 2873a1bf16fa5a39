namespace ErrorCatalog.Compiler;

/// <summary>What a published contract remembers of a text.</summary>
/// <param name="Name">The field, for example <c>explain</c> or <c>causes/moved/check</c>; of a translation its BCP 47 tag.</param>
/// <param name="Hash"><see cref="TranslationHash.Of"/> of the text; of a translation that of all its texts.</param>
public sealed record TextMark(string Name, string Hash);
