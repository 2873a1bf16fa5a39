namespace ErrorCatalog.Cli.Tests.Running;

/// <summary>A small catalog with Spanish and French translations, to change and to look at.</summary>
internal static class Shelf
{
    public const string CatalogPath = "catalog/shelf.errors.yaml";
    public const string SpanishPath = "catalog/locales/es/shelf.yaml";
    public const string FrenchPath = "catalog/locales/fr/shelf.yaml";
    public const string SpanishLock = "catalog/locales/.state/es/shelf.tsv";
    public const string FrenchLock = "catalog/locales/.state/fr/shelf.tsv";
    public const string SourcePath = "catalog/locales/en/shelf.yaml";

    public const string Catalog = """
        catalog: shelf
        locale: en
        base-uri: https://errors.example.org/shelf/
        errors:
          shelf-empty:
            impact: message
            who-retries: you
            params:
              place: { type: identifier, example: "A-7", note: "label of the shelf" }
            title: "Shelf is empty"
            explain: "Expected goods on shelf {place}, but there are none."
            fix-hint: "Choose another shelf."
            note: "a shelf in a warehouse"

        """;

    public const string Spanish = """
        shelf-empty:
          title: "El estante está vacío"
          explain: "Se esperaban mercancías en el estante {place}, pero no hay ninguna."
          fix-hint: "Elija otro estante."

        """;

    public const string French = """
        shelf-empty:
          title: "L’étagère est vide"
          fix-hint: "Choisissez une autre étagère."

        """;

    public static Workspace Make() => new Workspace().With(CatalogPath, Catalog).With(SpanishPath, Spanish).With(FrenchPath, French);

    /// <summary>The catalog after a sync: everything that is translated is recorded.</summary>
    public static async Task<Workspace> InSyncAsync()
    {
        Workspace work = Make();
        (await Tool.RunAsync(work.Root, "l10n", "sync")).Fine();
        return work;
    }

    /// <summary>Changes a piece of a file that must be there.</summary>
    public static void Change(this Workspace work, string path, string old, string replacement)
    {
        string text = work.Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        work.With(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
