namespace ErrorCatalog.Compiler;

/// <summary>A list.</summary>
internal sealed class YamlSequence(int start, int end, bool isFlow) : YamlNode(start, end)
{
    internal List<YamlNode> Items { get; } = [];

    /// <summary>True for the form in brackets.</summary>
    internal bool IsFlow { get; } = isFlow;

    internal override string Description => "a list";
}
