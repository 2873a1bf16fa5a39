namespace ErrorCatalog.Compiler;

/// <summary>One text of a catalog that is to be translated. Holds no positions, so it can be cached by value.</summary>
/// <param name="Key">Key of the entry.</param>
/// <param name="Field">Field below it: <c>title</c>, <c>explain</c>, <c>fix-hint</c>, <c>rule</c>, <c>doc</c>, <c>causes/ID/cause</c> or <c>causes/ID/check</c>.</param>
/// <param name="Text">The source text.</param>
/// <param name="Hash"><see cref="TranslationHash.Of"/> of the text.</param>
/// <param name="Placeholders">The placeholders of the text with their types, see <see cref="PlaceholderSet"/>.</param>
public sealed record SourceUnit(string Key, string Field, string Text, string Hash, string Placeholders)
{
    /// <summary>Name of the text, see <see cref="UnitId"/>.</summary>
    public string Id => UnitId.Of(Key, Field);

    /// <summary>True for a message pattern; false for Markdown.</summary>
    public bool IsPattern => Field != SourceUnits.DocField;

    /// <summary>True when the text has letters of its own, outside of placeholders: a copy of it is then no translation.</summary>
    public bool HasWords { get; init; }

    /// <summary>True when the entry's <c>same</c> lists the field: a copy of the text is then a translation.</summary>
    public bool MayBeCopied { get; init; }

    /// <summary>True when its entry is raised no more: nobody waits for a translation.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Most characters (grapheme clusters) that a translation may have, or null.</summary>
    public int? MaxLength { get; init; }
}
