namespace ErrorCatalog.Compiler;

/// <summary>The words of the format: keys of each mapping and tokens of each choice, in the order of the enums they stand for.</summary>
internal static class CatalogTokens
{
    internal static readonly string[] FileKeys = ["catalog", "namespace", "locale", "base-uri", "legacy", "complete", "errors"];

    internal static readonly string[] EntryKeys =
    [
        "code", "aliases", "number", "severity", "category", "kind", "impact", "who-retries", "where", "http-status", "grpc-status",
        "params", "title", "explain", "fix-hint", "note", "rule", "causes", "doc", "max-length", "same", "since", "deprecated", "retired",
    ];

    internal static readonly string[] MaxLengthKeys = ["title", "explain", "fix-hint", "rule"];

    internal static readonly string[] ParameterKeys = ["type", "example", "note", "sensitivity", "optional", "values"];

    internal static readonly string[] CauseKeys = ["cause", "origin", "check"];

    internal static readonly string[] RetiredKeys = ["since", "replaced-by", "reason"];

    internal static readonly string[] TranslationKeys = ["title", "explain", "fix-hint", "rule", "causes", "doc"];

    internal static readonly string[] TranslatedCauseKeys = ["cause", "check"];

    internal static readonly string[] Severities = ["error", "warning"];

    internal static readonly string[] Categories = ["processing", "routing", "transaction", "channel", "timeout"];

    internal static readonly string[] Kinds = ["rejection", "exception"];

    internal static readonly string[] Impacts = ["message", "thread", "connection"];

    internal static readonly string[] Retriers = ["none", "you", "me", "both"];

    internal static readonly string[] Sensitivities = ["public", "internal", "secret"];

    internal static readonly string[] Origins = ["me", "peer", "network", "other"];

    internal static readonly string[] Booleans = ["false", "true"];

    internal static readonly string[] ParameterTypes =
    [
        "text", "identifier", "integer", "decimal", "boolean", "uri", "did", "timestamp", "duration", "bytes", "enum",
    ];

    internal static string Of(EntrySeverity value) => Severities[(int)value];

    internal static string Of(EntryCategory value) => Categories[(int)value];

    internal static string Of(EntryKind value) => Kinds[(int)value];

    internal static string Of(EntryImpact value) => Impacts[(int)value];

    internal static string Of(WhoRetries value) => Retriers[(int)value];

    internal static string Of(ParameterSensitivity value) => Sensitivities[(int)value];

    internal static string Of(ParameterType value) => ParameterTypes[(int)value];
}
