namespace ErrorCatalog.Cli.Output;

/// <summary>One line that says what is being done; silent where nobody is looking. It is wiped at the end.</summary>
internal sealed class StatusLine(Terminal terminal) : IDisposable
{
    private int _width;

    public void Tell(string doing)
    {
        if (terminal.IsInteractive)
        {
            string line = PrintableText.OneLine(doing);
            terminal.Write("\r" + line.PadRight(_width));
            _width = Math.Max(_width, line.Length);
        }
    }

    public void Dispose()
    {
        if (_width > 0)
        {
            terminal.Write("\r" + new string(' ', _width) + "\r");
        }
    }
}
