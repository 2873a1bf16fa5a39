namespace ErrorCatalog;

/// <summary>
/// Keys of <c>google.rpc.ErrorInfo.metadata</c>. AIP-193 wants <c>[a-z][a-zA-Z0-9-_]+</c>, at most 64 characters; the values of
/// a problem share the map with the facts that have no place of their own.
/// </summary>
internal static class RpcMetadata
{
    public const string Code = "code";
    public const string Impact = "impact";
    public const string Retry = "whoRetries";
    public const string Where = "where";
    public const string NoticedAt = "noticedTime";
    public const string CatalogReference = "msgCatalog";
    public const string ThreadId = "threadId";
    public const string ParentThreadId = "parentThreadId";
    public const string TriggerMessageId = "triggerMessageId";
    public const string Extensions = "extensions";

    private const int MaxLength = 64;
    private const string ArgumentPrefix = "arg-";

    private static readonly string[] Reserved =
        [Code, Impact, Retry, Where, NoticedAt, CatalogReference, ThreadId, ParentThreadId, TriggerMessageId, Extensions];

    /// <summary>True for the key of a fact that is no argument.</summary>
    public static bool IsReserved(string key) => Reserved.Contains(key, StringComparer.Ordinal);

    /// <summary>The key of an argument: its name when the rule allows it and no fact has it, else the nearest that does.</summary>
    public static string KeyOf(string name)
    {
        if (IsReserved(name))
        {
            return ArgumentPrefix + name;
        }

        if (IsKey(name))
        {
            return name;
        }

        string key = new([.. name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_')]);
        key = key.Length > 0 && char.IsAsciiLetter(key[0]) ? char.ToLowerInvariant(key[0]) + key[1..] : "p" + key;
        key = key.Length == 1 ? key + "_" : key;
        key = key.Length > MaxLength ? key[..MaxLength] : key;
        return IsReserved(key) ? ArgumentPrefix + key : key;
    }

    /// <summary>The name of an argument as far as its key tells.</summary>
    public static string NameOf(string key) =>
        key.StartsWith(ArgumentPrefix, StringComparison.Ordinal) && IsReserved(key[ArgumentPrefix.Length..])
            ? key[ArgumentPrefix.Length..]
            : key;

    private static bool IsKey(string name) =>
        name.Length is > 1 and <= MaxLength && char.IsAsciiLetterLower(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
