using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text;
using ErrorCatalog.Samples.IssuerClient;

// Starts the service and two clients of it, lets everything fail that can, kills the service in the middle, and counts at the end
// whether anything was lost.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var locale = new Option<string>("--locale") { Description = "Language in which the clients read problems.", DefaultValueFactory = _ => "en" };
locale.AcceptOnlyFromAmong("ar", "de", "en", "es", "fr");
var database = new Option<string?>("--database")
{
    Description = "Connection string of the service's database: Host=… for PostgreSQL. Without it, a new SQLite file that is deleted at the end.",
    HelpName = "connection string",
};
var service = new Option<FileInfo>("--service")
{
    Description = "The service to start, a .dll or a program. Default: the one that was built along.",
    DefaultValueFactory = _ => new FileInfo(typeof(Story).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "IssuerService").Value!),
    HelpName = "path",
};
service.AcceptExistingOnly();
var command = new RootCommand("A service that issues credentials, two clients of it, and everything that can go wrong between them.") { locale, database, service };
command.SetAction(async (arguments, stop) =>
{
    var narrator = new Narrator(arguments.GetValue(locale)!, hasColours: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 });
    return await Story.TellAsync(narrator, arguments.GetValue(service)!.FullName, arguments.GetValue(database), stop) ? 0 : 1;
});

ParseResult parsed = command.Parse(args);
int exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : exitCode;
