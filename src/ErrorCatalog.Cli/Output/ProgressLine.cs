using System.Globalization;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Output;

/// <summary>One line that counts up while files are written; silent where nobody is looking.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<SiteProgress>, IDisposable
{
    private const int Step = 250;
    private int _width;

    public void Report(SiteProgress value)
    {
        if (terminal.IsInteractive && value.Done % Step == 0)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"{value.Done}/{value.Total} files");
            terminal.Write("\r" + line);
            _width = Math.Max(_width, line.Length);
        }
    }

    /// <summary>Wipes the line; with blanks, because not every terminal knows a sequence for it.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            terminal.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }

    public void Dispose() => Clear();
}
