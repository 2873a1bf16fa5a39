namespace ErrorCatalog.Compiler;

/// <summary>Everything by which an entry can collide with another one.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Code">Its code.</param>
/// <param name="Aliases">Its aliases.</param>
/// <param name="Number">Its number, or null.</param>
/// <param name="GrpcReason">Reason of google.rpc.ErrorInfo.</param>
/// <param name="CSharpName">Name of its class.</param>
/// <param name="EnumParameters">Names of its parameters that are enums, which have classes of their own.</param>
public sealed record EntryNames(string Key, string Code, EquatableArray<string> Aliases, int? Number, string GrpcReason, string CSharpName, EquatableArray<string> EnumParameters)
{
    /// <summary>The names in one file.</summary>
    /// <param name="part">What the file declares.</param>
    public static CatalogEntryNames Of(CatalogModel part) => new(
        (part ?? throw new ArgumentNullException(nameof(part))).Name,
        part.Namespace,
        new EquatableArray<EntryNames>(part.Entries.Select(Of).ToArray()));

    private static EntryNames Of(EntryModel entry) => new(
        entry.Key,
        entry.Code,
        entry.Aliases,
        entry.Number,
        entry.GrpcReason,
        entry.CSharpName,
        new EquatableArray<string>(entry.Parameters.Where(parameter => parameter.Type == ParameterType.Enum).Select(parameter => parameter.Name).ToArray()));
}
