namespace ErrorCatalog.Compiler;

/// <summary>What is promised about one entry: everything that peers, stored reports, programs and addresses rely on.</summary>
public sealed record ContractEntry
{
    /// <summary>The permanent key.</summary>
    public required string Key { get; init; }

    /// <summary>The wire code.</summary>
    public required string Code { get; init; }

    /// <summary>Other codes that mean the same, ordered (ordinal).</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Number for peers that want one, or null.</summary>
    public int? Number { get; init; }

    /// <summary>Error or warning.</summary>
    public EntrySeverity Severity { get; init; }

    /// <summary>What the problem is about.</summary>
    public EntryCategory Category { get; init; }

    /// <summary>Rejection or exception.</summary>
    public EntryKind Kind { get; init; }

    /// <summary>How much of the conversation is spoiled.</summary>
    public EntryImpact Impact { get; init; }

    /// <summary>Who should try again, seen from the one who reports.</summary>
    public WhoRetries WhoRetries { get; init; }

    /// <summary>Where the problem sits, or null.</summary>
    public string? Where { get; init; }

    /// <summary>HTTP status, declared or derived, or null.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>google.rpc code name, declared or derived.</summary>
    public required string GrpcStatus { get; init; }

    /// <summary>Parameters in declaration order, which is the positional order of DIDComm args.</summary>
    public EquatableArray<ContractParameter> Parameters { get; init; }

    /// <summary>First version that has the entry, or null.</summary>
    public string? Since { get; init; }

    /// <summary>True when the entry is deprecated: it will be retired.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>True when the entry is exempt from required fields, so that the list of exemptions can be held to shrink.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>True when the entry is retired.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Version that retired it, or null.</summary>
    public string? RetiredSince { get; init; }

    /// <summary>Key of the successor of a retired entry, or null.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The source texts, in the order of the format.</summary>
    public EquatableArray<TextMark> Texts { get; init; }

    /// <summary>The translations, ordered by tag (ordinal).</summary>
    public EquatableArray<TextMark> Translations { get; init; }

    /// <summary>Every name under which a report or an address may refer to the entry, but for its number.</summary>
    public IEnumerable<string> Names => new[] { Key, Code }.Concat(Aliases);

    internal static ContractEntry Of(EntryModel entry, IEnumerable<TextMark> translations) => WithoutTexts(entry) with
    {
        Texts = new EquatableArray<TextMark>(SourceUnits.Texts(entry.Text).Select(text => new TextMark(text.Field, TranslationHash.Of(text.Text))).ToArray()),
        Translations = new EquatableArray<TextMark>(translations.OrderBy(mark => mark.Name, StringComparer.Ordinal).ToArray()),
    };

    internal static ContractEntry WithoutTexts(EntryModel entry) => new()
    {
        Key = entry.Key,
        Code = entry.Code,
        Aliases = new EquatableArray<string>(entry.Aliases.OrderBy(alias => alias, StringComparer.Ordinal).ToArray()),
        Number = entry.Number,
        Severity = entry.Severity,
        Category = entry.Category,
        Kind = entry.Kind,
        Impact = entry.Impact,
        WhoRetries = entry.WhoRetries,
        Where = entry.Where,
        HttpStatus = entry.HttpStatus,
        GrpcStatus = entry.GrpcStatus,
        Parameters = new EquatableArray<ContractParameter>(entry.Parameters
            .Select(parameter => new ContractParameter(parameter.Name, parameter.Type, parameter.IsOptional, parameter.Sensitivity, parameter.EnumValues))
            .ToArray()),
        Since = entry.Since,
        IsDeprecated = entry.Deprecated is not null,
        IsLegacy = entry.Missing.Count > 0,
        IsRetired = entry.Retired is not null,
        RetiredSince = entry.Retired?.Since,
        ReplacedBy = entry.Retired?.ReplacedBy,
    };
}
