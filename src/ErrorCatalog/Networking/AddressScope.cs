namespace ErrorCatalog.Networking;

/// <summary>What kind of network an address leads to.</summary>
public enum AddressScope
{
    /// <summary>The public internet.</summary>
    Public,

    /// <summary>This machine itself, the unspecified address included (on Linux a connection to it reaches the machine itself).</summary>
    Loopback,

    /// <summary>A private network (RFC 1918, RFC 4193, RFC 6598, site-local).</summary>
    Private,

    /// <summary>The link (RFC 3927, RFC 4291).</summary>
    LinkLocal,

    /// <summary>The metadata service of a cloud, which hands out credentials to the machine that asks.</summary>
    Metadata,

    /// <summary>
    /// No place of the public internet: multicast, broadcast, documentation, benchmarks, reserved blocks, and addresses that
    /// carry an IPv4 address for a translator or tunnel (NAT64, 6to4, Teredo, ISATAP), behind which anything can lie.
    /// </summary>
    Reserved,
}
