using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Json;

/// <summary>How the values of the model are spelled in JSON and in the keys of the page texts: as in the catalog file.</summary>
internal static class Tokens
{
    public static string Of(EntrySeverity value) => value == EntrySeverity.Warning ? "warning" : "error";

    public static string Of(EntryKind value) => value == EntryKind.Rejection ? "rejection" : "exception";

    public static string Of(EntryCategory value) => value switch
    {
        EntryCategory.Routing => "routing",
        EntryCategory.Transaction => "transaction",
        EntryCategory.Channel => "channel",
        EntryCategory.Timeout => "timeout",
        _ => "processing",
    };

    public static string Of(EntryImpact value) => value switch
    {
        EntryImpact.Thread => "thread",
        EntryImpact.Connection => "connection",
        _ => "message",
    };

    public static string Of(WhoRetries value) => value switch
    {
        WhoRetries.You => "you",
        WhoRetries.Me => "me",
        WhoRetries.Both => "both",
        _ => "none",
    };

    public static string Of(Compiler.ParameterSensitivity value) => value switch
    {
        Compiler.ParameterSensitivity.Internal => "internal",
        Compiler.ParameterSensitivity.Secret => "secret",
        _ => "public",
    };

    public static string Of(Compiler.ParameterType value) => value switch
    {
        Compiler.ParameterType.Identifier => "identifier",
        Compiler.ParameterType.Integer => "integer",
        Compiler.ParameterType.Decimal => "decimal",
        Compiler.ParameterType.Boolean => "boolean",
        Compiler.ParameterType.Uri => "uri",
        Compiler.ParameterType.Did => "did",
        Compiler.ParameterType.Timestamp => "timestamp",
        Compiler.ParameterType.Duration => "duration",
        Compiler.ParameterType.Bytes => "bytes",
        Compiler.ParameterType.Enum => "enum",
        _ => "text",
    };
}
