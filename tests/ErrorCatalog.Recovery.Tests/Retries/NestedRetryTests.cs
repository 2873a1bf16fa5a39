using Microsoft.Extensions.Logging;
using Polly;

namespace ErrorCatalog.Recovery.Tests;

/// <summary>Attempts of layers multiply, so an inner layer does not retry, and the log names both.</summary>
public sealed class NestedRetryTests
{
    [Fact]
    public void An_operation_inside_of_a_layer_that_retries_is_warned_about_and_tried_once()
    {
        var log = new Warnings();
        int calls = 0;
        var time = new VirtualTime();

        Run(time, async () =>
        {
            using RetryScope job = RetryScope.Enter("job 7");
            return await Pipeline(time, "pay", log).ExecuteAsync<int>(_ =>
            {
                calls++;
                throw Problems.Message(RetryBy.Self).ToException();
            });
        });

        Assert.Equal(1, calls);
        Assert.Equal(["pay was retried inside of job 7, which retries too. Attempts multiply: let only the outermost layer retry."], log.Lines);
    }

    [Fact]
    public void A_layer_around_one_that_has_retried_already_is_warned_about()
    {
        var log = new Warnings();
        var time = new VirtualTime();
        ResiliencePipeline<int> inner = Pipeline(time, "pay", logger: null);

        Run(time, async () => await Pipeline(time, "order", log).ExecuteAsync(async cancellationToken => await inner.ExecuteAsync<int>(_ => throw Problems.Message(RetryBy.Self).ToException(), cancellationToken)));

        Assert.Equal("pay was retried inside of order, which retries too. Attempts multiply: let only the outermost layer retry.", log.Lines[0]);
    }

    [Fact]
    public void Where_nothing_is_to_be_retried_nobody_is_warned()
    {
        var log = new Warnings();
        var time = new VirtualTime();

        Run(time, async () =>
        {
            using RetryScope job = RetryScope.Enter("job 7");
            return await Pipeline(time, "pay", log).ExecuteAsync<int>(_ => throw Problems.Message(RetryBy.Peer).ToException());
        });

        Assert.Empty(log.Lines);
    }

    private static void Run(VirtualTime time, Func<Task<int>> work) => Assert.Throws<ProblemException>(() => time.Run(work, TimeSpan.FromMinutes(1)));

    private static ResiliencePipeline<int> Pipeline(VirtualTime time, string name, ILogger? logger) => new ResiliencePipelineBuilder<int> { TimeProvider = time }
        .AddCatalogRetry(new CatalogRetryOptions<int> { Name = name, Logger = logger, Budget = new RetryBudget("ledger", timeProvider: time) })
        .Build();

    private sealed class Warnings : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
