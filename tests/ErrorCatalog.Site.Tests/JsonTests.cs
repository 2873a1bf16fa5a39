using System.Text.Json;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class JsonTests
{
    private readonly BuiltSite _site = BuiltSite.Agent;

    [Fact]
    public void The_entry_has_every_documented_member()
    {
        JsonElement entry = _site.Json("error-codes/cant-find-route.json");

        Assert.Equal(
            ["key", "code", "aliases", "number", "catalog", "severity", "category", "kind", "impact", "who_retries", "where", "http_status",
                "grpc_status", "grpc_reason", "params", "locale", "title", "explain", "fix_hint", "rule", "causes", "doc", "since", "retired", "url", "texts"],
            entry.EnumerateObject().Select(member => member.Name));
        Assert.Equal("e.m.xfer.cant-find-route", entry.GetProperty("code").GetString());
        Assert.Equal(1001, entry.GetProperty("number").GetInt32());
        Assert.Equal(502, entry.GetProperty("http_status").GetInt32());
        Assert.Equal("you", entry.GetProperty("who_retries").GetString());
        Assert.Equal("https://errors.example.org/agent/error-codes/cant-find-route/", entry.GetProperty("url").GetString());
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("retired").ValueKind);
        JsonElement recipient = entry.GetProperty("params")[0];
        Assert.Equal("did", recipient.GetProperty("type").GetString());
        Assert.Equal("internal", recipient.GetProperty("sensitivity").GetString());
        Assert.Equal("radio", entry.GetProperty("params")[2].GetProperty("values")[1].GetString());
        Assert.Equal("moved", entry.GetProperty("causes")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Texts_are_listed_for_the_languages_that_really_have_them()
    {
        JsonElement texts = _site.Json("error-codes/cant-find-route.json").GetProperty("texts");

        Assert.Equal(["en", "ar", "de"], texts.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Null, texts.GetProperty("de").GetProperty("fix_hint").ValueKind);
        Assert.EndsWith("/de/cant-find-route/", texts.GetProperty("de").GetProperty("url").GetString());
    }

    [Fact]
    public void A_tombstone_names_the_successor()
    {
        JsonElement retired = _site.Json("error-codes/old-route.json").GetProperty("retired");

        Assert.Equal("no-route", retired.GetProperty("replaced_by").GetString());
        Assert.Equal("https://errors.example.org/agent/error-codes/no-route/", retired.GetProperty("replaced_by_url").GetString());
    }

    [Fact]
    public void The_code_map_has_every_code_and_alias_with_named_placeholders_only()
    {
        JsonElement map = _site.Json("error-codes/index.json");

        Assert.Equal(
            ["No Route/Found", "cant-find-route", "e.m.xfer.cant-find-route", "e.p.no-route", "e.p.xfer.cant-find-route", "old-route", "request declined"],
            map.EnumerateObject().Select(member => member.Name));
        JsonElement route = map.GetProperty("e.m.xfer.cant-find-route");
        Assert.Equal("Expected a route to {recipient}, but {hops} mediators know none.", route.GetProperty("en").GetString());
        Assert.Equal("Erwartet war ein Weg zu {recipient}, aber {hops} Vermittler kennen keinen.", route.GetProperty("de").GetString());
        Assert.Equal(route.GetRawText(), map.GetProperty("cant-find-route").GetRawText());
    }

    [Fact]
    public void The_map_of_one_language_has_the_same_shape_and_no_other_language()
    {
        JsonElement map = _site.Json("l10n/es.json");

        JsonProperty only = Assert.Single(map.EnumerateObject());
        Assert.Equal("e.p.no-route", only.Name);
        Assert.Equal("es", Assert.Single(only.Value.EnumerateObject()).Name);
    }

    [Fact]
    public void Every_name_of_an_entry_is_found_in_the_map_of_keys()
    {
        JsonElement keys = _site.Json("keys.json");

        foreach (string name in (string[])["cant-find-route", "e.m.xfer.cant-find-route", "e.p.xfer.cant-find-route", "No Route/Found", "1001"])
        {
            Assert.Equal("cant-find-route", keys.GetProperty(name).GetString());
        }
    }

    [Fact]
    public void Without_a_base_uri_addresses_are_null_and_there_is_no_did_document()
    {
        BuiltSite site = new(SampleCatalogs.Agent(baseUri: null));

        Assert.Equal(JsonValueKind.Null, site.Json("error-codes/no-route.json").GetProperty("url").ValueKind);
        Assert.DoesNotContain(site.Paths, path => path.EndsWith("did.json"));
    }
}
