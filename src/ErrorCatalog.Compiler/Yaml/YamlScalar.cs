using YamlDotNet.Core;

namespace ErrorCatalog.Compiler;

/// <summary>A single value.</summary>
internal sealed class YamlScalar(int start, int end, string value, ScalarStyle style) : YamlNode(start, end)
{
    internal string Value { get; } = value;

    internal ScalarStyle Style { get; } = style;

    internal bool IsPlain => Style == ScalarStyle.Plain;

    /// <summary>True for a key with nothing after it.</summary>
    internal bool IsNothing => IsPlain && Value.Length == 0;

    internal override string Description => IsNothing ? "nothing" : FindingText.Quote(Value);
}
