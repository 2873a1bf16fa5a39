namespace ErrorCatalog;

/// <summary>
/// What follows from a code that the receiver does not know: after a warning (<c>w.</c>) the protocol may go on, after
/// anything else it counts as ended (Aries RFC 0035, since 2022).
/// </summary>
public static class UnknownCodeRule
{
    /// <summary>What a received problem means for its protocol; a code is known when a catalog declares it or a prefix of it.</summary>
    public static ProtocolEffect Of(Problem received)
    {
        ArgumentNullException.ThrowIfNull(received);
        return received.Descriptor.IsCatalogued ? ProtocolEffect.AsDeclared : OfUnknown(received.Code);
    }

    /// <summary>What a code that is not known means for its protocol.</summary>
    public static ProtocolEffect OfUnknown(string code) =>
        ProblemCode.Parse(code).Severity == ProblemSeverity.Warning ? ProtocolEffect.Continues : ProtocolEffect.Ends;
}
