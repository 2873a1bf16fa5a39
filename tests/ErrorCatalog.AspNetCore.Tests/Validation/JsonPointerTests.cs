using System.Text.Json;

namespace ErrorCatalog.AspNetCore.Tests.Validation;

public sealed class JsonPointerTests
{
    [Theory]
    [InlineData(null, "#")]
    [InlineData("$", "#")]
    [InlineData("$.a.b[3].c", "#/a/b/3/c")]
    [InlineData("$['odd name'].x", "#/odd%20name/x")]
    [InlineData("$['a/b~c']", "#/a~1b~0c")]
    [InlineData("$['it.s']", "#/it.s")]
    [InlineData("no path", "#")]
    public void A_path_of_the_json_reader_becomes_a_pointer(string? path, string pointer) => Assert.Equal(pointer, JsonPointer.OfJsonPath(path));

    [Theory]
    [InlineData("", "#")]
    [InlineData("Product", "#/product")]
    [InlineData("Lines[1].UnitPrice", "#/lines/1/unitPrice")]
    [InlineData("$.lines[1]", "#/lines/1")]
    [InlineData("Names[de", "#/names/de")]
    [InlineData("[", "#/")]
    [InlineData("['", "#/")]
    public void A_path_of_a_validator_becomes_a_pointer(string path, string pointer) =>
        Assert.Equal(pointer, JsonPointer.OfMemberPath(path, JsonNamingPolicy.CamelCase));

    [Fact]
    public void No_path_makes_it_fail_or_grow_without_bound()
    {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            string path = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => "$.[]'\"ab~/é\ud800"[random.Next(12)]));
            Assert.StartsWith("#", JsonPointer.OfMemberPath(path, JsonNamingPolicy.CamelCase), StringComparison.Ordinal);
        }

        Assert.True(JsonPointer.OfMemberPath(new string('é', 1_000_000), null).Length < 5000);
    }
}
