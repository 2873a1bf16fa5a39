using System.Net;
using System.Net.Sockets;

namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>A port that is free now: for what must keep its address while it is down.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
