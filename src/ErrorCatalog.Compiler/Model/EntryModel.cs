namespace ErrorCatalog.Compiler;

/// <summary>One error of a catalog, validated.</summary>
public sealed record EntryModel
{
    /// <summary>The permanent key: kebab-case; URL slug and source of the C# name.</summary>
    public required string Key { get; init; }

    /// <summary>The wire code; the key unless the catalog says otherwise.</summary>
    public required string Code { get; init; }

    /// <summary>Other codes that mean the same, in the order of the file.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Number for peers that want one, or null.</summary>
    public int? Number { get; init; }

    /// <summary>Error or warning (DIDComm sorter <c>e</c> or <c>w</c>).</summary>
    public EntrySeverity Severity { get; init; }

    /// <summary>What the problem is about: decides who is told.</summary>
    public EntryCategory Category { get; init; }

    /// <summary>Rejection (the client can fix it) or exception (the command was never processed).</summary>
    public EntryKind Kind { get; init; }

    /// <summary>How much of the conversation is spoiled.</summary>
    public EntryImpact Impact { get; init; }

    /// <summary>Who should try again, seen from the one who reports.</summary>
    public WhoRetries WhoRetries { get; init; }

    /// <summary>Where the problem sits, for example <c>me - wire</c>, or null.</summary>
    public string? Where { get; init; }

    /// <summary>HTTP status 400–599 (200 for warnings that do not fail), or null when the compiler found none to derive.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>google.rpc code name such as <c>UNAVAILABLE</c>; declared, or derived from the code and HTTP status.</summary>
    public required string GrpcStatus { get; init; }

    /// <summary>google.rpc.ErrorInfo reason, for example <c>XFER_CANT_FIND_ROUTE</c>, at most 63 characters, unique in the catalog.</summary>
    public required string GrpcReason { get; init; }

    /// <summary>Parameters in declaration order, which is the positional order of DIDComm args.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>Source-language texts.</summary>
    public required EntryText Text { get; init; }

    /// <summary>Note for translators, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Most characters (grapheme clusters) of single texts, in every language.</summary>
    public EquatableArray<TextLimit> MaxLengths { get; init; }

    /// <summary>Fields whose text may be the same in every language, for example a product name; ordered as in the file.</summary>
    public EquatableArray<string> SameAsSource { get; init; }

    /// <summary>First version that has the entry, or null.</summary>
    public string? Since { get; init; }

    /// <summary>Notice that the entry will be retired, or null. It is still raised and its factory warns.</summary>
    public DeprecatedModel? Deprecated { get; init; }

    /// <summary>Required fields that the entry lacks, which only keys under <c>legacy</c> may; ordered as the format lists them.</summary>
    public EquatableArray<string> Missing { get; init; }

    /// <summary>Tombstone, or null while the entry lives.</summary>
    public RetiredModel? Retired { get; init; }

    /// <summary>C# name of the type and of the factory, for example <c>CantFindRoute</c>.</summary>
    public required string CSharpName { get; init; }
}
