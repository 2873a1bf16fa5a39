using System.Text;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests.Layout;

/// <summary>Catalog files have one layout; comments and meaning survive it.</summary>
public sealed class CatalogFormatterTests
{
    public static TheoryData<string> OwnCatalogs => [.. Directory.GetFiles(Places.Catalog, "*.errors.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Members_get_the_order_of_the_format_and_comments_move_with_them()
    {
        const string Untidy = """
            # Head of the file.


            errors: # all of them
                # About the first.
                order-missing:
                    who-retries:   you
                    # About the text.
                    explain:   'Expected an order, but {order} is none.' # behind it
                    impact: message
                    fix-hint: Look again.
                    params:
                        order: {   example: "A-1",type: identifier }
                    # Below the first.

                quiet:
                    explain: "Expected sound, but there is none."
                    fix-hint: "Listen."
                    impact: message
                    who-retries: me
                    doc: |
                        One.

                          Two.
            catalog: shop
            # The end.
            """;
        const string Tidy = """
            catalog: shop
            # Head of the file.

            errors: # all of them
              # About the first.
              order-missing:
                impact: message
                who-retries: you
                params:
                  order: { example: "A-1", type: identifier }
                # About the text.
                explain: "Expected an order, but {order} is none." # behind it
                fix-hint: "Look again."
                # Below the first.

              quiet:
                impact: message
                who-retries: me
                explain: "Expected sound, but there is none."
                fix-hint: "Listen."
                doc: |
                  One.

                    Two.
            # The end.

            """;

        Assert.Equal(Tidy, CatalogFormatter.Format("shop.errors.yaml", Untidy, out _));
        Assert.Equal(Tidy, CatalogFormatter.Format("shop.errors.yaml", Tidy, out _));
    }

    [Theory]
    [MemberData(nameof(OwnCatalogs))]
    public void Own_catalogs_are_laid_out(string name)
    {
        string text = File.ReadAllText(Path.Combine(Places.Catalog, name));

        Assert.Equal(text, CatalogFormatter.Format(name, text, out _));
    }

    [Fact]
    public void Whatever_stands_between_the_lines_no_comment_is_lost_and_the_second_time_changes_nothing()
    {
        var random = new Random(20261125);
        string[] catalogs = [.. Directory.GetFiles(Places.Catalog, "*.errors.yaml").Select(File.ReadAllText)];
        int changed = 0;
        for (int round = 0; round < 60; round++)
        {
            string text = Disturb(catalogs[random.Next(catalogs.Length)], random);
            CatalogModel? before = CatalogFileParser.Parse("a.errors.yaml", text).Model;
            string? formatted = CatalogFormatter.Format("a.errors.yaml", text, out EquatableArray<CatalogDiagnostic> errors);
            if (errors.Count > 0)
            {
                Assert.Null(formatted);
                continue;
            }

            Assert.NotNull(formatted);
            Assert.Equal(before, CatalogFileParser.Parse("a.errors.yaml", formatted).Model);
            Assert.Equal(Count(text, "# note"), Count(formatted, "# note"));
            Assert.Equal(formatted, CatalogFormatter.Format("a.errors.yaml", formatted, out _));
            changed += formatted != text ? 1 : 0;
        }

        Assert.InRange(changed, 30, 60);
    }

    [Theory]
    [InlineData("catalog: shop\nerrors:\n<<<<<<< ours\n  a: { impact: message }\n")]
    [InlineData("catalog: shop\nerrors:\n  a: { impact: nonsense }\n")]
    [InlineData("catalog: shop\nerrors:\n  a:\n    explain: \"half of")]
    public void A_file_with_errors_is_left_alone(string text)
    {
        Assert.Null(CatalogFormatter.Format("a.errors.yaml", text, out EquatableArray<CatalogDiagnostic> findings));
        Assert.NotEmpty(findings);
    }

    // Comments, blank lines and spaces where YAML allows them.
    private static string Disturb(string text, Random random)
    {
        var result = new StringBuilder();
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            if (random.Next(6) == 0 && line.Length > 0)
            {
                result.Append(' ', line.Length - line.TrimStart().Length).Append("# note ").Append(random.Next(1000)).Append('\n');
            }

            if (random.Next(10) == 0)
            {
                result.Append('\n', random.Next(1, 4));
            }

            result.Append(line);
            if (random.Next(12) == 0 && line.Length > 0 && line[^1] is ('"' or '}' or ']'))
            {
                // Behind an unquoted value a comment is a trap that the compiler refuses.
                result.Append("   # note behind");
            }

            result.Append('\n');
        }

        return result.ToString();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
