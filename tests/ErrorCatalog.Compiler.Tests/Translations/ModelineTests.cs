namespace ErrorCatalog.Compiler.Tests;

/// <summary>The comments by which editors find the schema of a locale file.</summary>
public sealed class ModelineTests
{
    private const string Schema = "../.schema/es/shop.schema.json";
    private const string Lines = "# yaml-language-server: $schema=" + Schema + "\n# $schema: " + Schema + "\n";

    [Theory]
    [InlineData("", Lines)]
    [InlineData("a-b:\n  title: 'T' # c\n", Lines + "a-b:\n  title: 'T' # c\n")]
    [InlineData("# Licence.\n\na-b:\n", Lines + "# Licence.\n\na-b:\n")]
    [InlineData("# Licence.\n# $schema: old.json\n# yaml-language-server: $schema=old.json\na-b:\n", Lines + "# Licence.\na-b:\n")]
    [InlineData("a-b:\n# $schema: text below\n  title: T\n", Lines + "a-b:\n# $schema: text below\n  title: T\n")]
    [InlineData("\uFEFFa-b:\n", "\uFEFF" + Lines + "a-b:\n")]
    [InlineData("a-b:", Lines + "a-b:")]
    public void They_come_first_and_nothing_else_changes(string before, string after)
    {
        Assert.Equal(after, Modeline.Put(before, Schema));
        Assert.Equal(after, Modeline.Put(after, Schema));
    }

    [Fact]
    public void A_file_with_the_line_ends_of_Windows_keeps_them() =>
        Assert.Equal(Lines.Replace("\n", "\r\n", StringComparison.Ordinal) + "a-b:\r\n  title: T\r\n", Modeline.Put("# $schema: x\r\na-b:\r\n  title: T\r\n", Schema));

    [Fact]
    public void The_address_leads_from_the_locale_file_to_its_schema()
    {
        const string File = "catalog/locales/es/shop.yaml";

        Assert.Equal(Schema, TranslationPaths.SchemaAddress(File));
        Assert.Equal("catalog/locales/.schema/es/shop.schema.json", TranslationPaths.SchemaFile(File));
        Assert.Equal(
            Path.GetFullPath(TranslationPaths.SchemaFile(File)),
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(File)!, TranslationPaths.SchemaAddress(File))));
    }
}
