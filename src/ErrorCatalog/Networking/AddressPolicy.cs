using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace ErrorCatalog.Networking;

/// <summary>
/// Which addresses may be connected to on behalf of strangers: public ones, and what the owner of this machine allows by name
/// or network. Immutable.
/// </summary>
public sealed class AddressPolicy
{
    private static readonly SearchValues<char> NotInHosts = SearchValues.Create("/\\@?# ");

    private readonly IPNetwork[] _networks;
    private readonly HashSet<string> _hosts;

    private AddressPolicy(IPNetwork[] networks, HashSet<string> hosts, string[] allowed)
    {
        _networks = networks;
        _hosts = hosts;
        Allowed = allowed;
    }

    /// <summary>Public addresses and nothing else.</summary>
    public static AddressPolicy PublicOnly { get; } = new([], [], []);

    /// <summary>What is allowed besides public addresses, as it was written.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>Public addresses, and what <paramref name="allowed"/> lists.</summary>
    /// <param name="allowed">
    /// Networks (<c>10.1.0.0/16</c>, <c>fd12::/48</c>), hosts (<c>errors.intranet</c>, <c>10.1.2.3</c>) or hosts with a port
    /// (<c>localhost:5001</c>, <c>[::1]:5001</c>). A host that is allowed may lead to any address: whoever answers for its name is trusted.
    /// </param>
    /// <exception cref="FormatException">An item is none of these.</exception>
    public static AddressPolicy Allowing(params IEnumerable<string> allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        string[] items = [.. allowed];
        foreach (string item in items)
        {
            if (!IsNetwork(item, out _) && NormalizeAllowedHost(item) is null)
            {
                throw new FormatException($"Expected a network such as 10.1.0.0/16 or a host such as localhost:5001 in the list of allowed addresses but got '{item}'. Write a network with its prefix length, a host without scheme and path.");
            }
        }

        return new AddressPolicy(
            [.. items.Where(item => IsNetwork(item, out _)).Select(IPNetwork.Parse)],
            [.. items.Where(item => !IsNetwork(item, out _)).Select(item => NormalizeAllowedHost(item)!)],
            items);
    }

    /// <summary>True when a connection to <paramref name="address"/> is allowed whatever name led there.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    public bool Allows(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        IPAddress plain = AddressScopes.Plain(address);
        return AddressScopes.IsPublic(plain) || Array.Exists(_networks, network => network.Contains(plain));
    }

    /// <summary>True when the owner allows the host by its name, so that its addresses are not asked about.</summary>
    /// <param name="host">Name or literal address, with or without brackets.</param>
    /// <param name="port">Port of the connection.</param>
    public bool AllowsHost(string host, int port)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (_hosts.Count == 0)
        {
            return false;
        }

        string name = NormalizeHost(host);
        return _hosts.Contains(name) || _hosts.Contains(WithPort(name, port));
    }

    /// <summary>
    /// What <paramref name="address"/> itself gives away before any name is looked up: the scope of a literal address, in
    /// every spelling that <see cref="Uri"/> takes (decimal, octal, hexadecimal), or loopback for <c>localhost</c>.
    /// </summary>
    /// <remarks>A name that passes here can still lead inside; only <see cref="GuardedHttpHandler"/> sees that, when it connects.</remarks>
    /// <returns>True when it may not be connected to.</returns>
    public bool IsRefused(Uri address, out AddressScope scope)
    {
        ArgumentNullException.ThrowIfNull(address);
        string host = NormalizeHost(address.IdnHost);
        scope = AddressScope.Public;
        if (AllowsHost(host, address.Port))
        {
            return false;
        }

        if (IPAddress.TryParse(host, out IPAddress? literal))
        {
            scope = AddressScopes.Of(literal);
            return !Allows(literal);
        }

        // RFC 6761, section 6.3: these names are loopback wherever they are looked up.
        if (host.Equals("localhost", StringComparison.Ordinal) || host.EndsWith(".localhost", StringComparison.Ordinal))
        {
            scope = AddressScope.Loopback;
            return !Allows(IPAddress.Loopback) && !Allows(IPAddress.IPv6Loopback);
        }

        return false;
    }

    private static bool IsNetwork(string item, out IPNetwork network)
    {
        network = default;
        return item.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(item, out network);
    }

    private static string? NormalizeAllowedHost(string item)
    {
        // The parser of addresses knows brackets, ports and international names; a port that is the scheme's own is kept apart by an odd scheme.
        if (item.Length is 0 or > 300 || item.AsSpan().ContainsAny(NotInHosts)
            || !Uri.TryCreate($"allowed://{(IsBareIPv6(item) ? $"[{item}]" : item)}/", UriKind.Absolute, out Uri? parsed)
            || parsed.Host.Length == 0)
        {
            return null;
        }

        string host = NormalizeHost(parsed.IdnHost);
        return Uri.CheckHostName(host) == UriHostNameType.Unknown ? null
            : parsed.IsDefaultPort ? host
            : WithPort(host, parsed.Port);
    }

    private static bool IsBareIPv6([NotNullWhen(true)] string? item) =>
        item is not null && !item.StartsWith('[') && item.AsSpan().Count(':') > 1;

    private static string NormalizeHost(string host)
    {
        string bare = host.Trim('[', ']');
        return IPAddress.TryParse(bare, out IPAddress? literal)
            ? AddressScopes.Plain(literal).ToString()
            : bare.TrimEnd('.').ToLowerInvariant();
    }

    private static string WithPort(string host, int port) => string.Create(CultureInfo.InvariantCulture, $"{host}|{port}");
}
