using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace ErrorCatalog.Networking;

/// <summary>
/// Sends requests to addresses that strangers chose, without becoming their hand inside this network (server-side request
/// forgery). The address is checked where the connection is made, after the name was looked up, and the connection is made
/// to the very address that was checked. Redirects are answers, not orders; there are no cookies, no proxy, no credentials
/// and no decompression (see <see cref="BoundedHttp"/> for bodies).
/// </summary>
/// <remarks>
/// HTTP/3 is never used: the runtime looks up its names past the check. A proxy is never used: behind one, the check would
/// see the proxy's address only; where all traffic has to go through a proxy, the proxy has to be the filter.
/// </remarks>
public sealed class GuardedHttpHandler : DelegatingHandler
{
    // A name with more addresses than this is an attempt to keep us busy.
    private const int MostAddresses = 16;

    private readonly GuardedHttpOptions _options;

    /// <summary>Makes a handler for use by many requests and threads; it keeps connections until it is disposed.</summary>
    public GuardedHttpHandler(GuardedHttpOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = options.ConnectTimeout,
            Credentials = null,
            DefaultProxyCredentials = null,
            MaxConnectionsPerServer = options.MaxConnectionsPerHost,
            MaxResponseHeadersLength = 32,
            PooledConnectionLifetime = options.ConnectionLifetime,
            PreAuthenticate = false,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = options.CertificateValidation },
            UseCookies = false,
            UseProxy = false,
        };
    }

    /// <summary>Makes a handler that connects to public addresses over https only.</summary>
    public GuardedHttpHandler()
        : this(new GuardedHttpOptions())
    {
    }

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.Send(Check(request), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="AddressBlockedException">
    /// The address is refused as it is written. When only its name leads inside, it is the cause of an <see cref="HttpRequestException"/>.
    /// </exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(Check(request), cancellationToken);

    private HttpRequestMessage Check(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { IsAbsoluteUri: true } address)
        {
            throw new InvalidOperationException($"Expected a request to an absolute address but got '{request.RequestUri}'. Set HttpRequestMessage.RequestUri to a whole https address.");
        }

        if (address.Scheme != Uri.UriSchemeHttps
            && !(address.Scheme == Uri.UriSchemeHttp && (_options.AllowsHttp || _options.Policy.AllowsHost(address.IdnHost, address.Port))))
        {
            throw new HttpRequestException(HttpRequestError.SecureConnectionError, $"Expected an https address but got one of the scheme '{address.Scheme}'. Publish it over https, or allow its host by name.");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new HttpRequestException(HttpRequestError.UserAuthenticationError, "Expected an address without user and password but got one with them. Remove what stands before the '@'.");
        }

        if (_options.Policy.IsRefused(address, out AddressScope scope))
        {
            throw new AddressBlockedException(address.IdnHost, scope);
        }

        if (request.Version.Major > 2)
        {
            request.Version = HttpVersion.Version20;
        }

        if (request.VersionPolicy == HttpVersionPolicy.RequestVersionOrHigher)
        {
            request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        }

        return request;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        (string host, int port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IPAddress[] addresses = IPAddress.TryParse(host, out IPAddress? literal)
            ? [literal]
            : await (_options.ResolveHost ?? Dns.GetHostAddressesAsync)(host, cancellationToken).ConfigureAwait(false);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound, $"Expected an address of the host '{host}' but its name has none. Check the name.");
        }

        bool allowsAll = _options.Policy.AllowsHost(host, port);
        IPAddress[] allowed = [.. addresses.Where(address => allowsAll || _options.Policy.Allows(address)).Take(MostAddresses)];
        if (allowed.Length == 0)
        {
            throw new AddressBlockedException(host, AddressScopes.Of(addresses[0]));
        }

        return new NetworkStream(await ConnectAsync(allowed, port, cancellationToken).ConfigureAwait(false), ownsSocket: true);
    }

    /// <summary>Connects to the first address that answers.</summary>
    private static async Task<Socket> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        SocketException? last = null;
        foreach (IPAddress address in addresses)
        {
            Socket? socket = null;
            try
            {
                socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken).ConfigureAwait(false);
                return socket;
            }
            catch (SocketException failure)
            {
                socket?.Dispose();
                last = failure;
            }
            catch
            {
                socket?.Dispose();
                throw;
            }
        }

        throw last!;
    }
}
