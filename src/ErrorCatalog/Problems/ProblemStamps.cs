namespace ErrorCatalog;

/// <summary>
/// Where new problems get their time and their id from. By default that is the system's clock and a UUID version 7 made when it is
/// first asked for; a test puts its own in place, so that reports are the same bytes in every run.
/// </summary>
public sealed class ProblemStamps
{
    private static AsyncLocal<ProblemStamps?>? s_current;

    private readonly Func<string> _newId;

    private ProblemStamps(TimeProvider clock, Func<string> newId)
    {
        Clock = clock;
        _newId = newId;
    }

    internal static ProblemStamps? Current => s_current?.Value;

    internal TimeProvider Clock { get; }

    /// <summary>
    /// Stamps problems made from here on, in this flow of control and in what it starts, until the result is disposed.
    /// Other flows, such as tests that run beside, keep theirs.
    /// </summary>
    /// <param name="clock">Gives the time at which a problem was noticed; cut to whole milliseconds.</param>
    /// <param name="newId">Gives the id of the next problem: at most 64 characters and best a UUID.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IDisposable Use(TimeProvider clock, Func<string> newId)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(newId);
        AsyncLocal<ProblemStamps?> current = LazyInitializer.EnsureInitialized(ref s_current, static () => new AsyncLocal<ProblemStamps?>());
        var scope = new Scope(current, current.Value);
        current.Value = new ProblemStamps(clock, newId);
        return scope;
    }

    internal string NewId() => _newId();

    private sealed class Scope(AsyncLocal<ProblemStamps?> current, ProblemStamps? previous) : IDisposable
    {
        public void Dispose() => current.Value = previous;
    }
}
