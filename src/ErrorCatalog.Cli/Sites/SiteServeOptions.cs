using System.CommandLine;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Sites;

/// <summary>Where a site is served, on the command line.</summary>
internal sealed class SiteServeOptions
{
    public const string Localhost = "localhost";

    private const int UsualPort = 5080;
    private const int LastPort = 65535;

    private readonly Option<int> _port = new("--port", "-p") { Description = "TCP port; 0 for any free one.", HelpName = "PORT", DefaultValueFactory = _ => UsualPort };
    private readonly Option<string> _host = new("--host") { Description = "Address to listen on; only this machine can reach localhost.", HelpName = "ADDRESS", DefaultValueFactory = _ => Localhost };
    private readonly Option<bool> _watch = new("--watch", "-w") { Description = "Make the site again when a file changes, and load the pages in browsers again." };
    private readonly Option<bool> _open = new("--open") { Description = "Open the site in the browser." };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Folder to also write the site to, as site build does.", HelpName = "OUT" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _watch, _port, _host, _open, _output })
        {
            command.Add(option);
        }
    }

    /// <exception cref="ProblemException">A value does not fit its option.</exception>
    public SiteServeInput Read(ParseResult parsed)
    {
        int port = parsed.GetValue(_port);
        if (port is < 0 or > LastPort)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), $"a number from 0 to {LastPort}").ToException();
        }

        string host = parsed.GetValue(_host)!;
        if (host != Localhost && !System.Net.IPAddress.TryParse(host, out _))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--host", host, "localhost or an IP address such as 0.0.0.0").ToException();
        }

        return new SiteServeInput(port, host, parsed.GetValue(_watch), parsed.GetValue(_open), parsed.GetValue(_output));
    }
}
