namespace ErrorCatalog;

/// <summary>
/// The words of catalogs and reports for closed vocabularies. Reading ignores case and takes the spellings that real agents
/// send; an unknown word gives null, never an error.
/// </summary>
internal static class WireTokens
{
    public static ProblemSeverity? Severity(string? token) => Fold(token) switch
    {
        "error" => ProblemSeverity.Error,
        "warning" => ProblemSeverity.Warning,
        _ => null,
    };

    public static ProblemCategory? Category(string? token) => Fold(token) switch
    {
        "processing" => ProblemCategory.Processing,
        "routing" => ProblemCategory.Routing,
        "transaction" => ProblemCategory.Transaction,
        "channel" => ProblemCategory.Channel,
        "timeout" => ProblemCategory.Timeout,
        _ => null,
    };

    public static ProblemKind? Kind(string? token) => Fold(token) switch
    {
        "rejection" => ProblemKind.Rejection,
        "exception" => ProblemKind.Exception,
        _ => null,
    };

    /// <summary>Also <c>msg</c> of the 2018 drafts and <c>messagecontent</c> of aries-vcx.</summary>
    public static ProblemImpact? Impact(string? token) => Fold(token) switch
    {
        "message" or "msg" or "messagecontent" => ProblemImpact.Message,
        "thread" => ProblemImpact.Thread,
        "connection" => ProblemImpact.Connection,
        _ => null,
    };

    public static string Token(ProblemImpact impact) => impact switch
    {
        ProblemImpact.Message => "message",
        ProblemImpact.Thread => "thread",
        _ => "connection",
    };

    public static RetryParty? Retry(string? token) => Fold(token) switch
    {
        "you" => RetryParty.Recipient,
        "me" => RetryParty.Reporter,
        "both" => RetryParty.Both,
        "none" => RetryParty.None,
        _ => null,
    };

    public static string Token(RetryParty party) => party switch
    {
        RetryParty.Recipient => "you",
        RetryParty.Reporter => "me",
        RetryParty.Both => "both",
        _ => "none",
    };

    public static ParameterSensitivity? Sensitivity(string? token) => Fold(token) switch
    {
        "public" => ParameterSensitivity.Public,
        "internal" => ParameterSensitivity.Internal,
        "secret" => ParameterSensitivity.Secret,
        _ => null,
    };

    public static ParameterType? ParameterType(string? token) =>
        token is { Length: > 0 } && !char.IsAsciiDigit(token[0]) && Enum.TryParse(token, ignoreCase: true, out ParameterType type) ? type : null;

    public static GrpcStatusCode? Grpc(string? name) =>
        name is { Length: > 0 } && !char.IsAsciiDigit(name[0])
        && Enum.TryParse(name.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true, out GrpcStatusCode code) ? code : null;

    /// <summary>The upper snake case name of google/rpc/code.proto.</summary>
    public static string Token(GrpcStatusCode code) =>
        string.Concat(code.ToString().Select((letter, i) => i > 0 && char.IsAsciiLetterUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));

    private static string? Fold(string? token) => token?.Trim().ToLowerInvariant();
}
