using System.Text;
using Spectre.Console;

namespace ErrorCatalog.Cli.Output;

/// <summary>Standard output and error: UTF-8 without a byte order mark, colours only where a person is looking.</summary>
internal sealed class Terminal
{
    private readonly TextWriter _writer;
    private readonly bool _colours;

    private Terminal(TextWriter writer, bool isRedirected)
    {
        _writer = writer;
        IsInteractive = !isRedirected;

        // Spectre knows terminals, NO_COLOR and how to switch on escape sequences where they are off.
        _colours = IsInteractive && AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_writer) }).Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };
    }

    public static Terminal Out { get; } = new(Utf8(Console.OpenStandardOutput()), Console.IsOutputRedirected);

    public static Terminal Error { get; } = new(Utf8(Console.OpenStandardError()), Console.IsErrorRedirected);

    /// <summary>True when a person is looking.</summary>
    public bool IsInteractive { get; }

    public void WriteLine(string line = "") => _writer.WriteLine(line);

    public void Write(string text) => _writer.Write(text);

    /// <summary>Text in a style on a terminal, plain text in a pipe.</summary>
    public string Styled(Style style, string text) => _colours
        ? $"\u001b[{(int)style}m{text}\u001b[0m"
        : text;

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
