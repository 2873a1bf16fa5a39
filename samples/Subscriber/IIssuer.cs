namespace ErrorCatalog.Samples.Subscriber;

/// <summary>An issuer whose events are followed. Its server can be killed, started again, and given another password.</summary>
internal interface IIssuer : IAsyncDisposable
{
    /// <summary>Starts the server and returns when it accepts connections.</summary>
    Task StartAsync();

    /// <summary>Ends the server without any farewell.</summary>
    Task KillAsync();

    /// <summary>Sets another password and throws everybody out.</summary>
    Task ChangePasswordAsync(string password);

    /// <summary>Tells an event.</summary>
    Task PublishAsync(string text);
}
