using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>A process that sends until it is killed. Its first line names the owner of its claims.</summary>
internal static class Sender
{
    public const string Command = "send";

    public static async Task RunAsync(string connection)
    {
        await using JobDatabase database = await Setting.OpenAsync(connection);
        using var transport = new HttpDeliveryTransport(Setting.Options);
        var dispatcher = new WebhookDispatcher(database, Setting.Options, [transport]);
        Console.WriteLine(dispatcher.Owner);
        await dispatcher.RunAsync(CancellationToken.None);
    }
}
