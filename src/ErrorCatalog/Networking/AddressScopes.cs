using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace ErrorCatalog.Networking;

/// <summary>
/// Tells public addresses from all others, by the IANA special-purpose registries (RFC 6890) and what clouds put outside of
/// them. IPv6 goes by what is allowed: only global unicast, 2000::/3, can be public, so a block that is assigned a meaning
/// tomorrow is refused today.
/// </summary>
public static class AddressScopes
{
    private static readonly (IPNetwork Network, AddressScope Scope)[] Blocks =
    [
        // Clouds; before the blocks that they lie in.
        Of("169.254.169.254/32", AddressScope.Metadata),
        Of("169.254.170.2/32", AddressScope.Metadata),
        Of("169.254.170.23/32", AddressScope.Metadata),
        Of("100.100.100.200/32", AddressScope.Metadata),
        Of("168.63.129.16/32", AddressScope.Metadata),
        Of("192.0.0.192/32", AddressScope.Metadata),
        Of("fd00:ec2::/32", AddressScope.Metadata),
        Of("fd20:ce::254/128", AddressScope.Metadata),

        Of("0.0.0.0/32", AddressScope.Loopback),
        Of("0.0.0.0/8", AddressScope.Reserved),
        Of("10.0.0.0/8", AddressScope.Private),
        Of("100.64.0.0/10", AddressScope.Private),
        Of("127.0.0.0/8", AddressScope.Loopback),
        Of("169.254.0.0/16", AddressScope.LinkLocal),
        Of("172.16.0.0/12", AddressScope.Private),
        Of("192.0.0.0/24", AddressScope.Reserved),
        Of("192.0.2.0/24", AddressScope.Reserved),
        Of("192.88.99.0/24", AddressScope.Reserved),
        Of("192.168.0.0/16", AddressScope.Private),
        Of("198.18.0.0/15", AddressScope.Reserved),
        Of("198.51.100.0/24", AddressScope.Reserved),
        Of("203.0.113.0/24", AddressScope.Reserved),
        Of("224.0.0.0/4", AddressScope.Reserved),
        Of("240.0.0.0/4", AddressScope.Reserved),

        Of("::/127", AddressScope.Loopback),
        Of("fc00::/7", AddressScope.Private),
        Of("fec0::/10", AddressScope.Private),
        Of("fe80::/10", AddressScope.LinkLocal),

        // Inside 2000::/3: IETF protocol assignments (Teredo, benchmarking and ORCHID among them), documentation, 6to4, 6bone.
        Of("2001::/23", AddressScope.Reserved),
        Of("2001:db8::/32", AddressScope.Reserved),
        Of("2002::/16", AddressScope.Reserved),
        Of("3ffe::/16", AddressScope.Reserved),
        Of("3fff::/20", AddressScope.Reserved),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>What kind of network <paramref name="address"/> leads to. An IPv4 address written as IPv6 (::ffff:0:0/96) counts as what it is.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    public static AddressScope Of(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6))
        {
            return AddressScope.Reserved;
        }

        IPAddress plain = Plain(address);
        foreach ((IPNetwork network, AddressScope scope) in Blocks)
        {
            if (network.Contains(plain))
            {
                return scope;
            }
        }

        return plain.AddressFamily == AddressFamily.InterNetwork || (GlobalUnicast.Contains(plain) && !IsIsatap(plain))
            ? AddressScope.Public
            : AddressScope.Reserved;
    }

    /// <summary>True when <paramref name="address"/> lies on the public internet.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    public static bool IsPublic(IPAddress address) => Of(address) == AddressScope.Public;

    /// <summary>The address without a zone, and as IPv4 if it is one that is written as IPv6.</summary>
    internal static IPAddress Plain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0
            ? new IPAddress(address.GetAddressBytes())
            : address;
    }

    /// <summary>RFC 5214, section 6.1: the interface identifier is 0000:5efe or 0200:5efe and an IPv4 address, under any prefix.</summary>
    private static bool IsIsatap(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.TryWriteBytes(bytes, out int length) && length == 16
            && (BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) & 0xFDFF_FFFF) == 0x0000_5EFE;
    }

    private static (IPNetwork Network, AddressScope Scope) Of(string network, AddressScope scope) => (IPNetwork.Parse(network), scope);
}
