using System.Net;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Tests.Networking;

public sealed class AddressPolicyTests
{
    [Theory]
    [InlineData("https://127.0.0.1/", AddressScope.Loopback)]
    [InlineData("https://2130706433/", AddressScope.Loopback)]
    [InlineData("https://0x7f000001/", AddressScope.Loopback)]
    [InlineData("https://0x7f.1/", AddressScope.Loopback)]
    [InlineData("https://0177.0.0.1/", AddressScope.Loopback)]
    [InlineData("https://127.1/", AddressScope.Loopback)]
    [InlineData("https://127.0.0.1./", AddressScope.Loopback)]
    [InlineData("https://localhost/", AddressScope.Loopback)]
    [InlineData("https://LOCALHOST./", AddressScope.Loopback)]
    [InlineData("https://a.b.localhost/", AddressScope.Loopback)]
    [InlineData("https://0/", AddressScope.Loopback)]
    [InlineData("https://[::1]/", AddressScope.Loopback)]
    [InlineData("https://[::ffff:127.0.0.1]/", AddressScope.Loopback)]
    [InlineData("https://[::ffff:7f00:1]:8443/", AddressScope.Loopback)]
    [InlineData("https://[fe80::1%25eth0]/", AddressScope.LinkLocal)]
    [InlineData("https://169.254.169.254/latest/meta-data/", AddressScope.Metadata)]
    [InlineData("https://[64:ff9b::a9fe:a9fe]/", AddressScope.Reserved)]
    [InlineData("https://192.168.0.1:8080/", AddressScope.Private)]
    [InlineData("https://①②⑦.0.0.1/", AddressScope.Loopback)]
    public void A_closed_address_is_refused_in_every_spelling_before_a_name_is_looked_up(string address, AddressScope scope)
    {
        Assert.True(AddressPolicy.PublicOnly.IsRefused(new Uri(address), out AddressScope found));
        Assert.Equal(scope, found);
    }

    [Theory]
    [InlineData("https://errors.example.org/")]
    [InlineData("https://8.8.8.8/")]
    [InlineData("https://[2606:4700::1111]/")]
    [InlineData("https://localhost.example.org/")]
    public void Names_and_public_addresses_pass(string address)
    {
        Assert.False(AddressPolicy.PublicOnly.IsRefused(new Uri(address), out _));
    }

    [Fact]
    public void A_network_that_is_allowed_opens_just_itself()
    {
        AddressPolicy policy = AddressPolicy.Allowing("10.1.0.0/16", "fd12::/48");

        Assert.True(policy.Allows(IPAddress.Parse("10.1.255.255")));
        Assert.True(policy.Allows(IPAddress.Parse("::ffff:10.1.0.1")));
        Assert.True(policy.Allows(IPAddress.Parse("fd12::9")));
        Assert.False(policy.Allows(IPAddress.Parse("10.2.0.0")));
        Assert.False(policy.Allows(IPAddress.Parse("127.0.0.1")));
        Assert.False(policy.Allows(IPAddress.Parse("fd12:0:1::9")));
    }

    [Theory]
    [InlineData("localhost:5001", "localhost", 5001, true)]
    [InlineData("localhost:5001", "localhost", 5002, false)]
    [InlineData("localhost", "LOCALHOST.", 5002, true)]
    [InlineData("Errors.Intranet", "errors.intranet", 443, true)]
    [InlineData("errors.intranet", "evil.errors.intranet", 443, false)]
    [InlineData("[::1]:5001", "::1", 5001, true)]
    [InlineData("::1", "[::1]", 80, true)]
    [InlineData("127.0.0.1", "0x7f.1", 80, true)]
    [InlineData("127.0.0.1:443", "127.0.0.1", 443, true)]
    [InlineData("bücher.example", "xn--bcher-kva.example", 443, true)]
    public void A_host_that_is_allowed_opens_its_name_and_port(string allowed, string host, int port, bool isAllowed)
    {
        Assert.Equal(isAllowed, AddressPolicy.Allowing(allowed).AllowsHost(host, port));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://localhost")]
    [InlineData("10.0.0.0/99")]
    [InlineData("a b")]
    [InlineData("user@host")]
    [InlineData("host:port")]
    [InlineData("*")]
    public void What_is_neither_network_nor_host_is_an_error_that_shows_it(string item)
    {
        FormatException error = Assert.Throws<FormatException>(() => AddressPolicy.Allowing("localhost", item));
        Assert.Contains($"but got '{item}'", error.Message, StringComparison.Ordinal);
    }
}
