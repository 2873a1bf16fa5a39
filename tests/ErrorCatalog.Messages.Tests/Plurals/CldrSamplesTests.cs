using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ErrorCatalog.Messages.Tests;

/// <summary>Every number that CLDR 48 itself names as an example of a plural category.</summary>
public class CldrSamplesTests
{
    [Fact]
    public void Every_sample_that_CLDR_gives_has_the_category_that_CLDR_says()
    {
        string[] rows = ReadSamples();
        List<string> wrong = [];
        foreach (string row in rows)
        {
            string[] cells = row.Split('\t');
            PluralKind kind = cells[1] == "cardinal" ? PluralKind.Cardinal : PluralKind.Ordinal;
            Assert.True(PluralOperands.TryParse(cells[2], out PluralOperands operands), row);
            string category = PluralKeyword.Of(PluralRules.Select(cells[0], kind, operands));
            if (category != cells[3])
            {
                wrong.Add($"{row}, but got {category}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(15_041, rows.Length);
    }

    [Fact]
    public void Every_sample_with_whole_digits_has_the_same_category_as_an_integer_and_as_a_decimal()
    {
        int compared = 0;
        foreach (string[] cells in ReadSamples().Select(row => row.Split('\t')).Where(cells => !cells[2].Contains('c')))
        {
            PluralKind kind = cells[1] == "cardinal" ? PluralKind.Cardinal : PluralKind.Ordinal;
            decimal number = decimal.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(cells[3], PluralKeyword.Of(PluralRules.Select(cells[0], kind, PluralOperands.FromDecimal(number))));
            Assert.Equal(cells[3], PluralKeyword.Of(PluralRules.Select(cells[0], kind, PluralOperands.FromDecimal(-number))));
            if (!cells[2].Contains('.'))
            {
                Assert.Equal(cells[3], PluralKeyword.Of(PluralRules.Select(cells[0], kind, PluralOperands.FromInteger((long)number))));
            }

            compared++;
        }

        Assert.InRange(compared, 14_000, 15_041);
    }

    [Fact]
    public void The_samples_cover_224_languages_for_amounts_and_108_for_ranks()
    {
        ILookup<string, string> locales = ReadSamples().Select(row => row.Split('\t')).ToLookup(cells => cells[1], cells => cells[0]);
        Assert.Equal(224, locales["cardinal"].Distinct().Count());
        Assert.Equal(108, locales["ordinal"].Distinct().Count());
        Assert.All(locales["cardinal"].Distinct(), locale => Assert.True(PluralRules.IsKnownLocale(locale)));
    }

    // A changed table must come with a new run of build/refresh-cldr.mjs and with new hashes here: never edited by hand.
    [Theory]
    [InlineData("CldrPluralData.g.cs", "64aac431550744a073768842483cd7a966e7638b9bda6616292f1b84d385e349")]
    [InlineData("CldrLocaleData.g.cs", "b91ce77317d0de1367d7c08806fbd982b786ac6639abfb5a03e7b937b15f1325")]
    public void The_checked_in_tables_are_those_that_the_refresh_script_wrote(string file, string expected)
    {
        string source = TestData.Text(file).ReplaceLineEndings("\n");
        int start = source.IndexOf("\n{\n", StringComparison.Ordinal) + 3;
        string body = source[start..^2];
        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))));
        Assert.Contains($"SHA-256 of the class body {expected}.", source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_name_the_release_that_they_come_from() => Assert.Equal("48.2.0", PluralRules.CldrVersion);

    private static string[] ReadSamples()
    {
        using GZipStream unpacked = new(TestData.Open("cldr-plural-samples.tsv.gz"), CompressionMode.Decompress);
        using StreamReader reader = new(unpacked);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
