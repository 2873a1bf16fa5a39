namespace ErrorCatalog.Compiler.Tests;

/// <summary>A small catalog with one Spanish file, and what a sync records of it.</summary>
internal static class Shop
{
    internal const string CatalogPath = "shop.errors.yaml";

    internal const string SpanishPath = "locales/es/shop.yaml";

    internal const string Hint = "  fix-hint: \"Pida {item} otra vez.\"\n";

    internal const string Spanish = "out-of-stock:\n  title: \"Agotado\"\n  explain: \"Se esperaban {count} de {item}, pero no queda nada.\"\n" + Hint;

    internal static string Catalog(string header = "", string fields = "", string hint = "Order {item} again.") => $$"""
        catalog: shop
        {{header}}
        errors:
          out-of-stock:
            params:
              item: { type: identifier, example: A-1 }
              count: { type: integer, example: 3 }
              why: { type: enum, values: [ sold, moved ], example: sold, optional: true }
            max-length: { title: 12 }
            {{fields}}
            title: "Out of stock"
            explain: "Expected {count} of {item}, but the shelf is empty."
            fix-hint: "{{hint}}"
            impact: message
            who-retries: you
        """;

    internal static CompiledCatalogs Compile(string catalog, params (string Path, string Text)[] files) => CatalogCompiler.Compile(
        files.Select(file => new CatalogSource(file.Path, file.Text)).Prepend(new CatalogSource(CatalogPath, catalog)),
        TestContext.Current.CancellationToken);

    /// <summary>Compiles the catalog with one Spanish file.</summary>
    internal static CompiledCatalogs Translate(string spanish) => Compile(Catalog(), (SpanishPath, spanish));

    /// <summary>Ids of the findings, each as often as it was reported.</summary>
    internal static string[] Ids(this CompiledCatalogs compiled) => [.. compiled.Diagnostics.Select(finding => finding.RuleId)];

    /// <summary>The lock file that a sync of these sources writes.</summary>
    internal static (string Path, string Text) Lock(string catalog, string spanish) => (
        TranslationPaths.LockFile(SpanishPath),
        LockFileWriter.Write(LockUpdate.Rows(Compile(catalog, (SpanishPath, spanish)).Translations[0])));
}
