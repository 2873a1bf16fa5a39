namespace ErrorCatalog.Recovery;

/// <summary>
/// Says that a layer further out retries what runs inside, so that layers inside do not: three attempts at three layers are 27 calls.
/// Flows with asynchronous calls. Supervised subscriptions open one around their handler.
/// </summary>
public sealed class RetryScope : IDisposable
{
    private static readonly AsyncLocal<RetryScope?> Ambient = new();

    private readonly RetryScope? _outer;

    private RetryScope(string name, RetryScope? outer)
    {
        Name = name;
        _outer = outer;
    }

    /// <summary>The innermost layer that retries around the current code, or null.</summary>
    public static RetryScope? Current => Ambient.Value;

    /// <summary>The layer's name, for the warning about nested retries.</summary>
    public string Name { get; }

    /// <summary>Opens a scope; dispose it in the same method.</summary>
    /// <param name="name">Name of the layer that retries.</param>
    public static RetryScope Enter(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Ambient.Value = new RetryScope(name, Ambient.Value);
    }

    /// <summary>Closes the scope.</summary>
    public void Dispose() => Ambient.Value = _outer;
}
