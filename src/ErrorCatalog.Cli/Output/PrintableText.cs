using System.Globalization;

namespace ErrorCatalog.Cli.Output;

/// <summary>
/// Text from catalogs, reports and the command line, made safe to show: its control characters could move the cursor,
/// change colours or forge lines of their own.
/// </summary>
internal static class PrintableText
{
    /// <summary>One line: control characters, line ends too, are shown as <c>\u001b</c>.</summary>
    public static string OneLine(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(letter => char.IsControl(letter) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : letter.ToString()))
        : text;

    /// <summary>The lines of the text, each as <see cref="OneLine"/>.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(OneLine));
}
