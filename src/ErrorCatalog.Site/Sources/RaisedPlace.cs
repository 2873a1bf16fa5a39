namespace ErrorCatalog.Site;

/// <summary>A line of code that raises an error.</summary>
/// <param name="Path">Path of the file below the scanned folder, with <c>/</c>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Address">Where the line can be read, or null.</param>
public sealed record RaisedPlace(string Path, int Line, string? Address);
