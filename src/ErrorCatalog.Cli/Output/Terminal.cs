using System.Text;
using Spectre.Console;

namespace ErrorCatalog.Cli.Output;

/// <summary>Standard output and error: UTF-8 without a byte order mark, colours only where a person is looking.</summary>
internal sealed class Terminal
{
    private readonly TextWriter _writer;
    private readonly string? _name;
    private readonly bool _colours;

    private Terminal(TextWriter writer, Func<TextWriter> console, bool isRedirected, string? name)
    {
        _writer = writer;
        _name = name;
        IsInteractive = !isRedirected;

        // Spectre knows terminals, NO_COLOR and how to switch on escape sequences where they are off; it tells by the console's own writers.
        _colours = IsInteractive && AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console()) }).Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };
    }

    public static Terminal Out { get; } = new(Utf8(Console.OpenStandardOutput()), () => Console.Out, Console.IsOutputRedirected, "standard output");

    /// <summary>What cannot be written here is dropped: there is no other place to tell about it.</summary>
    public static Terminal Error { get; } = new(Utf8(Console.OpenStandardError()), () => Console.Error, Console.IsErrorRedirected, name: null);

    /// <summary>True when a person is looking.</summary>
    public bool IsInteractive { get; }

    /// <exception cref="ProblemException">Standard output takes no more, for example because a disk is full.</exception>
    public void WriteLine(string line = "") => Write(line + "\n");

    /// <inheritdoc cref="WriteLine"/>
    public void Write(string text)
    {
        try
        {
            _writer.Write(text);
        }
        catch (IOException failure) when (_name is not null)
        {
            throw OutputFailure.At(_name, failure);
        }
        catch (IOException)
        {
        }
    }

    /// <summary>Text in a style on a terminal, plain text in a pipe.</summary>
    public string Styled(Style style, string text) => _colours
        ? $"\u001b[{(int)style}m{text}\u001b[0m"
        : text;

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
