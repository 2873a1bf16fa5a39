namespace ErrorCatalog.Packages.Tests;

/// <summary>Projects made by <c>dotnet new</c> from our templates.</summary>
public sealed class TemplateTests(PackageFeed feed) : IDisposable
{
    private readonly FreshFolder _folder = new(feed);

    [Fact]
    public void An_application_made_from_the_template_runs_under_a_name_that_is_no_identifier()
    {
        Install();
        New("errorcatalog", "-n", "my-shop.front", "--catalog", "web-orders", "--baseUri", "https://errors.shop.example/");

        Assert.Equal("B-1: two pairs of shoes\n", _folder.Dotnet("run", "--project", "my-shop.front", "--", "B-1"));
        Assert.Equal(
            "Es wurde die Bestellung C-3 erwartet, aber es gibt sie nicht.\nPrüfen Sie die Nummer der Bestellung.\n",
            _folder.Dotnet("run", "--project", "my-shop.front", "--no-build", "--", "C-3", "de"));
        Assert.Contains("base-uri: https://errors.shop.example/", _folder.Read("my-shop.front/catalog/web-orders.errors.yaml"), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathOf("my-shop.front/catalog/locales/de/web-orders.yaml")));
    }

    public void Dispose() => _folder.Dispose();

    // An own home of the template engine, so that the machine's templates stay as they are.
    private void Install() => New("install", Path.Combine(feed.Packages, $"ErrorCatalog.Templates.{PackageFeed.Version}.nupkg"));

    private void New(params string[] arguments) => _folder.Dotnet(["new", .. arguments, "--debug:custom-hive", _folder.PathOf("templates")]);
}
