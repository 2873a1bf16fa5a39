using System.Net;
using System.Net.Sockets;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Tests.Networking;

public sealed class AddressScopesTests
{
    /// <summary>Blocks that must never be connected to for a stranger, and the address behind their end if that is public.</summary>
    public static TheoryData<string, string> ClosedBlocks => new()
    {
        { "0.0.0.0/8", "1.0.0.0" },
        { "10.0.0.0/8", "11.0.0.0" },
        { "100.64.0.0/10", "100.128.0.0" },
        { "127.0.0.0/8", "128.0.0.0" },
        { "169.254.0.0/16", "169.255.0.0" },
        { "172.16.0.0/12", "172.32.0.0" },
        { "192.0.0.0/24", "192.0.1.0" },
        { "192.0.2.0/24", "192.0.3.0" },
        { "192.88.99.0/24", "192.88.100.0" },
        { "192.168.0.0/16", "192.169.0.0" },
        { "198.18.0.0/15", "198.20.0.0" },
        { "198.51.100.0/24", "198.51.101.0" },
        { "203.0.113.0/24", "203.0.114.0" },
        { "224.0.0.0/4", "" },
        { "240.0.0.0/4", "" },
        { "255.255.255.255/32", "" },
        { "168.63.129.16/32", "168.63.129.17" },
        { "::/128", "" },
        { "::1/128", "" },
        { "::/96", "" },
        { "::ffff:0:0:0/96", "" },
        { "64:ff9b::/96", "" },
        { "64:ff9b:1::/48", "" },
        { "100::/64", "" },
        { "2001::/32", "" },
        { "2001:2::/48", "" },
        { "2001:10::/28", "" },
        { "2001:20::/28", "" },
        { "2001::/23", "2001:200::" },
        { "2001:db8::/32", "2001:db9::" },
        { "2002::/16", "2003::" },
        { "3ffe::/16", "" },
        { "3fff::/20", "3fff:1000::" },
        { "5f00::/16", "" },
        { "fc00::/7", "" },
        { "fe80::/10", "" },
        { "fec0::/10", "" },
        { "ff00::/8", "" },
    };

    [Theory]
    [MemberData(nameof(ClosedBlocks))]
    public void No_address_of_a_closed_block_is_public(string block, string behind)
    {
        IPNetwork network = IPNetwork.Parse(block);
        Random random = new(20261125);
        byte[] first = network.BaseAddress.GetAddressBytes();
        byte[] last = Fill(first, network.PrefixLength, static () => 0xFF);

        Assert.False(AddressScopes.IsPublic(new IPAddress(first)));
        Assert.False(AddressScopes.IsPublic(new IPAddress(last)));
        for (int i = 0; i < 500; i++)
        {
            IPAddress inside = new(Fill(first, network.PrefixLength, () => (byte)random.Next(256)));
            Assert.False(AddressScopes.IsPublic(inside), $"{inside} lies in {block}.");
        }

        if (behind.Length > 0)
        {
            Assert.True(AddressScopes.IsPublic(IPAddress.Parse(behind)), $"{behind} lies behind {block}.");
        }
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("93.184.216.34")]
    [InlineData("9.255.255.255")]
    [InlineData("100.63.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("192.167.255.255")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450:4001:82a::200e")]
    [InlineData("2000::1")]
    [InlineData("3ffd:ffff::1")]
    public void Addresses_of_the_internet_are_public(string address)
    {
        Assert.True(AddressScopes.IsPublic(IPAddress.Parse(address)));
    }

    [Fact]
    public void An_IPv4_address_counts_the_same_when_it_is_written_as_IPv6()
    {
        Random random = new(7);
        byte[] bytes = new byte[4];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            IPAddress address = new(bytes);
            Assert.Equal(AddressScopes.Of(address), AddressScopes.Of(address.MapToIPv6()));
        }
    }

    [Fact]
    public void Nothing_outside_of_global_unicast_is_public()
    {
        Random random = new(11);
        byte[] bytes = new byte[16];
        for (int i = 0; i < 50_000; i++)
        {
            random.NextBytes(bytes);
            IPAddress address = new(bytes);
            if (bytes[0] >> 5 != 1 && !address.IsIPv4MappedToIPv6)
            {
                Assert.False(AddressScopes.IsPublic(address), address.ToString());
            }
        }
    }

    [Theory]
    [InlineData("2a00:1450::5efe:7f00:1")]
    [InlineData("2a00:1450::200:5efe:10.0.0.1")]
    public void An_address_that_carries_another_one_for_a_tunnel_is_not_public(string isatap)
    {
        Assert.Equal(AddressScope.Reserved, AddressScopes.Of(IPAddress.Parse(isatap)));
    }

    [Theory]
    [InlineData("127.0.0.1", AddressScope.Loopback)]
    [InlineData("0.0.0.0", AddressScope.Loopback)]
    [InlineData("::", AddressScope.Loopback)]
    [InlineData("::1", AddressScope.Loopback)]
    [InlineData("::ffff:127.0.0.1", AddressScope.Loopback)]
    [InlineData("10.1.2.3", AddressScope.Private)]
    [InlineData("fd12:3456::1", AddressScope.Private)]
    [InlineData("100.64.0.1", AddressScope.Private)]
    [InlineData("169.254.1.1", AddressScope.LinkLocal)]
    [InlineData("fe80::1%3", AddressScope.LinkLocal)]
    [InlineData("169.254.169.254", AddressScope.Metadata)]
    [InlineData("::ffff:169.254.169.254", AddressScope.Metadata)]
    [InlineData("fd00:ec2::254", AddressScope.Metadata)]
    [InlineData("168.63.129.16", AddressScope.Metadata)]
    [InlineData("100.100.100.200", AddressScope.Metadata)]
    [InlineData("64:ff9b::7f00:1", AddressScope.Reserved)]
    [InlineData("224.0.0.1", AddressScope.Reserved)]
    public void The_scope_says_where_a_closed_address_leads(string address, AddressScope scope)
    {
        Assert.Equal(scope, AddressScopes.Of(IPAddress.Parse(address)));
    }

    private static byte[] Fill(byte[] first, int prefixLength, Func<byte> next)
    {
        byte[] filled = [.. first];
        for (int i = 0; i < filled.Length; i++)
        {
            int free = Math.Clamp(((i + 1) * 8) - prefixLength, 0, 8);
            filled[i] |= (byte)(next() & ((1 << free) - 1));
        }

        return filled;
    }
}
