namespace ErrorCatalog;

/// <summary>
/// A problem code taken apart by the DIDComm v2 grammar <c>sorter.scope.descriptors</c>, tolerantly: any text is a code, and
/// codes seen in practice that leave the scope out or follow no grammar still tell what can be told.
/// </summary>
/// <param name="Raw">The code as it travelled.</param>
/// <param name="Severity">From the sorter <c>e</c> or <c>w</c>; null for a flat code.</param>
/// <param name="Scope">What is rolled back.</param>
/// <param name="State">Name of the state when <paramref name="Scope"/> is <see cref="ProblemScopeKind.State"/>.</param>
/// <param name="Descriptors">The part after sorter and scope; the whole code when it follows no grammar.</param>
public readonly record struct ProblemCode(string Raw, ProblemSeverity? Severity, ProblemScopeKind Scope, string? State, string Descriptors)
{
    private static readonly string[] StandardDescriptors = ["trust", "xfer", "did", "msg", "me", "req", "legal"];

    /// <summary>True when the code starts with a DIDComm sorter.</summary>
    public bool HasSorter => Severity is not null;

    /// <summary>The impact that the scope implies: a message for <c>m</c>, the thread for <c>p</c> and states, else null.</summary>
    public ProblemImpact? Impact => Scope switch
    {
        ProblemScopeKind.Message => ProblemImpact.Message,
        ProblemScopeKind.Protocol or ProblemScopeKind.State => ProblemImpact.Thread,
        _ => null,
    };

    /// <summary>How wide the scope is: 0 unspecified, 1 message, 2 state, 3 protocol. A warning may only be answered at least as widely.</summary>
    public int Breadth => Scope switch
    {
        ProblemScopeKind.Message => 1,
        ProblemScopeKind.State => 2,
        ProblemScopeKind.Protocol => 3,
        _ => 0,
    };

    /// <summary>Takes a code apart. Never fails.</summary>
    public static ProblemCode Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length < 3 || code[1] != '.' || Sorter(code[0]) is not { } severity)
        {
            return new ProblemCode(code, null, ProblemScopeKind.Unspecified, null, code);
        }

        string rest = code[2..];
        int dot = rest.IndexOf('.', StringComparison.Ordinal);
        string scope = dot < 0 ? rest : rest[..dot];
        string descriptors = dot < 0 ? string.Empty : rest[(dot + 1)..];
        return scope switch
        {
            "m" or "M" => new ProblemCode(code, severity, ProblemScopeKind.Message, null, descriptors),
            "p" or "P" => new ProblemCode(code, severity, ProblemScopeKind.Protocol, null, descriptors),
            // The specification's own i18n section writes w.msg.bad-lang: a standard descriptor where the scope belongs.
            _ when scope.Length == 0 || descriptors.Length == 0 || StandardDescriptors.Contains(scope, StringComparer.OrdinalIgnoreCase) =>
                new ProblemCode(code, severity, ProblemScopeKind.Unspecified, null, rest),
            _ => new ProblemCode(code, severity, ProblemScopeKind.State, scope, descriptors),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Raw;

    private static ProblemSeverity? Sorter(char sorter) => sorter switch
    {
        'e' or 'E' => ProblemSeverity.Error,
        'w' or 'W' => ProblemSeverity.Warning,
        _ => null,
    };
}
