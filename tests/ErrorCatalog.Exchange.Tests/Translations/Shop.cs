using System.Text;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests.Translations;

/// <summary>A catalog with its translations, held in memory as the tool holds it on disk.</summary>
internal sealed class Shop
{
    public const string CatalogPath = "catalog/shop.errors.yaml";
    public const string SpanishPath = "catalog/locales/es/shop.yaml";
    public const string LockPath = "catalog/locales/.state/es/shop.tsv";
    public const string SuggestionPath = "catalog/locales/.suggestions/es/shop.yaml";

    public const string Catalog = """
        catalog: shop
        base-uri: https://errors.example.org/shop/
        errors:
          out-of-stock:
            impact: message
            who-retries: you
            params:
              article: { type: identifier, example: "A-1", note: "article number" }
              wanted: { type: integer, example: 3 }
            title: "Out of stock"
            explain: "Expected stock of {article}, but there is none."
            fix-hint: "Order {wanted, plural, one {# piece} other {# pieces}} less."
            note: "shown in the basket"
            max-length: { title: 30 }

        """;

    public const string Spanish = """
        out-of-stock:
          title: "Agotado"
          explain: "Se esperaban existencias de {article}."

        """;

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public Shop(string? spanish = Spanish)
    {
        _files[CatalogPath] = Catalog;
        if (spanish is not null)
        {
            _files[SpanishPath] = spanish;
        }
    }

    public string? this[string path]
    {
        get => _files.GetValueOrDefault(path);
        set
        {
            if (value is null)
            {
                _files.Remove(path);
            }
            else
            {
                _files[path] = value;
            }
        }
    }

    public CompiledCatalogs Compile() => CatalogCompiler.Compile(_files.Where(file => file.Key != SuggestionPath).Select(file => new CatalogSource(file.Key, file.Value)));

    /// <summary>Records every translation as made from the source as it is.</summary>
    public Shop Locked()
    {
        this[LockPath] = LockFileWriter.Write(LockUpdate.Rows(Assert.Single(Compile().Translations)));
        return this;
    }

    /// <summary>Replaces a text in a file.</summary>
    public Shop With(string path, string old, string replacement)
    {
        Assert.Contains(old, this[path]!, StringComparison.Ordinal);
        this[path] = this[path]!.Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    public ExchangeDocument Export(string locale = "es", IEnumerable<string>? previous = null) => TranslationExport.Of(Compile(), "shop", locale, previous);

    public TranslationImportResult Plan(params string[] files) => TranslationImport.Plan(
        Compile(),
        files.Select((file, i) => ($"file{i}", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file))),
        path => this[path],
        "catalog");

    /// <summary>Imports without findings and changes the files.</summary>
    public TranslationImportResult Import(params string[] files)
    {
        TranslationImportResult result = Plan(files);
        Assert.Empty(result.Findings);
        foreach (FileChange change in result.Changes)
        {
            this[change.Path] = change.Text;
        }

        return result;
    }

    public TranslationStatus StatusOf(string id, string locale = "es") =>
        Compile().Translations.Single(translations => translations.Locale == locale).Units.Single(unit => unit.Id == id).Status;
}
