using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ErrorCatalog.Jobs;

/// <summary>What a handler knows about the job it does.</summary>
public sealed class JobContext
{
    internal JobContext(JobClaim claim)
    {
        Id = claim.Id;
        Tenant = new Tenant(claim.Tenant);
        Kind = claim.Kind;
        Input = claim.Input;
        Attempt = claim.Attempt;
        MaxAttempts = claim.MaxAttempts;
    }

    /// <summary>Id of the job.</summary>
    public string Id { get; }

    /// <summary>Whose job it is: the handle for everything that the handler reads or writes.</summary>
    public Tenant Tenant { get; }

    /// <summary>Which handler does it.</summary>
    public string Kind { get; }

    /// <summary>What was given when the job was added.</summary>
    public ReadOnlyMemory<byte> Input { get; }

    /// <summary>The attempt, counted from 1.</summary>
    public int Attempt { get; }

    /// <summary>How many attempts are allowed.</summary>
    public int MaxAttempts { get; }

    /// <summary>The input as JSON.</summary>
    /// <exception cref="JsonException">It is not JSON of that type.</exception>
    public T? ReadInput<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Input.Span, type);
}
