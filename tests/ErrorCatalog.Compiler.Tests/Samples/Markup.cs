namespace ErrorCatalog.Compiler.Tests;

/// <summary>A sample with the place of the expected finding between <c>[|</c> and <c>|]</c>.</summary>
internal sealed record Markup(string Text, int Start, int End)
{
    internal static Markup Parse(string sample)
    {
        int start = sample.IndexOf("[|", StringComparison.Ordinal);
        int end = sample.IndexOf("|]", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "The sample marks no place.");
        return new Markup(sample[..start] + sample[(start + 2)..end] + sample[(end + 2)..], start, end - 2);
    }

    /// <summary>One-based line and column, as editors show them.</summary>
    internal static string LineAndColumn(string text, int offset)
    {
        string[] lines = text[..offset].ReplaceLineEndings("\n").Split('\n');
        return $"{lines.Length}:{lines[^1].Length + 1}";
    }
}
