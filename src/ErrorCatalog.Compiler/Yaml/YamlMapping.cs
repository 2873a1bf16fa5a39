namespace ErrorCatalog.Compiler;

/// <summary>Keys with values, in the order of the file.</summary>
internal sealed class YamlMapping(int start, int end, bool isFlow) : YamlNode(start, end)
{
    internal List<YamlPair> Pairs { get; } = [];

    /// <summary>True for the form in braces.</summary>
    internal bool IsFlow { get; } = isFlow;

    internal override string Description => "a mapping";
}
