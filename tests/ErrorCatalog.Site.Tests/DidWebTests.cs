using System.Text.Json;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

/// <summary>Resolves references as a did:web resolver does: the identifier gives the document, the document the service, the service the address.</summary>
public sealed class DidWebTests
{
    [Theory]
    [InlineData("https://errors.example/", "did:web:errors.example", ".well-known/did.json")]
    [InlineData("https://org.github.io/repo/", "did:web:org.github.io:repo", "did.json")]
    [InlineData("https://errors.example:3000/a/b/", "did:web:errors.example%3A3000:a:b", "did.json")]
    [InlineData("https://Errors.Example/agent", "did:web:errors.example:agent", "did.json")]
    [InlineData("https://errors.example/~agent/", "did:web:errors.example:%7Eagent", "did.json")]
    [InlineData("http://localhost:5001/", "did:web:localhost%3A5001", ".well-known/did.json")]
    public void The_identifier_and_place_of_the_document_follow_from_the_base_uri(string baseUri, string did, string path)
    {
        BuiltSite site = new(SampleCatalogs.Agent(baseUri));

        JsonElement document = site.Json(path);

        Assert.Equal(did, document.GetProperty("id").GetString());
        Assert.Equal("https://www.w3.org/ns/did/v1", document.GetProperty("@context")[0].GetString());
        Assert.Equal(path, Assert.Single(site.Paths, name => name.EndsWith("did.json")));
    }

    [Theory]
    [InlineData("https://192.0.2.7/")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("http://errors.example/")]
    public void There_is_no_document_where_the_method_cannot_name_the_address(string baseUri) =>
        Assert.DoesNotContain(new BuiltSite(SampleCatalogs.Agent(baseUri)).Paths, path => path.EndsWith("did.json"));

    [Theory]
    [InlineData("did:web:{0};spec/error-codes/cant-find-route", "error-codes/cant-find-route/index.html")]
    [InlineData("did:web:{0};spec/error-codes/1001", "error-codes/1001/index.html")]
    [InlineData("did:web:{0};spec/error-codes/e.m.xfer.cant-find-route", "error-codes/e.m.xfer.cant-find-route/index.html")]
    [InlineData("did:web:{0};spec/error-codes/request%20declined", "error-codes/request declined/index.html")]
    [InlineData("did:web:{0};spec/error-codes/no%20route%2Ffound", "error-codes/no route/found/index.html")]
    [InlineData("did:web:{0};spec/error-codes", "error-codes/index.html")]
    [InlineData("did:web:{0}?service=spec&relativeRef=error-codes%2Fcant-find-route%2F", "error-codes/cant-find-route/index.html")]
    [InlineData("did:web:{0}?service=spec&relativeRef=error-codes%2Fcant-find-route.json", "error-codes/cant-find-route.json")]
    [InlineData("did:web:{0}?service=spec&relativeRef=error-codes%2Findex.json", "error-codes/index.json")]
    [InlineData("https://{1}error-codes/cant-find-route", "error-codes/cant-find-route/index.html")]
    public void Every_form_of_reference_resolves_to_a_file(string reference, string expected)
    {
        foreach (string baseUri in (string[])["https://errors.example/", "https://org.github.io/repo/", "https://errors.example:3000/a/b/"])
        {
            BuiltSite site = new(SampleCatalogs.Agent(baseUri));
            string did = new Uri(baseUri).Authority.Replace(":", "%3A") + new Uri(baseUri).AbsolutePath.TrimEnd('/').Replace('/', ':');

            Uri address = Resolve(string.Format(reference, did, baseUri["https://".Length..]), new Uri(baseUri), site);

            Assert.StartsWith(baseUri, address.AbsoluteUri);
            Assert.Equal(expected, site.Serve(address.AbsoluteUri[baseUri.Length..]));
        }
    }

    [Fact]
    public void A_catalog_reference_and_a_code_lead_to_the_entry()
    {
        BuiltSite site = new(SampleCatalogs.Agent("https://errors.example/"));
        Uri catalog = Resolve("did:web:errors.example;spec/error-codes", new Uri("https://errors.example/"), site);

        foreach (string code in (string[])["cant-find-route", "e.m.xfer.cant-find-route", "request declined", "1001"])
        {
            Uri address = new($"{catalog}/{Uri.EscapeDataString(code)}");

            Assert.NotNull(site.Serve(address.AbsolutePath));
        }
    }

    // did:web method, "Read"; service and relativeRef by W3C DID Resolution; ";spec" by HIPE 0021.
    private static Uri Resolve(string reference, Uri baseUri, BuiltSite site)
    {
        if (reference.StartsWith("https:"))
        {
            return new Uri(reference);
        }

        int end = reference.IndexOfAny([';', '?']);
        string did = reference[..end];
        string[] parts = did["did:web:".Length..].Split(':');
        string host = Uri.UnescapeDataString(parts[0]);
        string path = parts.Length == 1 ? ".well-known/" : string.Join('/', parts[1..]) + "/";
        Uri documentAddress = new($"https://{host}/{path}did.json");
        Assert.StartsWith(baseUri.AbsoluteUri, documentAddress.AbsoluteUri);
        JsonElement document = site.Json(documentAddress.AbsoluteUri[baseUri.AbsoluteUri.Length..]);
        Assert.Equal(did, document.GetProperty("id").GetString());

        string rest = reference[(end + 1)..];
        bool isLegacy = reference[end] == ';';
        string service = isLegacy ? rest[..rest.IndexOf('/')] : Query(rest, "service");
        string relative = isLegacy ? rest[(rest.IndexOf('/') + 1)..] : Uri.UnescapeDataString(Query(rest, "relativeRef"));
        JsonElement found = document.GetProperty("service").EnumerateArray()
            .Single(candidate => candidate.GetProperty("id").GetString() == $"{did}#{service}" && candidate.GetProperty("name").GetString() == service);
        string endpoint = found.GetProperty("serviceEndpoint").GetString()!;
        Assert.EndsWith("/", endpoint);
        return new Uri(new Uri(endpoint), relative);
    }

    private static string Query(string query, string name) =>
        query.Split('&').Select(pair => pair.Split('=', 2)).Single(pair => pair[0] == name)[1];
}
