using System.Net;
using System.Net.Security;

namespace ErrorCatalog.Networking;

/// <summary>How a <see cref="GuardedHttpHandler"/> connects.</summary>
public sealed record GuardedHttpOptions
{
    /// <summary>Where it may connect to. Default: public addresses only.</summary>
    public AddressPolicy Policy { get; init; } = AddressPolicy.PublicOnly;

    /// <summary>False refuses plain <c>http</c> before anything is sent, except for hosts that the policy allows by name. Default false.</summary>
    public bool AllowsHttp { get; init; }

    /// <summary>Most time for looking up a name, connecting and the handshake of TLS. Default 10 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection is used before its name is looked up and checked again. Default 2 minutes.</summary>
    public TimeSpan ConnectionLifetime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Most connections to one host at the same time. Default 8.</summary>
    public int MaxConnectionsPerHost { get; init; } = 8;

    /// <summary>Looks up a name. Null asks the system (<see cref="Dns"/>). The addresses it gives are the ones that are checked and connected to.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>>? ResolveHost { get; init; }

    /// <summary>Decides about certificates that the system does not trust; null refuses them.</summary>
    public RemoteCertificateValidationCallback? CertificateValidation { get; init; }
}
