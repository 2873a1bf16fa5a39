using System.Globalization;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Output;

/// <summary>One line that counts up while files are written; silent where nobody is looking.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<SiteProgress>, IDisposable
{
    private const int Step = 250;
    private bool _shown;

    public void Report(SiteProgress value)
    {
        if (terminal.IsInteractive && value.Done % Step == 0)
        {
            _shown = true;
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value.Done}/{value.Total} files"));
        }
    }

    public void Clear()
    {
        if (_shown)
        {
            terminal.Write("\r\u001b[K");
            _shown = false;
        }
    }

    public void Dispose() => Clear();
}
