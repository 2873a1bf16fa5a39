namespace ErrorCatalog.Compiler;

/// <summary>A node of a YAML file with its place, as offsets into the file.</summary>
internal abstract class YamlNode(int start, int end)
{
    internal int Start { get; } = start;

    internal int End { get; set; } = end;

    /// <summary>What the node is, for messages.</summary>
    internal abstract string Description { get; }
}
