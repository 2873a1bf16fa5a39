namespace ErrorCatalog.Compiler;

/// <summary>A member of a locale file with the comments that belong to it.</summary>
internal class DocumentLine
{
    /// <summary>Comment lines above, without indentation; an empty one is a blank line.</summary>
    internal List<string> Above { get; } = [];

    /// <summary>The comment behind it on its line, or null.</summary>
    internal string? Behind { get; set; }

    internal bool HasComments => Above.Any(line => line.Length > 0) || Behind is not null;
}
