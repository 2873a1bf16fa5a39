using System.Globalization;
using ErrorCatalog.Samples.Subscriber;

// A wallet follows the events of its issuer while the issuer's server is killed, comes back, and gets another password.
const string Usage = """
    Usage: dotnet run --project samples/Subscriber -- [LANGUAGE] [--transport rabbitmq|websocket]

      LANGUAGE      en, ar, de, es or fr; the system's language unless given
      --transport   rabbitmq needs Debian's package rabbitmq-server; websocket needs nothing.
                    rabbitmq when it is installed, else websocket, unless given
    """;
if (args is [WebSocketServer.Command, var port])
{
    await WebSocketServer.RunAsync(port);
    return 0;
}

if (args is ["--help" or "-h"])
{
    Console.WriteLine(Usage);
    return 0;
}

int at = Array.IndexOf(args, "--transport");
string? transport = at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
string[] rest = at >= 0 ? [.. args[..at], .. args.Skip(at + 2)] : args;
if ((at >= 0 && transport is not ("rabbitmq" or "websocket")) || rest.Length > 1 || rest is [['-', ..]])
{
    Console.Error.WriteLine($"Expected at most a language and --transport rabbitmq or websocket but got '{string.Join(' ', args)}'.\n{Usage}");
    return 2;
}

if (transport == "rabbitmq" && !RabbitMqNode.IsInstalled)
{
    Console.Error.WriteLine("Expected Debian's package rabbitmq-server but it is not installed. Install it with: apt-get install rabbitmq-server, or use --transport websocket.");
    return 1;
}

if (transport is null && !RabbitMqNode.IsInstalled)
{
    Console.WriteLine("RabbitMQ is not installed, so a WebSocket is followed instead. Install Debian's package rabbitmq-server to follow a queue.");
}

string language = rest is [var wanted] ? wanted : CultureInfo.CurrentUICulture.Name is { Length: > 0 } own ? own : "en";
var passwords = new Passwords();
if (transport == "websocket" || !RabbitMqNode.IsInstalled)
{
    await using var issuer = new WebSocketIssuer(passwords);
    await Script.RunAsync(issuer, issuer.Source, WebSocketIssuer.TextOf, passwords, language);
}
else
{
    await using var issuer = new RabbitMqIssuer(passwords);
    await Script.RunAsync(issuer, issuer.Source, RabbitMqIssuer.TextOf, passwords, language);
}

return 0;
