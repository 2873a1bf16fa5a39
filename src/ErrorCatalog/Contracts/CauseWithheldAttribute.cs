namespace ErrorCatalog;

/// <summary>
/// Says that causes of exceptions are kept back on purpose, usually at a security boundary where the caller must not learn what
/// failed inside. The rules about dropped causes (EC1101, EC1102, EC1105 and EC1205) are silent in the member or type that has it, and for
/// exception types that have it wherever they are thrown.
/// </summary>
/// <param name="why">The reason, for readers of the code.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
public sealed class CauseWithheldAttribute(string why) : Attribute
{
    /// <summary>The reason, for readers of the code.</summary>
    public string Why { get; } = string.IsNullOrWhiteSpace(why)
        ? throw new ArgumentException($"Expected the reason why the cause is withheld, but got '{why}'. Say who must not learn what.", nameof(why))
        : why;
}
