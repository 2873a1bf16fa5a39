using System.ComponentModel.DataAnnotations;

namespace ErrorCatalog.Samples.Issuer;

/// <summary>What a client orders. The message of a rule is the key of an entry: its text comes in the language of the caller.</summary>
public sealed record CredentialOrder
{
    /// <summary>Who the credential is for, a DID.</summary>
    [RegularExpression("did:[a-z0-9]+:.+", ErrorMessage = "holder-invalid")]
    public required string Holder { get; init; }

    /// <summary>Type of the credential.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Type { get; init; }

    /// <summary>How many days it is valid.</summary>
    [Range(1, 3650, ErrorMessage = "days-invalid")]
    public int Days { get; init; } = 365;
}
