using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>One message of another catalog, before it becomes an entry. What that catalog does not say is null.</summary>
internal sealed record ForeignMessage
{
    /// <summary>What it is called there, which never changes: messages are matched by it, for example <c>TS2304</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Words for the key of an entry that does not exist yet.</summary>
    public required string Key { get; init; }

    /// <summary>The source text.</summary>
    public ForeignText? Explain { get; init; }

    /// <summary>Short name.</summary>
    public ForeignText? Title { get; init; }

    /// <summary>What the reader can do.</summary>
    public ForeignText? FixHint { get; init; }

    /// <summary>The rule behind it.</summary>
    public ForeignText? Rule { get; init; }

    /// <summary>Markdown for the page.</summary>
    public string? Doc { get; init; }

    /// <summary>Note for translators.</summary>
    public string? Note { get; init; }

    /// <summary>Its number there.</summary>
    public int? Number { get; init; }

    /// <summary>Other names that it has there.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How bad it is.</summary>
    public EntrySeverity Severity { get; init; } = EntrySeverity.Error;

    /// <summary>Whether the sender can fix it.</summary>
    public EntryKind Kind { get; init; } = EntryKind.Exception;

    /// <summary>What it is about.</summary>
    public EntryCategory Category { get; init; }

    /// <summary>How much of the conversation is spoiled.</summary>
    public EntryImpact? Impact { get; init; }

    /// <summary>Who should try again.</summary>
    public WhoRetries? WhoRetries { get; init; }

    /// <summary>HTTP status.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>google.rpc code name.</summary>
    public string? GrpcStatus { get; init; }

    /// <summary>What is known about its arguments.</summary>
    public IReadOnlyList<ForeignParameter> Parameters { get; init; } = [];

    /// <summary>What usually brings it about.</summary>
    public IReadOnlyList<CauseModel> Causes { get; init; } = [];

    /// <summary>First version that has it.</summary>
    public string? Since { get; init; }

    /// <summary>Set when it will go.</summary>
    public DeprecatedModel? Deprecated { get; init; }

    /// <summary>Part of the name of the file that the entry goes to, kebab-case, or null when there is one file.</summary>
    public string? Group { get; init; }
}
