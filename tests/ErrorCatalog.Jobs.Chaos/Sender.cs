using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>A process that sends until it is killed.</summary>
internal static class Sender
{
    public const string Command = "send";

    public static async Task RunAsync(string connection)
    {
        await using JobDatabase database = await Setting.OpenAsync(connection);
        using var transport = new HttpDeliveryTransport(Setting.Options);
        Console.WriteLine("ready");
        await new WebhookDispatcher(database, Setting.Options, [transport]).RunAsync(CancellationToken.None);
    }
}
