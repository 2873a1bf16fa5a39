using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Recovery;

/// <summary>EC1212 to EC1214: how supervised subscriptions are started and observed.</summary>
public sealed class SubscriptionTests
{
    private const string Types = """

        namespace ErrorCatalog.Recovery
        {
            public sealed class RecoveryDecision;
            public sealed class SubscriptionOptions<T> { public System.Func<object, System.Threading.Tasks.ValueTask<RecoveryDecision>> OnUnrecoverable { get; init; } }
            public sealed class SupervisedSubscription<T>
            {
                public event System.EventHandler Recovered { add { } remove { } }
                public System.Threading.Tasks.Task<bool> StartAsync() => System.Threading.Tasks.Task.FromResult(true);
                public System.Threading.Tasks.Task StartOrThrowAsync() => System.Threading.Tasks.Task.CompletedTask;
            }
        }
        """;

    [Fact]
    public Task Observers_after_the_start_are_found() => Verify.FindingsAsync<SubscriptionAnalyzer>(Code("""
                _ = inbox.StartAsync();
                {|EC1212:inbox.Recovered += (_, _) => { }|};
        """));

    [Fact]
    public Task Observers_before_the_start_or_of_another_subscription_are_fine() => Verify.FindingsAsync<SubscriptionAnalyzer>(Code("""
                inbox.Recovered += (_, _) => { };
                _ = other.StartAsync();
                inbox.Recovered += (_, _) => { };
                System.Func<System.Threading.Tasks.Task> later = () => inbox.StartOrThrowAsync();
                inbox.Recovered += (_, _) => { };
                await later();
        """));

    [Fact]
    public Task An_outcome_that_is_awaited_and_dropped_is_found() => Verify.FindingsAsync<SubscriptionAnalyzer>(Code("""
                await {|EC1213:inbox.StartAsync()|};
                await {|EC1213:inbox.StartAsync()|}.ConfigureAwait(false);
                bool started = await inbox.StartAsync();
                _ = inbox.StartAsync();
                await other.StartOrThrowAsync();
        """));

    [Fact]
    public Task The_fix_starts_in_the_way_that_throws() => VerifyFix.FixAsync<SubscriptionAnalyzer, StartOrThrowFix>(
        new TestCase(Code("""
                await {|EC1213:inbox.StartAsync()|};
                await {|EC1213:other /* the second */ .StartAsync()|}.ConfigureAwait(false);
        """)),
        Code("""
                await inbox.StartOrThrowAsync();
                await other /* the second */ .StartOrThrowAsync().ConfigureAwait(false);
        """));

    [Fact]
    public Task A_handler_that_answers_nothing_is_found() => Verify.FindingsAsync<SubscriptionAnalyzer>(Code("""
                Use(new() { OnUnrecoverable = {|EC1214:_ => default|} });
                Use(new() { OnUnrecoverable = {|EC1214:async _ => null|} });
                Use(new() { OnUnrecoverable = {|EC1214:_ => System.Threading.Tasks.ValueTask.FromResult<ErrorCatalog.Recovery.RecoveryDecision>(null)|} });
                Use(new() { OnUnrecoverable = _ => new(new ErrorCatalog.Recovery.RecoveryDecision()) });
                Use(new() { OnUnrecoverable = _ => throw new System.InvalidOperationException() });
        """));

    private static string Code(string body) => $$"""
        #nullable disable
        #pragma warning disable CS1998
        namespace App
        {
            public sealed class Inbox
            {
                private void Use(ErrorCatalog.Recovery.SubscriptionOptions<string> options) { }

                public async System.Threading.Tasks.Task RunAsync(ErrorCatalog.Recovery.SupervisedSubscription<string> inbox, ErrorCatalog.Recovery.SupervisedSubscription<string> other)
                {
        {{body}}
                }
            }
        }
        """ + Types;
}
