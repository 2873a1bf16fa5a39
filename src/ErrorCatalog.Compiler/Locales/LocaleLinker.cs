namespace ErrorCatalog.Compiler;

/// <summary>Holds translations against their catalog: a text that does not fit is reported and left out, so readers fall back.</summary>
public static class LocaleLinker
{
    /// <summary>The translations of <paramref name="texts"/> that fit <paramref name="catalog"/>.</summary>
    public static LocaleModel Merge(CatalogModel catalog, string locale, EquatableArray<EntryText> texts) => throw new NotImplementedException();

    /// <summary>Findings in the file that only the catalog can tell: unknown keys, unknown placeholders, selects that do not fit.</summary>
    public static EquatableArray<CatalogDiagnostic> Check(CatalogModel catalog, LocaleFile file) => throw new NotImplementedException();
}
