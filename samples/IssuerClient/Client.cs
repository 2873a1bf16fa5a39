namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>A tenant of the service: calls its API, and is told by webhook what became of its orders.</summary>
internal sealed class Client(string name, string key) : IAsyncDisposable
{
    public string Name => name;

    /// <summary>What the client proves itself with.</summary>
    public string Key => key;

    public Inbox Inbox { get; } = new();

    public IssuerApi Api { get; private set; } = null!;

    /// <summary>The webhook endpoint at the service.</summary>
    public string Endpoint { get; private set; } = string.Empty;

    /// <summary>Every order that the service confirmed, and how it must end.</summary>
    public Dictionary<string, string> Orders { get; } = new(StringComparer.Ordinal);

    /// <summary>Registers with the service.</summary>
    public async Task JoinAsync(Uri service, string locale, CancellationToken stop)
    {
        Api = new IssuerApi(service, key, locale);
        (Endpoint, Inbox.Secret) = await Api.AddWebhookAsync(Inbox.Address, stop);
    }

    /// <summary>Orders a credential; gives the id of the job.</summary>
    public async Task<string> OrderAsync(string holder, CancellationToken stop, string type = "library-card", string ends = "completed")
    {
        string job = await Api.OrderAsync(holder, stop, type);
        lock (Orders)
        {
            Orders.Add(job, ends);
        }

        return job;
    }

    public async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        await Inbox.DisposeAsync();
    }
}
