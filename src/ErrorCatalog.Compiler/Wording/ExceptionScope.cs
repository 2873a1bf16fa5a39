namespace ErrorCatalog.Compiler;

/// <summary>Exception types whose name says enough, or whose message nobody reads.</summary>
internal static class ExceptionScope
{
    // Disposal, cancellation and code that is not written or never reached have one meaning each.
    private static readonly HashSet<string> Outside = new(
        [
            "ObjectDisposedException", "OperationCanceledException", "TaskCanceledException", "UnreachableException",
            "PlatformNotSupportedException", "StackOverflowException", "OutOfMemoryException", "ThreadAbortException", "ThreadInterruptedException",
        ],
        StringComparer.Ordinal);

    internal static bool IsOutside(string? type) =>
        type is not null
        && (Outside.Contains(type) || type.EndsWith("CanceledException", StringComparison.Ordinal) || type.EndsWith("CancelledException", StringComparison.Ordinal)
            || type.EndsWith("DisposedException", StringComparison.Ordinal));

    /// <summary>Whether the type says by its name that something is never possible.</summary>
    internal static bool IsRefusal(string? type) => type == "NotSupportedException" || IsUnwritten(type);

    /// <summary>Whether the type says by its name that the code is not written.</summary>
    internal static bool IsUnwritten(string? type) => type?.StartsWith("NotImplemented", StringComparison.Ordinal) == true;
}
