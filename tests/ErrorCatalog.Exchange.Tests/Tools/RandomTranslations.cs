using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange.Tests.Tools;

/// <summary>A catalog made up by chance, with all that message syntax has and all that file formats trip over, and its translations.</summary>
internal sealed class RandomTranslations(int seed)
{
    private const int Entries = 6;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Locales = ["ar", "de", "ja", "pl", "pt-BR", "zh-Hant"];

    private static readonly string[] Words =
    [
        "it’s", "it's", "\"so\"", "back\\slash", "C:\\new", "100 %", "%s and %d", "<b>bold</b>", "&amp;", "a & b", "]]>", "<!-- x -->", "#5", "# no comment", "key: value",
        "- item", "@here", "*star*", "`code`", "$ref", "List<T>", "{ not a name }", "}", "é", "日本", "عربى", "😀", "e\u0301", "|", "!important", "null", "yes", "0x1F", "a\tb", "one\ntwo",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The catalog with its translations; every text fits.</summary>
    public CompiledCatalogs Compile()
    {
        string name = "random-" + seed.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var shapes = new Dictionary<(int Entry, string Field), int>();
        var catalog = new StringBuilder($"catalog: {name}\nbase-uri: https://errors.example.org/{name}/\nerrors:\n");
        for (int i = 0; i < Entries; i++)
        {
            catalog.Append("  entry-").Append(i).Append(":\n    impact: message\n    who-retries: you\n    note: ").Append(Quoted(Word())).Append(
                "\n    params: { name: { type: identifier, note: ").Append(Quoted(Word())).Append(
                " }, count: { type: integer, example: 3 }, kind: { type: enum, values: [small, large] }, extra: { type: text, optional: true } }\n");
            foreach (string field in (string[])["title", "explain", "fix-hint", "rule"])
            {
                shapes[(i, field)] = _random.Next(6);
                catalog.Append("    ").Append(field).Append(": ").Append(Quoted(Pattern("Source", "en", shapes[(i, field)]))).Append('\n');
            }

            catalog.Append("    doc: |\n      # Title\n\n      Text with a { brace }.\n");
        }

        List<CatalogSource> sources = [new CatalogSource($"{name}.errors.yaml", catalog.ToString())];
        foreach (string locale in Locales)
        {
            var texts = new StringBuilder();
            for (int i = 0; i < Entries; i++)
            {
                texts.Append("entry-").Append(i).Append(":\n");
                foreach (string field in (string[])["title", "explain", "fix-hint", "rule"])
                {
                    texts.Append("  ").Append(field).Append(": ").Append(Quoted(Pattern("Ziel", locale, shapes[(i, field)]))).Append('\n');
                }

                texts.Append("  doc: |-\n    # Ziel\n\n    Text.\n");
            }

            sources.Add(new CatalogSource(TranslationPaths.LocaleFile(string.Empty, locale, name), texts.ToString()));
        }

        CompiledCatalogs compiled = CatalogCompiler.Compile(sources);
        Assert.False(compiled.HasErrors, string.Join('\n', compiled.Diagnostics.Select(finding => finding.Message)));
        Assert.All(compiled.Translations.SelectMany(translations => translations.Units), unit => Assert.Equal(TranslationStatus.Unlocked, unit.Status));
        return compiled;
    }

    /// <summary>A locale file with the texts of a language, as the tool writes it.</summary>
    public static string LocaleText(CompiledCatalogs compiled, LocaleTranslations translations)
    {
        LocaleDocument document = LocaleDocument.Read(translations.Files[0], string.Empty, out _)!;
        foreach (TranslationUnit unit in translations.Units)
        {
            document.Set(unit.Key, unit.Field, unit.Target);
        }

        CatalogModel catalog = compiled.Catalogs.First(catalog => catalog.Name == translations.Catalog);
        return document.ToText(catalog, compiled.Orders.First(order => order.Catalog == translations.Catalog));
    }

    // A shape has the same arguments in every language, whatever their order and the words around them; extra may be left out.
    private string Pattern(string mark, string locale, int shape) => shape switch
    {
        0 => $"{mark} {Text()}.",
        1 => $"{mark} {Text()} {{name}}.",
        2 => $"{{name}} {mark} {Text()}{(_random.Next(2) == 0 || locale == "en" ? " {extra}" : string.Empty)} {Text()}.",
        3 => $"{mark} {{count, plural, {Plural(locale)}}} {{name}}.",
        4 => $"{mark} {{kind, select, small {{{Text()} {{name}}}} other {{{{name}} {Text()}}}}}.",
        _ => $"{mark} {{kind, select, large {{{{count, plural, {Plural(locale)}}}}} other {{{Text()} {{count, number}}}}}}.",
    };

    private string Plural(string locale) => string.Join(' ', PluralRules.ReachableCategories(locale, PluralKind.Cardinal)
        .Append(PluralCategory.Other)
        .Distinct()
        .Select(category => $"{category.ToString().ToLowerInvariant()} {{# {MessageQuoting.Quote(Word(), inPlural: true)}}}"));

    private string Text() => MessageQuoting.Quote($"{Word()} {Word()}");

    private string Word() => Words[_random.Next(Words.Length)];

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);
}
