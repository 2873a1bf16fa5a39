using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("a.b-c_d", "a.b-c_d")]
    [InlineData("E.P.Code", "e.p.code")]
    [InlineData("two words", "two words")]
    [InlineData("poe/vk", "poe/vk")]
    [InlineData("", null)]
    [InlineData("..", null)]
    [InlineData("a/../b", null)]
    [InlineData("a//b", null)]
    [InlineData("/a", null)]
    [InlineData("a:b", null)]
    [InlineData("a\\b", null)]
    [InlineData("NUL.txt", null)]
    [InlineData("com1", null)]
    [InlineData("ends.", null)]
    [InlineData("a%2fb", null)]
    [InlineData("a\u202Eb", null)]
    public void Names_become_folders_only_where_every_file_system_holds_them(string name, string? folder) =>
        Assert.Equal(folder, Slug.ForFolder(name));
}
