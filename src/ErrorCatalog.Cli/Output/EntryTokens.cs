namespace ErrorCatalog.Cli.Output;

/// <summary>The words of the catalog format, as they stand in YAML, for closed vocabularies.</summary>
internal static class EntryTokens
{
    /// <summary>From the reporter's view: <c>you</c> is the one who receives the report.</summary>
    public static string? Of(RetryParty? party) => party switch
    {
        RetryParty.Recipient => "you",
        RetryParty.Reporter => "me",
        RetryParty.Both => "both",
        RetryParty.None => "none",
        _ => null,
    };

    /// <summary>Every other vocabulary uses the name of the enum member in lower case.</summary>
    public static string? Of<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value?.ToString().ToLowerInvariant();

    /// <inheritdoc cref="Of{TEnum}(TEnum?)"/>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
