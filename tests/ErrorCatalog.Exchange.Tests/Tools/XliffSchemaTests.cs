namespace ErrorCatalog.Exchange.Tests.Tools;

/// <summary>Exported XLIFF files, held against the schema of OASIS without any network.</summary>
public sealed class XliffSchemaTests : IClassFixture<TranslatedFiles>
{
    /// <summary>Name of the file that tells libxml2 where schemas lie that it would otherwise fetch.</summary>
    internal const string AddressBook = "schemas.xml";

    // Debian's php-symfony-translation.
    private const string Schemas = "/usr/share/php/Symfony/Component/Translation/Resources/schemas";

    // A schema that does not compile gives 5, which says nothing about the file.
    private const int DoesNotFit = 3;

    private readonly TranslatedFiles _files;

    public XliffSchemaTests(TranslatedFiles files)
    {
        _files = files;
        files.Put(AddressBook, $"""<?xml version="1.0"?><catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri name="http://www.w3.org/2001/xml.xsd" uri="file://{Schemas}/xml.xsd"/></catalog>""");
    }

    [Fact]
    public async Task They_fit_the_strict_schema_of_version_1_2()
    {
        string[] files = _files.Files(ExchangeFormat.Xliff);

        ToolRun run = await ValidateAsync(files);

        Assert.Equal(string.Concat(files.Select(file => file + " validates\n")), run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Any_text_fits()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var texts = new Texts.RandomText(seed);
            ExchangeUnit[] units =
            [
                .. Enumerable.Range(0, 25).Select(i => new ExchangeUnit($"k{i}.title", texts.Next(withControls: true), texts.Next(withControls: true), ExchangeState.NeedsReview)
                {
                    Notes = [texts.Next(withControls: true)],
                    PreviousSource = texts.Next(withControls: true),
                    MaxLength = 60,
                }),
            ];
            _files.Put($"any/{seed}.xlf", ExchangeFile.Write(ExchangeFormat.Xliff, new ExchangeDocument(texts.Next(withControls: true), "en", "zh-Hant", units)));
        }

        ToolRun run = await ValidateAsync([.. Enumerable.Range(0, 40).Select(seed => $"any/{seed}.xlf")]);

        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("state=\"translated\"", "state=\"stale\"")]
    [InlineData("<source>", "<note>x</note><source>")]
    [InlineData("version=\"1.2\"", "version=\"1.2\" author=\"me\"")]
    public async Task The_schema_refuses_what_the_standard_does_not_have(string part, string replacement)
    {
        string text = _files.Read(_files.Files(ExchangeFormat.Xliff)[0]);
        Assert.Contains(part, text, StringComparison.Ordinal);
        string file = $"broken/{replacement.Length}.xlf";
        _files.Put(file, text.Replace(part, replacement, StringComparison.Ordinal));

        Assert.Equal(DoesNotFit, (await ValidateAsync(file)).ExitCode);
    }

    private Task<ToolRun> ValidateAsync(params string[] files) =>
        ToolRun.OfAsync(_files.Folder, "xmllint", ["--nonet", "--noout", "--schema", Path.Combine(Schemas, "xliff-core-1.2-strict.xsd"), .. files]);
}
