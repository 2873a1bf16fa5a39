namespace ErrorCatalog.Compiler.Tests;

/// <summary>Names of a catalog as C# names.</summary>
public sealed class CSharpNamesTests
{
    [Theory]
    [InlineData("cant-find-route", "CantFindRoute")]
    [InlineData("x", "X")]
    [InlineData("class", "Class")]
    [InlineData("http-404", "Http404")]
    public void A_key_becomes_a_type(string key, string type) => Assert.Equal(type, CSharpNames.Type(key));

    [Theory]
    [InlineData("max_seconds", "MaxSeconds", "maxSeconds")]
    [InlineData("maxSeconds", "MaxSeconds", "maxSeconds")]
    [InlineData("event", "Event", "@event")]
    [InlineData("URL", "URL", "uRL")]
    public void A_parameter_becomes_a_property_and_an_argument(string name, string property, string argument) =>
        Assert.Equal((property, argument), (CSharpNames.Property(name), CSharpNames.Argument(name)));

    [Fact]
    public void Catalogs_and_enums_have_names_of_their_own() => Assert.Equal(
        ("MyAgentErrors", "CantFindRouteWhy", "OutOfRange"),
        (CSharpNames.CatalogClass("my-agent"), CSharpNames.EnumType("CantFindRoute", "why"), CSharpNames.EnumMember("out_of_range")));

    [Fact]
    public void Names_do_not_follow_the_culture_of_the_machine() => Assert.Equal("InvalidId", CSharpNames.Type("invalid-id"));

    [Theory]
    [InlineData("Acme.Agent", true)]
    [InlineData("_1.Ä", true)]
    [InlineData("Acme.new", false)]
    [InlineData("", false)]
    [InlineData("A.", false)]
    public void A_namespace_has_no_keywords(string name, bool isGood) => Assert.Equal(isGood, CSharpNames.IsNamespace(name));

    [Theory]
    [InlineData("Shop.Orders", "Shop.Orders")]
    [InlineData("my-shop.front end", "my_shop.front_end")]
    [InlineData("3d.class", "_3d._class")]
    [InlineData("a..b", "a._.b")]
    [InlineData("", "ErrorCatalogs")]
    [InlineData(null, "ErrorCatalogs")]
    public void The_name_of_a_project_becomes_a_namespace(string? rootNamespace, string expected)
    {
        Assert.Equal(expected, CSharpNames.DefaultNamespace(rootNamespace));
        Assert.True(CSharpNames.IsNamespace(expected));
    }
}
