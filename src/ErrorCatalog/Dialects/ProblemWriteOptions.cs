using System.Text.Encodings.Web;

namespace ErrorCatalog;

/// <summary>How a problem is written. Secret values and the exception behind a problem are never written.</summary>
public sealed record ProblemWriteOptions
{
    /// <summary>The options used when none are given.</summary>
    public static ProblemWriteOptions Default { get; } = new();

    /// <summary>BCP 47 tag of the language to write in; null for the catalog's source language.</summary>
    public string? Locale { get; init; }

    /// <summary>
    /// BCP 47 tags of more languages to write, where the form has a place for them; the catalog must have them. Aries and
    /// HIPE forms always carry English too, because agents read only that.
    /// </summary>
    public IReadOnlyList<string> AdditionalLocales { get; init; } = [];

    /// <summary>True to write the values of <see cref="ParameterSensitivity.Internal"/> parameters, for receivers of the own organisation.</summary>
    public bool IncludeInternal { get; init; }

    /// <summary>How much of Aries RFC 0035 is written.</summary>
    public AriesProfile Profile { get; init; }

    /// <summary>
    /// Type of a report that another protocol adopted, for example
    /// <c>https://didcomm.org/issue-credential/2.0/problem-report</c>; it then stays on that protocol's thread. Null for the
    /// form's own type.
    /// </summary>
    public string? MessageType { get; init; }

    /// <summary>
    /// True to refuse writing DIDComm v2 for a problem that belongs to no known thread. By default a made-up parent thread id is
    /// sent, because the member is required and a failing error path helps nobody.
    /// </summary>
    public bool RequireThread { get; init; }

    /// <summary>What JSON strings escape; by default what HTML needs escaped, and no other letter of any script.</summary>
    public JavaScriptEncoder? Encoder { get; init; }

    internal TextAudience Audience => IncludeInternal ? TextAudience.Own : TextAudience.Peer;
}
