namespace ErrorCatalog.Site;

/// <summary>One file of a site.</summary>
/// <param name="Path">Path inside the output folder, with <c>/</c> between the parts and none in front.</param>
/// <param name="Content">The whole content.</param>
public readonly record struct SiteFile(string Path, ReadOnlyMemory<byte> Content);
