namespace ErrorCatalog.Compiler;

/// <summary>The words of the catalog format, for those who describe or address its parts; the compiler reads by the same tables.</summary>
public static class CatalogVocabulary
{
    /// <summary>Keys of a catalog file.</summary>
    public static IReadOnlyList<string> FileKeys { get; } = Array.AsReadOnly(CatalogTokens.FileKeys);

    /// <summary>Keys that a catalog file must have.</summary>
    public static IReadOnlyList<string> RequiredFileKeys { get; } = [CatalogHeaderReader.NameKey];

    /// <summary>Keys of an entry.</summary>
    public static IReadOnlyList<string> EntryKeys { get; } = Array.AsReadOnly(CatalogTokens.EntryKeys);

    /// <summary>Keys that an entry must have unless its file lists it under <c>legacy</c>.</summary>
    public static IReadOnlyList<string> RequiredEntryKeys { get; } = EntryReader.Required.Select(field => field.Name).ToArray();

    /// <summary>The texts of an entry that are message patterns, in the order in which programs number them.</summary>
    public static IReadOnlyList<string> PatternKeys { get; } = Array.AsReadOnly(EntryTexts.PatternFields);

    /// <summary>Keys of a parameter.</summary>
    public static IReadOnlyList<string> ParameterKeys { get; } = Array.AsReadOnly(CatalogTokens.ParameterKeys);

    /// <summary>Keys of a cause.</summary>
    public static IReadOnlyList<string> CauseKeys { get; } = Array.AsReadOnly(CatalogTokens.CauseKeys);

    /// <summary>Keys of a tombstone.</summary>
    public static IReadOnlyList<string> RetiredKeys { get; } = Array.AsReadOnly(CatalogTokens.RetiredKeys);

    /// <summary>Keys of a translated entry.</summary>
    public static IReadOnlyList<string> TranslationKeys { get; } = Array.AsReadOnly(CatalogTokens.TranslationKeys);

    /// <summary>Keys of a translated cause.</summary>
    public static IReadOnlyList<string> TranslatedCauseKeys { get; } = Array.AsReadOnly(CatalogTokens.TranslatedCauseKeys);

    /// <summary>Values of <c>severity</c>, by <see cref="EntrySeverity"/>.</summary>
    public static IReadOnlyList<string> Severities { get; } = Array.AsReadOnly(CatalogTokens.Severities);

    /// <summary>Values of <c>category</c>, by <see cref="EntryCategory"/>.</summary>
    public static IReadOnlyList<string> Categories { get; } = Array.AsReadOnly(CatalogTokens.Categories);

    /// <summary>Values of <c>kind</c>, by <see cref="EntryKind"/>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = Array.AsReadOnly(CatalogTokens.Kinds);

    /// <summary>Values of <c>impact</c>, by <see cref="EntryImpact"/>.</summary>
    public static IReadOnlyList<string> Impacts { get; } = Array.AsReadOnly(CatalogTokens.Impacts);

    /// <summary>Values of <c>who-retries</c>, by <see cref="WhoRetries"/>.</summary>
    public static IReadOnlyList<string> Retriers { get; } = Array.AsReadOnly(CatalogTokens.Retriers);

    /// <summary>Values of <c>sensitivity</c>, by <see cref="ParameterSensitivity"/>.</summary>
    public static IReadOnlyList<string> Sensitivities { get; } = Array.AsReadOnly(CatalogTokens.Sensitivities);

    /// <summary>Values of <c>origin</c> of a cause.</summary>
    public static IReadOnlyList<string> Origins { get; } = Array.AsReadOnly(CatalogTokens.Origins);

    /// <summary>Values of <c>optional</c>.</summary>
    public static IReadOnlyList<string> Booleans { get; } = Array.AsReadOnly(CatalogTokens.Booleans);

    /// <summary>Values of <c>type</c> of a parameter, by <see cref="ParameterType"/>.</summary>
    public static IReadOnlyList<string> ParameterTypes { get; } = Array.AsReadOnly(CatalogTokens.ParameterTypes);

    /// <summary>Values of <c>grpc-status</c>.</summary>
    public static IReadOnlyList<string> GrpcStatuses { get; } = Array.AsReadOnly(StatusDefaults.GrpcNames);

    /// <summary>Keys of <c>max-length</c>.</summary>
    public static IReadOnlyList<string> MaxLengthKeys { get; } = Array.AsReadOnly(CatalogTokens.MaxLengthKeys);

    /// <summary>Keys that a parameter must have.</summary>
    public static IReadOnlyList<string> RequiredParameterKeys { get; } = [ParameterReader.TypeKey];

    /// <summary>Keys that a cause must have.</summary>
    public static IReadOnlyList<string> RequiredCauseKeys { get; } = [EntryTexts.CauseKey];

    /// <summary>How a <c>type</c> that lists its values begins; it ends with a closing parenthesis.</summary>
    public static string InlineEnumPrefix => ParameterReader.EnumPrefix;

    /// <summary>Shape of keys, catalog names and cause ids as a regular expression (ECMA-262); see also <see cref="CatalogLimits.MaxNameLength"/>.</summary>
    public static string KeyPattern => NameGrammar.KeyPattern;

    /// <summary>What to do about a key of another shape.</summary>
    public static string KeyAdvice => NameGrammar.KebabFix;

    /// <summary>Shape of parameter names as a regular expression (ECMA-262); see also <see cref="CatalogLimits.MaxNameLength"/>.</summary>
    public static string WordPattern => NameGrammar.WordPattern;

    /// <summary>Shape of versions as a regular expression (ECMA-262).</summary>
    public static string VersionPattern => NameGrammar.VersionPattern;

    /// <summary>Shape of codes as a regular expression (ECMA-262); see also <see cref="CatalogLimits.MaxCodeLength"/>.</summary>
    public static string CodePattern => CodeGrammar.FlatPattern;
}
