namespace ErrorCatalog.Site.Browser.Tests.Sites;

/// <summary>The sample site on a server that the tests of a class share.</summary>
public sealed class SampleOrigin : IAsyncLifetime
{
    internal Origin Origin { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Origin = await Origin.StartAsync(SampleSite.Compile());

    public ValueTask DisposeAsync() => Origin.DisposeAsync();
}
