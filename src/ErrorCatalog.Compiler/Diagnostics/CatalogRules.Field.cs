namespace ErrorCatalog.Compiler;

// The value of a field (EC0030–EC0049).
public static partial class CatalogRules
{
    /// <summary>The key becomes the address of the page and the C# name.</summary>
    public static CatalogRule BadKey { get; } = Error("EC0030", "An entry key is kebab-case");

    /// <summary>A flat code has characters that no protocol uses, or is too long.</summary>
    public static CatalogRule BadCode { get; } = Error("EC0031", "A wire code is well formed");

    /// <summary>A code that starts with <c>e.</c> or <c>w.</c> is <c>sorter.scope.descriptor…</c> (DIDComm v2, problem codes).</summary>
    public static CatalogRule BadDidCommCode { get; } = Error("EC0032", "A code with a DIDComm sorter follows the DIDComm grammar");

    /// <summary>An alias is empty, too long, repeated or equal to the code.</summary>
    public static CatalogRule BadAlias { get; } = Error("EC0033", "An alias is a usable code");

    /// <summary>The value of a field with a closed set is not in the set.</summary>
    public static CatalogRule BadToken { get; } = Error("EC0034", "A choice is one of its tokens");

    /// <summary><c>number</c> is not in 1–2147483647.</summary>
    public static CatalogRule BadNumber { get; } = Error("EC0035", "A number is a positive whole number");

    /// <summary><c>http-status</c> is outside of the range.</summary>
    public static CatalogRule BadHttpStatus { get; } = Error("EC0036", "An HTTP status is 400–599, or 200 for a warning");

    /// <summary><c>grpc-status</c> is not one of the names of google.rpc.Code.</summary>
    public static CatalogRule BadGrpcStatus { get; } = Error("EC0037", "A gRPC status is a google.rpc code name");

    /// <summary><c>since</c> is not like <c>1.0.0</c>.</summary>
    public static CatalogRule BadVersion { get; } = Error("EC0038", "A version is a semantic version");

    /// <summary><c>severity: error</c> with a <c>w.</c> code or the other way round.</summary>
    public static CatalogRule SeverityAgainstCode { get; } = Warning("EC0039", "The severity agrees with the code's sorter");

    /// <summary>Placeholders are ASCII letters, digits and <c>_</c>, starting with a letter.</summary>
    public static CatalogRule BadParameterName { get; } = Error("EC0040", "A parameter name can be a placeholder");

    /// <summary>The type is missing or not one of the types.</summary>
    public static CatalogRule BadParameterType { get; } = Error("EC0041", "A parameter type is known");

    /// <summary>The values are missing, repeated, not tokens, or given to another type.</summary>
    public static CatalogRule BadEnumValues { get; } = Error("EC0042", "An enum parameter has values");

    /// <summary>The order is the positional order of arguments: a required one cannot follow an optional one.</summary>
    public static CatalogRule OptionalBeforeRequired { get; } = Error("EC0043", "Optional parameters come last");

    /// <summary>The example is shown in the documentation and used in tests, so it must be a value of the type.</summary>
    public static CatalogRule ExampleDoesNotFit { get; } = Error("EC0044", "An example fits its type");

    /// <summary>Without one neither readers nor translators see what stands in the text.</summary>
    public static CatalogRule MissingExample { get; } = Info("EC0045", "A parameter has an example");

    /// <summary>Translations refer to causes by id.</summary>
    public static CatalogRule BadCauseId { get; } = Error("EC0046", "A cause id is kebab-case");

    /// <summary><c>where</c> is <c>me</c>, <c>you</c> or <c>other</c>, optionally with <c> - place</c> (Aries RFC 0035).</summary>
    public static CatalogRule BadWhere { get; } = Warning("EC0047", "A place starts with a party");

    /// <summary>An error that is answered with 200 looks like success.</summary>
    public static CatalogRule HttpStatusOfError { get; } = Warning("EC0048", "Status 200 is for warnings");

    /// <summary>A limit is a number of characters that some text can have.</summary>
    public static CatalogRule BadMaxLength { get; } = Error("EC0049", "A longest length is a number of characters");

    private static CatalogRule[] FieldRules =>
    [
        BadKey,
        BadCode,
        BadDidCommCode,
        BadAlias,
        BadToken,
        BadNumber,
        BadHttpStatus,
        BadGrpcStatus,
        BadVersion,
        SeverityAgainstCode,
        BadParameterName,
        BadParameterType,
        BadEnumValues,
        OptionalBeforeRequired,
        ExampleDoesNotFit,
        MissingExample,
        BadCauseId,
        BadWhere,
        HttpStatusOfError,
        BadMaxLength,
    ];
}
