using System.Net;
using System.Net.Sockets;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Tests.Networking;

public sealed class GuardedHttpHandlerTests
{
    private const string Hello = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_and_nothing_is_sent()
    {
        await using RawServer server = RawServer.Saying(Hello);
        using HttpClient client = Client(new() { AllowsHttp = true, ResolveHost = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) });

        HttpRequestException error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync($"http://errors.example.org:{server.Port}/"));

        AddressBlockedException? blocked = AddressBlockedException.Find(error);
        Assert.Equal(("errors.example.org", AddressScope.Loopback), (blocked?.Host, blocked?.Scope));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Of_several_addresses_only_those_that_are_allowed_are_connected_to()
    {
        await using RawServer open = RawServer.Saying(Hello, IPAddress.Parse("127.0.0.2"));
        await using RawServer closed = RawServer.Saying(Hello, IPAddress.Loopback, open.Port);
        using HttpClient client = Client(new()
        {
            AllowsHttp = true,
            Policy = AddressPolicy.Allowing("127.0.0.2/32"),
            ResolveHost = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("127.0.0.2")]),
        });

        Assert.Equal("hello", await client.GetStringAsync($"http://errors.example.org:{open.Port}/"));
        Assert.Equal((1, 0), (open.Connections, closed.Connections));
    }

    [Fact]
    public async Task A_name_is_looked_up_once_and_the_checked_address_is_the_one_connected_to()
    {
        await using RawServer first = RawServer.Saying(Hello, IPAddress.Parse("127.0.0.2"));
        await using RawServer second = RawServer.Saying(Hello, IPAddress.Loopback, first.Port);
        int lookups = 0;
        using HttpClient client = Client(new()
        {
            AllowsHttp = true,
            Policy = AddressPolicy.Allowing("127.0.0.2/32"),
            ResolveHost = (_, _) => Task.FromResult<IPAddress[]>([++lookups == 1 ? IPAddress.Parse("127.0.0.2") : IPAddress.Loopback]),
        });

        Assert.Equal("hello", await client.GetStringAsync($"http://rebinding.example.org:{first.Port}/"));
        Assert.Equal(1, lookups);

        HttpRequestException error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync($"http://rebinding.example.org:{first.Port}/"));
        Assert.NotNull(AddressBlockedException.Find(error));
        Assert.Equal(0, second.Connections);
    }

    [Fact]
    public async Task The_next_address_is_tried_when_one_does_not_answer()
    {
        await using RawServer server = RawServer.Saying(Hello, IPAddress.Parse("127.0.0.3"));
        using HttpClient client = Client(new()
        {
            AllowsHttp = true,
            Policy = AddressPolicy.Allowing("127.0.0.0/8"),
            ResolveHost = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), IPAddress.Parse("127.0.0.3")]),
        });

        Assert.Equal("hello", await client.GetStringAsync($"http://errors.example.org:{server.Port}/"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://localhost:{0}/")]
    public async Task A_literal_address_inside_is_refused_before_anything_happens(string address)
    {
        await using RawServer server = RawServer.Saying(Hello);
        using HttpClient client = Client(new() { AllowsHttp = true });

        await Assert.ThrowsAsync<AddressBlockedException>(() => client.GetStringAsync(string.Format(null, address, server.Port)));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_host_that_is_allowed_by_name_is_reached_over_plain_http_too()
    {
        await using RawServer server = RawServer.Saying(Hello);
        using HttpClient client = Client(new() { Policy = AddressPolicy.Allowing($"127.0.0.1:{server.Port}") });

        Assert.Equal("hello", await client.GetStringAsync(server.Address));
    }

    [Fact]
    public async Task Plain_http_to_other_hosts_is_refused()
    {
        using HttpClient client = Client(new() { ResolveHost = (_, _) => throw new InvalidOperationException("must not be asked") });

        HttpRequestException error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("http://errors.example.org/"));
        Assert.Contains("Expected an https address but got one of the scheme 'http'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_schemes_and_passwords_in_addresses_are_refused()
    {
        using HttpClient client = Client(new() { AllowsHttp = true });

        await Assert.ThrowsAnyAsync<Exception>(() => client.GetStringAsync("ftp://errors.example.org/"));
        HttpRequestException error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("https://user:secret@errors.example.org/"));
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_not_an_order()
    {
        await using RawServer inside = RawServer.Saying(Hello);
        await using RawServer server = RawServer.Saying($"HTTP/1.1 302 Found\r\nLocation: {inside.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using HttpClient client = Client(new() { Policy = AddressPolicy.Allowing("127.0.0.1") });

        using HttpResponseMessage answer = await client.GetAsync(server.Address);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(0, inside.Connections);
    }

    [Fact]
    public async Task Cookies_are_neither_kept_nor_sent()
    {
        await using RawServer server = RawServer.Saying("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using HttpClient client = Client(new() { Policy = AddressPolicy.Allowing("127.0.0.1") });

        await client.GetStringAsync(server.Address);
        await client.GetStringAsync(server.Address);

        Assert.Equal(2, server.Requests.Count);
        Assert.DoesNotContain(server.Requests, request => request.Contains("Cookie", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_request_for_http_3_goes_the_checked_way()
    {
        await using RawServer server = RawServer.Saying(Hello);
        using HttpClient client = Client(new() { Policy = AddressPolicy.Allowing("127.0.0.1") });
        using HttpRequestMessage request = new(HttpMethod.Get, server.Address) { Version = HttpVersion.Version30, VersionPolicy = HttpVersionPolicy.RequestVersionOrHigher };

        using HttpResponseMessage answer = await client.SendAsync(request);

        Assert.Equal(HttpVersion.Version11, answer.Version);
        Assert.Equal(HttpVersion.Version20, request.Version);
    }

    [Fact]
    public async Task A_name_without_addresses_is_an_error_of_the_request()
    {
        using HttpClient client = Client(new() { ResolveHost = (_, _) => Task.FromResult<IPAddress[]>([]) });

        HttpRequestException error = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("https://nothing.example.org/"));
        Assert.IsType<SocketException>(error.InnerException);
    }

    private static HttpClient Client(GuardedHttpOptions options) => new(new GuardedHttpHandler(options));
}
