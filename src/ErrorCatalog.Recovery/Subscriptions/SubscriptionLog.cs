using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Recovery;

internal static partial class SubscriptionLog
{
    [LoggerMessage(1, LogLevel.Information, "{Subscription}: connected to {Target} after {Attempts} failed attempts.")]
    public static partial void Established(this ILogger logger, string subscription, string target, int attempts);

    [LoggerMessage(2, LogLevel.Warning, "{Subscription}: {Problem} Next attempt in {Delay}.")]
    public static partial void Retrying(this ILogger logger, Exception? cause, string subscription, Problem problem, TimeSpan delay);

    [LoggerMessage(3, LogLevel.Information, "{Subscription}: recovered.")]
    public static partial void Recovered(this ILogger logger, string subscription);

    [LoggerMessage(4, LogLevel.Warning, "{Subscription}: {Problem} Waiting for the other side; it is asked again in {Delay}.")]
    public static partial void AwaitingPeer(this ILogger logger, Exception? cause, string subscription, Problem problem, TimeSpan delay);

    [LoggerMessage(5, LogLevel.Error, "{Subscription}: item {Item} is put aside. {Problem}")]
    public static partial void Parked(this ILogger logger, Exception? cause, string subscription, string item, Problem problem);

    [LoggerMessage(6, LogLevel.Error, "{Subscription}: cannot be recovered and its owner is asked. {Problem}")]
    public static partial void Unrecoverable(this ILogger logger, Exception? cause, string subscription, Problem problem);

    [LoggerMessage(7, LogLevel.Critical, "{Subscription} has ended with {Code} and the application is stopped. {Problem}")]
    public static partial void Escalated(this ILogger logger, Exception? cause, string subscription, string code, Problem problem);

    [LoggerMessage(8, LogLevel.Error, "An observer of a subscription threw an exception.")]
    public static partial void ObserverThrew(this ILogger logger, Exception failure);

    [LoggerMessage(9, LogLevel.Error, "{Subscription}: the handler of unrecoverable problems threw an exception, so the problem is escalated.")]
    public static partial void HandlerThrew(this ILogger logger, Exception failure, string subscription);

    [LoggerMessage(10, LogLevel.Warning, "{Subscription}: closing the connection failed.")]
    public static partial void CloseFailed(this ILogger logger, Exception failure, string subscription);

    [LoggerMessage(11, LogLevel.Warning, "{Operation} was retried inside of {Outer}, which retries too. Attempts multiply: let only the outermost layer retry.")]
    public static partial void NestedRetry(this ILogger logger, string operation, string outer);
}
