namespace ErrorCatalog.Compiler;

/// <summary>Writes the compact data that the runtime reads: one JSON array per entry, positions as in <c>CatalogDataFormat</c>.</summary>
public static class CatalogDataWriter
{
    /// <summary>The entry as one line of JSON, trailing nulls left out.</summary>
    public static string WriteEntry(EntryModel entry) => throw new NotImplementedException();

    /// <summary>The translated entry as one line of JSON, trailing nulls left out.</summary>
    public static string WriteText(EntryText text) => throw new NotImplementedException();
}
