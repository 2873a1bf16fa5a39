using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <summary>What the type of an exception says about whose fault it is.</summary>
/// <param name="Category">What it is about.</param>
/// <param name="Kind">Rejection or exception.</param>
/// <param name="WhoRetries">Who should try again.</param>
/// <param name="HttpStatus">HTTP status.</param>
internal readonly record struct ErrorProfile(EntryCategory Category, EntryKind Kind, WhoRetries WhoRetries, int HttpStatus)
{
    /// <summary>The profile of an exception type, or of its nearest known base.</summary>
    /// <param name="type">The type.</param>
    /// <param name="inCatch">True when another exception led to it: then it is never the client's fault as such.</param>
    internal static ErrorProfile Of(ITypeSymbol type, bool inCatch)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            switch (current.Name)
            {
                case "KeyNotFoundException" or "EntityNotFoundException" or "NotFoundException":
                    return Rejection(404);
                case "UnauthorizedAccessException" or "SecurityException":
                    return Rejection(403);
                case "ArgumentException" or "FormatException" or "ValidationException" or "InvalidDataException" or "JsonException":
                    return Rejection(400);
                case "InvalidOperationException" when !inCatch:
                    return Rejection(409);
                case "TimeoutException":
                    return new ErrorProfile(EntryCategory.Timeout, EntryKind.Exception, WhoRetries.Me, 504);
                case "HttpRequestException" or "SocketException":
                    return new ErrorProfile(EntryCategory.Channel, EntryKind.Exception, WhoRetries.Me, 502);
            }
        }

        return new ErrorProfile(EntryCategory.Processing, EntryKind.Exception, WhoRetries.Me, 500);
    }

    private static ErrorProfile Rejection(int status) => new(EntryCategory.Processing, EntryKind.Rejection, WhoRetries.You, status);
}
