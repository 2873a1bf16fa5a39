using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.AspNetCore.Tests;

/// <summary>Everything that was logged, as text.</summary>
internal sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<LoggedEvent> _events = new();

    public IEnumerable<LoggedEvent> Events => _events;

    /// <summary>The events of this package that tell about problems.</summary>
    public IEnumerable<LoggedEvent> Problems => _events.Where(logged => logged.Id.Name == "ProblemAnswered");

    public string AllText => string.Join('\n', _events);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _events);

    public void Dispose()
    {
    }

    internal sealed record LoggedEvent(string Category, LogLevel Level, EventId Id, string Text, string? Exception, IReadOnlyDictionary<string, object?> Values);

    private sealed class Logger(string category, ConcurrentQueue<LoggedEvent> events) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            events.Enqueue(new LoggedEvent(
                category,
                logLevel,
                eventId,
                formatter(state, exception),
                exception?.ToString(),
                (state as IEnumerable<KeyValuePair<string, object?>> ?? []).ToDictionary(pair => pair.Key, pair => pair.Value)));
    }
}
