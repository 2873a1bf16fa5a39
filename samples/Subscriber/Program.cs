using System.Globalization;
using System.Text;
using ErrorCatalog;
using ErrorCatalog.Recovery;
using ErrorCatalog.Recovery.RabbitMq;
using ErrorCatalog.Samples.Subscriber;
using RabbitMQ.Client;

// A wallet follows the events of its issuer. The script below kills the broker, starts it again, changes the password and restores it.
const string Queue = "issuer-events";
string language = args is [var wanted] ? wanted : CultureInfo.CurrentUICulture.Name is { Length: > 0 } own ? own : "en";
if (!RabbitMqNode.IsInstalled)
{
    Console.Error.WriteLine("Expected Debian's package rabbitmq-server but it is not installed. Install it with: apt-get install rabbitmq-server");
    return 1;
}

var passwords = new Passwords();
await using var broker = new RabbitMqNode();
await broker.StartAsync();
await PublishAsync("credential offered");

var narrator = new Narrator(language);
await using var subscription = new SupervisedSubscription<RabbitMqDelivery>(
    new RabbitMqSource(() => Settings(passwords.Known), Queue),
    new SubscriptionOptions<RabbitMqDelivery>
    {
        Handler = (item, _) =>
        {
            Console.WriteLine($"  event: {Encoding.UTF8.GetString(item.Value.Body.Span)}");
            return ValueTask.FromResult(Outcome.Success);
        },
        OnUnrecoverable = async context =>
        {
            narrator.Ask(context);

            // A human looks up the new password; until then nothing is tried.
            await passwords.Told.WaitAsync(context.CancellationToken);
            return RecoveryDecision.Continue();
        },
        Budget = new RecoveryBudget { BaseDelay = TimeSpan.FromSeconds(0.2), MaxDelay = TimeSpan.FromSeconds(2), Tokens = 100 },
    });
narrator.Attach(subscription);
StartOutcome started = await subscription.StartAsync();
Console.WriteLine($"started: {started.State}");

Console.WriteLine("--- the broker is killed");
Task lost = narrator.NextAsync(status => status.State == SubscriptionState.Recovering && status.Problem is SubscriptionUnreachable);
await broker.KillAsync();
await lost;

Console.WriteLine("--- the broker starts again");
Task back = narrator.NextAsync(status => status is { State: SubscriptionState.Running, Problem: null });
await broker.StartAsync();
await PublishAsync("credential issued");
await back;

Console.WriteLine("--- the password is changed");
await broker.ChangePasswordAsync(passwords.Change());
await narrator.Asked;

Console.WriteLine("--- the owner sets the new password");
back = narrator.NextAsync(status => status is { State: SubscriptionState.Running, Problem: null });
passwords.Tell();
await PublishAsync("credential revoked");
await back;

await subscription.StopAsync();
await subscription.Completion;
Console.WriteLine("Done: every event arrived, every state was told, and nothing was hidden.");
return 0;

ConnectionFactory Settings(string password) => new() { HostName = "127.0.0.1", Port = broker.Port, UserName = "guest", Password = password };

async Task PublishAsync(string text)
{
    await using IConnection connection = await Settings(passwords.Current).CreateConnectionAsync();
    await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
    await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
    await channel.BasicPublishAsync(string.Empty, Queue, mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(text));
}
