namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Reads one foreign format.</summary>
internal interface IForeignReader
{
    /// <summary>Reads the files; findings tell what is wrong with them, and then the catalog is of no use.</summary>
    ForeignCatalog Read(ForeignSource source);
}
