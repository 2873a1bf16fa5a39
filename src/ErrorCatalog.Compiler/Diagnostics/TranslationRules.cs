namespace ErrorCatalog.Compiler;

/// <summary>
/// What a rule is called where a translation breaks it. The checks are those of catalogs; the ids are other ones, so that each can
/// be configured by itself, and the severity is lower, because a translation breaks no build unless it is asked to.
/// </summary>
public static class TranslationRules
{
    private const string First = "EC0100";
    private const string AfterLast = "EC0200";

    private static readonly Dictionary<string, CatalogRule> Twins = new(StringComparer.Ordinal)
    {
        [CatalogRules.YamlSyntax.Id] = CatalogRules.LocaleYamlSyntax,
        [CatalogRules.FileTooLarge.Id] = CatalogRules.LocaleFileTooLarge,
        [CatalogRules.NestingTooDeep.Id] = CatalogRules.LocaleNestingTooDeep,
        [CatalogRules.TooManyEntries.Id] = CatalogRules.LocaleTooManyEntries,
        [CatalogRules.TextTooLong.Id] = CatalogRules.LocaleTextTooLong,
        [CatalogRules.ByteOrderMark.Id] = CatalogRules.LocaleByteOrderMark,
        [CatalogRules.TabIndentation.Id] = CatalogRules.LocaleTabIndentation,
        [CatalogRules.MultipleDocuments.Id] = CatalogRules.LocaleMultipleDocuments,
        [CatalogRules.TextLostAfterHash.Id] = CatalogRules.LocaleTextLostAfterHash,
        [CatalogRules.UnquotedBrace.Id] = CatalogRules.LocaleUnquotedBrace,
        [CatalogRules.YamlTag.Id] = CatalogRules.LocaleYamlTag,
        [CatalogRules.AnchorOrAlias.Id] = CatalogRules.LocaleAnchorOrAlias,
        [CatalogRules.MergeKey.Id] = CatalogRules.LocaleMergeKey,
        [CatalogRules.YamlBoolean.Id] = CatalogRules.LocaleYamlBoolean,
        [CatalogRules.QuoteTheValue.Id] = CatalogRules.LocaleQuoteTheValue,
        [CatalogRules.BidiControl.Id] = CatalogRules.LocaleBidiControl,
        [CatalogRules.ControlCharacter.Id] = CatalogRules.LocaleControlCharacter,
        [CatalogRules.LoneSurrogate.Id] = CatalogRules.LocaleLoneSurrogate,
        [CatalogRules.TooManyFindings.Id] = CatalogRules.LocaleTooManyFindings,
        [CatalogRules.UnknownKey.Id] = CatalogRules.LocaleUnknownKey,
        [CatalogRules.DuplicateKey.Id] = CatalogRules.LocaleDuplicateKey,
        [CatalogRules.WrongNode.Id] = CatalogRules.TranslationNotText,
        [CatalogRules.EmptyValue.Id] = CatalogRules.TranslationNotText,
        [CatalogRules.BadPattern.Id] = CatalogRules.TranslationBadPattern,
        [CatalogRules.MissingOther.Id] = CatalogRules.TranslationLacksOther,
        [CatalogRules.ApostropheHidesPlaceholder.Id] = CatalogRules.TranslationHidesPlaceholder,
        [CatalogRules.UnknownPlaceholder.Id] = CatalogRules.TranslationUnknownPlaceholder,
        [CatalogRules.PlaceholderDoesNotFit.Id] = CatalogRules.TranslationDoesNotFit,
        [CatalogRules.UnknownSelectCase.Id] = CatalogRules.TranslationUnknownCase,
        [CatalogRules.PluralCategoryNeverUsed.Id] = CatalogRules.TranslationCategoryNeverUsed,
        [CatalogRules.PluralCategoryMissing.Id] = CatalogRules.TranslationLacksCategory,
        [CatalogRules.SecretInText.Id] = CatalogRules.TranslationShowsSecret,
        [CatalogRules.TextAboveMaxLength.Id] = CatalogRules.TranslationTooLong,
    };

    // What was reported while a file was read and took a text, an entry or all of the file away.
    private static readonly HashSet<string> Lossy = new(
        Twins.Where(pair => CatalogRules.Find(pair.Key)!.Severity == CatalogSeverity.Error && pair.Value != CatalogRules.TranslationLacksCategory)
            .Select(pair => pair.Value.Id)
            .Append(CatalogRules.LocaleFileNotUtf8.Id)
            .Append(CatalogRules.BadLocaleFolder.Id),
        StringComparer.Ordinal);

    /// <summary>True for the rules about locale and lock files, EC0100–EC0199.</summary>
    /// <param name="ruleId">Id of any rule.</param>
    public static bool IsOne(string ruleId) =>
        string.CompareOrdinal(ruleId, First) >= 0 && string.CompareOrdinal(ruleId, AfterLast) < 0;

    /// <summary>True when what breaks the rule is not shown to readers: a text is left out, or more of the file.</summary>
    /// <param name="ruleId">Id of any rule.</param>
    public static bool TakesTextAway(string ruleId) => Lossy.Contains(ruleId);

    /// <summary>The rule as it is called in a locale file.</summary>
    internal static CatalogRule Of(CatalogRule rule) => Twins.TryGetValue(rule.Id, out CatalogRule? twin) ? twin : rule;
}
