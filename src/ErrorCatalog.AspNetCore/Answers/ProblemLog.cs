using Microsoft.Extensions.Logging;

namespace ErrorCatalog.AspNetCore;

/// <summary>The log events of this package. Ids and names are permanent: alerts are built on them.</summary>
internal static partial class ProblemLog
{
    [LoggerMessage(EventId = 1, EventName = "ProblemAnswered", Message = "{Code}: {Text} Status {Status}, instance {Instance}, see {Link}")]
    public static partial void Answered(ILogger logger, LogLevel level, Exception? exception, string code, string text, int status, string instance, string? link);

    [LoggerMessage(EventId = 2, EventName = "ProblemTooLate", Level = LogLevel.Error, Message = "{Code}: {Text} The answer had begun, so the connection is closed. Instance {Instance}, see {Link}")]
    public static partial void TooLate(ILogger logger, Exception? exception, string code, string text, string instance, string? link);

    [LoggerMessage(EventId = 3, EventName = "RequestAborted", Level = LogLevel.Debug, Message = "The client closed the request before it was answered.")]
    public static partial void Aborted(ILogger logger);

    [LoggerMessage(EventId = 4, EventName = "MappingFailed", Level = LogLevel.Error, Message = "A mapping of exceptions to problems failed; the exception that it was given is answered as an unexpected one.")]
    public static partial void MappingFailed(ILogger logger, Exception exception);
}
