using System.Text.RegularExpressions;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>What <c>l10n format</c> writes says what was there, and writing it again changes nothing.</summary>
public sealed partial class CanonicalFormTests
{
    private const int Files = 1_000;
    private const string Path = "locales/es/shop.yaml";

    private static readonly CompiledCatalogs Shop = CatalogCompiler.Compile([new CatalogSource("shop.errors.yaml", RandomLocaleFiles.Catalog)], CancellationToken.None);

    [Fact]
    public void Every_text_and_every_comment_survives()
    {
        for (int number = 0; number < Files; number++)
        {
            string before = RandomLocaleFiles.Make(number);

            string after = Format(before);

            Assert.Equal(Texts(before), Texts(after));
            Assert.Equal(Comments(before), Comments(after));
        }
    }

    [Fact]
    public void The_form_of_the_form_is_the_form()
    {
        for (int number = 0; number < Files; number++)
        {
            string once = Format(RandomLocaleFiles.Make(number));

            Assert.Equal(once, Format(once));
        }
    }

    [Fact]
    public void Entries_stand_in_the_order_of_the_catalog_and_unknown_ones_last() =>
        Assert.Equal(
            "out-of-stock:\n  title: \"A\"\n  explain: \"B\"\nclosed:\n  title: \"C\"\ngone:\n  title: \"D\"\n",
            Format("gone:\n  title: D\nclosed: { title: C }\nout-of-stock:\n  explain: 'B'\n  title: A\n"));

    private static string Format(string text)
    {
        LocaleDocument? document = LocaleDocument.Read(Path, text, out EquatableArray<CatalogDiagnostic> findings, TestContext.Current.CancellationToken);
        Assert.True(document is not null, $"{text}\n{string.Join('\n', findings.Select(finding => finding.Message))}");
        return document.ToText(Shop.Catalogs[0], Shop.Orders[0]);
    }

    private static string[] Texts(string text) =>
    [
        .. LocaleFileParser.Parse(Path, text, TestContext.Current.CancellationToken).Entries
            .SelectMany(entry => SourceUnits.Texts(entry).Select(item => $"{entry.Key}.{item.Field}={TranslationHash.Normalize(item.Text)}"))
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Comments(string text) => [.. Comment().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex("# (above|behind) [0-9]+")]
    private static partial Regex Comment();
}
