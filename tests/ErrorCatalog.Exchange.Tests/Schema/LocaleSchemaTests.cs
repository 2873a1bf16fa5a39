using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests;

/// <summary>The schema of a locale file agrees with the compiler and says what a translator has to know.</summary>
public sealed class LocaleSchemaTests(SchemaValidator validator) : IClassFixture<SchemaValidator>
{
    internal const string Catalog = """
        catalog: orders
        locale: en
        base-uri: https://errors.example.org/orders/
        complete: [ de ]
        errors:
          wrong-value:
            impact: message
            who-retries: you
            params:
              field: { type: identifier, example: "items[0].qty", note: "JSON path, never translated" }
              count: { type: integer, example: 3 }
              kind: { type: enum, values: [ missing, wrong-type ], example: missing, optional: true }
            title: "Wrong value"
            explain: "Expected {count, plural, one {# value} other {# values}} in “{field}” but got {kind}."
            fix-hint: "Send *all* values of {field}."
            note: "The field is shown in a list."
            max-length: { title: 20 }
            causes:
              old-client: { cause: "The client is old.", check: "Update it." }
            doc: "Background."
          order-closed:
            impact: message
            who-retries: none
            explain: "Expected an open order, but it is closed."
            fix-hint: "Open a new one."
        """;

    internal static readonly CatalogModel Orders = CatalogCompiler.Compile([new CatalogSource("orders.errors.yaml", Catalog)]).Catalogs.Single();

    private static readonly string Spanish = LocaleSchema.Write(Orders, "es");

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("wrong-value:\n")]
    [InlineData("wrong-value:\n  title: \"\"\n  explain: \"\"\n")]
    [InlineData("wrong-value:\n  title:\n")]
    [InlineData("wrong-value:\n  title: \"Valor incorrecto\"\n")]
    [InlineData("wrong-value:\n  explain: \"{ count , plural, one {# l'árbol} other {# valores}} en «{field}»: {kind, select, missing {falta} other {es}}.\"\n")]
    [InlineData("wrong-value:\n  explain: \"''{field}'' aujourd'hui {count}\"\n")]
    [InlineData("wrong-value:\n  fix-hint: \"D'accord: {field} '{'x'}'\"\n")]
    [InlineData("wrong-value:\n  causes:\n    old-client: { cause: \"Antiguo.\" }\n  doc: \"Más {x} it's.\"\n")]
    [InlineData("order-closed:\n  explain: 404\n")]
    [InlineData("wrong-value:\n  title: \"👨‍👩‍👧‍👦éééé 12345678901234\"\n")]
    public void It_takes_what_translators_write(string text) => Assert.Empty(validator.Errors(Spanish, text));

    [Theory]
    [InlineData("wrng-value:\n  title: \"x\"\n")]
    [InlineData("wrong-value:\n  titel: \"x\"\n")]
    [InlineData("wrong-value:\n  title: [ x ]\n")]
    [InlineData("wrong-value: \"x\"\n")]
    [InlineData("wrong-value:\n  causes:\n    new-client: { cause: \"x\" }\n")]
    [InlineData("wrong-value:\n  causes:\n    old-client: { caus: \"x\" }\n")]
    [InlineData("wrong-value:\n  explain: \"{count} sin campo\"\n")]
    [InlineData("wrong-value:\n  fix-hint: \"d'{field}\"\n")]
    [InlineData("wrong-value:\n  fix-hint: \"{field} {feld}\"\n")]
    [InlineData("wrong-value:\n  title: \"Un título que es demasiado largo\"\n")]
    [InlineData("order-closed:\n  rule: \"x\"\n")]
    public void It_refuses_what_would_not_be_shown_or_has_no_room(string text) => Assert.NotEmpty(validator.Errors(Spanish, text));

    [Fact]
    public void Texts_are_asked_for_only_in_languages_that_must_be_complete()
    {
        string german = LocaleSchema.Write(Orders, "de");

        Assert.Contains(validator.Errors(german, "wrong-value:\n  title: \"x\"\n"), error => error.Contains("'order-closed'", StringComparison.Ordinal));
        Assert.Contains(validator.Errors(german, "wrong-value:\n  title: \"x\"\n"), error => error.Contains("'fix-hint'", StringComparison.Ordinal));
        Assert.Empty(validator.Errors(Spanish, "wrong-value:\n  title: \"x\"\n"));
    }

    [Fact]
    public void It_takes_every_text_of_a_locale_file_that_the_compiler_takes()
    {
        var random = new Random(7);
        string[] pieces = ["{field}", "{count}", "{kind}", "{ field }", "{count, plural, one {#} other {# x}}", "{kind, select, missing {a} other {b}}", "{feld}", "'", "''", "’", "{", "}", "'{'", " texto", " d'", "#", "\\n"];
        int taken = 0;
        for (int i = 0; i < 3_000; i++)
        {
            string field = random.Next(2) == 0 ? "explain" : "fix-hint";
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(pieces.Length)]));
            string document = $"wrong-value:\n  {field}: \"{text}\"\n";
            CompiledCatalogs compiled = CatalogCompiler.Compile([new CatalogSource("orders.errors.yaml", Catalog), new CatalogSource("locales/es/orders.yaml", document)]);
            bool isTaken = compiled.Locales.Any(locale => locale.Entries.Count > 0);
            taken += isTaken ? 1 : 0;
            string[] errors = isTaken ? validator.Errors(Spanish, document) : [];
            errors = [.. errors.Where(error => !IsMissingPlaceholder(error, compiled))];
            Assert.True(errors.Length == 0, $"{document}{string.Join("; ", errors)}");
        }

        Assert.True(taken > 100, $"Expected many texts that are taken but only {taken} were.");
    }

    [Fact]
    public void It_is_the_same_every_time() => Assert.Equal(Spanish, LocaleSchema.Write(Orders, "es"));

    private static bool IsMissingPlaceholder(string error, CompiledCatalogs compiled) =>
        error.Contains("\\\\s*[,}]\"", StringComparison.Ordinal) && error.Contains("^\\\\s*$|", StringComparison.Ordinal) && compiled.Catalogs.Count == 1;
}
