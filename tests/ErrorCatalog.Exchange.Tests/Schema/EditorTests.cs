using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests;

/// <summary>What people see in an editor, asked of the language server itself.</summary>
public sealed class EditorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("errorcatalog editor ").FullName;

    [Fact]
    public async Task A_locale_file_is_marked_in_our_words_and_the_hover_is_the_translators_brief()
    {
        Put("locales/.schema/es/orders.schema.json", LocaleSchema.Write(LocaleSchemaTests.Orders, "es"));
        string file = Put("locales/es/orders.yaml", Modeline("../.schema/es/orders.schema.json") + """
            wrong-value:
              title: "Un título que es demasiado largo"
              explain: "Se esperaban {count, plural, one {# valor} other {# valores}}."
              fix-hint: "Envíe d'{field}."
              doc: [ a ]
              titel: "x"
            gone-entry:
              title: "x"
            """);
        await using LanguageServer editor = await LanguageServer.StartAsync(_folder);

        Assert.Equal(
            [
                "4:10 Expected at most 20 characters. Shorten the text: it is shown where there is no more room.",
                "5:12 Expected the placeholder {field} but the text is without it. Put {field} where the value belongs.",
                "6:13 An apostrophe directly before { hides the placeholder: readers would see its name. Write ’ (the typographic one), or '' for a straight one.",
                "7:8 Expected one text in double quotes. Locale files hold texts only.",
                "8:3 Property titel is not allowed.",
                "9:1 Property gone-entry is not allowed.",
            ],
            (await editor.OpenAsync(file)).Order(StringComparer.Ordinal));

        string brief = await editor.HoverAsync(file, 5, 5);
        Assert.Contains("**Source (en):** Expected {count, plural, one {\\# value} other {\\# values}} in “{field}” but got {kind}.", brief, StringComparison.Ordinal);
        Assert.Contains("- `{field}` identifier: JSON path, never translated, e.g. `items[0].qty`", brief, StringComparison.Ordinal);
        Assert.Contains("- `{count}` integer, e.g. `3`", brief, StringComparison.Ordinal);
        Assert.Contains("- `{kind}` enum (`missing`, `wrong-type`), e.g. `missing` (may be missing)", brief, StringComparison.Ordinal);
        Assert.Contains("Forms of a plural in `es`: `one`, `other`.", brief, StringComparison.Ordinal);
        Assert.Contains("**Note:** The field is shown in a list.", brief, StringComparison.Ordinal);
        Assert.Contains("[Page of the error](https://errors.example.org/orders/error-codes/wrong-value/)", brief, StringComparison.Ordinal);
        Assert.Contains("At most 20 characters.", await editor.HoverAsync(file, 4, 5), StringComparison.Ordinal);
        Assert.Contains("Send \\*all\\* values of {field}.", await editor.HoverAsync(file, 6, 5), StringComparison.Ordinal);
        Assert.Contains("**Wrong value**", await editor.HoverAsync(file, 3, 3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locale_file_that_is_fine_has_no_marks_and_missing_texts_are_offered()
    {
        Put("locales/.schema/es/orders.schema.json", LocaleSchema.Write(LocaleSchemaTests.Orders, "es"));
        string file = Put("locales/es/orders.yaml", Modeline("../.schema/es/orders.schema.json") + "wrong-value:\n  title: \"Valor incorrecto\"\n  \norder-closed:\n  explain: \"Se esperaba un pedido abierto, pero está cerrado.\"\n");
        await using LanguageServer editor = await LanguageServer.StartAsync(_folder);

        Assert.Empty(await editor.OpenAsync(file));
        Assert.Equal(["causes", "doc", "explain", "fix-hint"], (await editor.CompleteAsync(file, 5, 3)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_catalog_file_is_marked_and_explained()
    {
        Put("error-catalog.schema.json", CatalogSchema.Write());
        string file = Put("orders.errors.yaml", Modeline("error-catalog.schema.json") + """
            catalog: orders
            errors:
              Wrong_Value:
                impact: wide
                who-retries: you
                explane: "Expected x."
                fix-hint: "Do y."
            """);
        await using LanguageServer editor = await LanguageServer.StartAsync(_folder);

        string[] marks = await editor.OpenAsync(file);

        Assert.Contains("5:3 " + CatalogVocabulary.KeyAdvice, marks);
        Assert.Contains(marks, mark => mark.StartsWith("5:3 Missing property \"explain\"", StringComparison.Ordinal));
        Assert.Contains(marks, mark => mark.StartsWith("6:13 Value is not accepted. Valid values: \"message\", \"thread\", \"connection\"", StringComparison.Ordinal));
        Assert.Contains("8:5 Property explane is not allowed.", marks);
        Assert.Contains("Who should try again, seen from the one who reports.", await editor.HoverAsync(file, 7, 7), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_projects_own_files_have_no_marks()
    {
        CompiledCatalogs compiled = CatalogCompiler.Compile(Directory.GetFiles(Places.Catalog, "*.yaml", SearchOption.AllDirectories).Select(path => new CatalogSource(path, File.ReadAllText(path))));
        Put("error-catalog.schema.json", CatalogSchema.Write());
        List<string> files = [.. Directory.GetFiles(Places.Catalog, "*.errors.yaml").Select(path => Put(Path.GetFileName(path), Modeline("error-catalog.schema.json") + Content(path)))];
        foreach (CatalogModel catalog in compiled.Catalogs)
        {
            foreach (string path in Directory.GetFiles(Path.Combine(Places.Catalog, "locales"), catalog.Name + ".yaml", SearchOption.AllDirectories))
            {
                string locale = Path.GetFileName(Path.GetDirectoryName(path)!);
                Put($"locales/.schema/{locale}/{catalog.Name}.schema.json", LocaleSchema.Write(catalog, locale));
                files.Add(Put($"locales/{locale}/{catalog.Name}.yaml", Modeline($"../.schema/{locale}/{catalog.Name}.schema.json") + Content(path)));
            }
        }

        await using LanguageServer editor = await LanguageServer.StartAsync(_folder);
        foreach (string file in files)
        {
            Assert.True(await editor.OpenAsync(file) is [], file);
        }

        Assert.True(files.Count >= 12);

        // A file has one modeline; those that it may already have lead elsewhere.
        static string Content(string path) => string.Join("\n", File.ReadAllLines(path).Where(line => !line.Contains("$schema", StringComparison.Ordinal)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Modeline(string schema) => $"# yaml-language-server: $schema={schema}\n# $schema: {schema}\n";

    private string Put(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
