namespace ErrorCatalog.Resolution.Tests.Serving;

/// <summary>One server with the real site for all tests that only read it.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    internal WebServer Server { get; private set; } = null!;

    /// <summary>The DID of the root of the catalog <c>agent</c>.</summary>
    internal string Did => $"did:web:localhost%3A{Server.Port}:agent";

    public async ValueTask InitializeAsync()
    {
        Server = await WebServer.StartAsync();
        Server.Serve(PublishedSite.Build(Server.At("/")));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
