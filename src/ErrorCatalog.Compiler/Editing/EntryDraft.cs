namespace ErrorCatalog.Compiler;

/// <summary>An entry that is to be written into a catalog file; not validated before it is there.</summary>
public sealed record EntryDraft
{
    /// <summary>Its permanent key, kebab-case.</summary>
    public required string Key { get; init; }

    /// <summary>Its wire code, or null for the key.</summary>
    public string? Code { get; init; }

    /// <summary>What the problem is about.</summary>
    public EntryCategory Category { get; init; }

    /// <summary>Rejection (the client can fix it) or exception (the command was never processed).</summary>
    public EntryKind Kind { get; init; } = EntryKind.Exception;

    /// <summary>How much of the conversation is spoiled.</summary>
    public EntryImpact Impact { get; init; }

    /// <summary>Who should try again, seen from the one who reports.</summary>
    public WhoRetries WhoRetries { get; init; }

    /// <summary>HTTP status, or null to leave it to the compiler.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Parameters in positional order; optional ones last.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>Short name as a message pattern, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What was expected and what happened instead, as a message pattern.</summary>
    public required string Explain { get; init; }

    /// <summary>What the reader can do, as a message pattern.</summary>
    public required string FixHint { get; init; }

    /// <summary>A draft whose texts are still to be worded, but which is valid as it stands.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="isRejection">True when the sender can fix it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public static EntryDraft Skeleton(string key, bool isRejection) => new()
    {
        Key = key ?? throw new ArgumentNullException(nameof(key)),
        Kind = isRejection ? EntryKind.Rejection : EntryKind.Exception,
        WhoRetries = isRejection ? WhoRetries.You : WhoRetries.Me,
        HttpStatus = isRejection ? 400 : 500,
        Parameters = new EquatableArray<ParameterModel>(
        [
            new ParameterModel("subject", ParameterType.Identifier, IsOptional: false, "A-1", "what it is about", ParameterSensitivity.Public, EnumValues: default),
        ]),
        Title = TitleOf(key),
        Explain = "Expected {subject} to be usable, but it is not.",
        FixHint = "Check {subject}, then try again.",
    };

    /// <summary>The words of a key as a title: <c>order-not-found</c> becomes <c>Order not found</c>.</summary>
    /// <param name="key">The key; anything is taken.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public static string TitleOf(string key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        return key.Length == 0 ? key : char.ToUpperInvariant(key[0]) + key.Substring(1).Replace('-', ' ');
    }
}
