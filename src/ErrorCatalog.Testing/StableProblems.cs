using System.Globalization;

namespace ErrorCatalog.Testing;

/// <summary>
/// Gives problems ids and times that are the same in every run, so that a report can be compared byte by byte with a stored one.
/// It holds in the test's own flow of control until it is disposed; tests that run beside are not touched.
/// </summary>
/// <example><code>using var stable = new StableProblems();</code></example>
public sealed class StableProblems : IDisposable
{
    private readonly IDisposable _stamps;
    private int _made;

    /// <summary>Starts at a time; ids count from <c>00000000-0000-7000-8000-000000000001</c>.</summary>
    /// <param name="start">When problems are noticed; 2025-01-01T00:00:00Z unless given.</param>
    public StableProblems(DateTimeOffset? start = null)
    {
        Clock = new FixedClock(start);
        _stamps = ProblemStamps.Use(Clock, NextId);
    }

    /// <summary>The clock that problems are stamped with; a test may move it.</summary>
    public FixedClock Clock { get; }

    /// <summary>Returns to the stamps of before.</summary>
    public void Dispose() => _stamps.Dispose();

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{Interlocked.Increment(ref _made):x12}");
}
