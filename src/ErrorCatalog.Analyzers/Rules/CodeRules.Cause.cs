using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <content>EC1101–EC1199: what happens to a caught exception.</content>
public static partial class CodeRules
{
    /// <summary>EC1101: an exception is thrown in place of the caught one and does not carry it.</summary>
    public static DiagnosticDescriptor CauseDropped { get; } = Warning(
        "EC1101",
        "A new exception carries the caught one as its cause",
        "Expected {0} to carry the caught {1} as its cause, but {2}. {3}.",
        "An exception thrown in place of a caught one must carry it: else the reader of a log sees what failed, but not why.");

    /// <summary>EC1102: only text of the caught exception is kept.</summary>
    public static DiagnosticDescriptor OnlyCauseTextKept { get; } = Warning(
        "EC1102",
        "The caught exception is passed on, not only its text",
        "Expected {0} to carry the caught {1} as its cause, but only text or data of it is kept. {2}.",
        "A copied message has no stack trace, no type and no further causes.");

    /// <summary>EC1103: <c>throw ex;</c>.</summary>
    public static DiagnosticDescriptor StackLost { get; } = Warning(
        "EC1103",
        "A caught exception is thrown again with 'throw;'",
        "Expected 'throw;' but got 'throw {0};', which makes '{0}' forget where it was thrown first. Write 'throw;'.",
        "Throwing a caught exception by name starts its stack trace anew.");

    /// <summary>EC1104: an exception that was thrown before, but is not the caught object itself, is thrown.</summary>
    public static DiagnosticDescriptor StoredExceptionThrown { get; } = Warning(
        "EC1104",
        "An exception that was thrown before keeps its stack trace",
        "Expected {0} to keep the stack trace of its first throw, but 'throw' starts it anew. Write 'ExceptionDispatchInfo.Throw({0})'.",
        "The inner exception of a caught one, an element of an aggregate or an exception stored earlier has a stack trace that a plain throw replaces.");

    /// <summary>EC1105: one of several failures is passed on.</summary>
    public static DiagnosticDescriptor AggregateFlattened { get; } = Warning(
        "EC1105",
        "All failures of an aggregate are passed on",
        "Expected all failures of the caught {0} to be passed on, but only {1} is. Pass '{2}' itself.",
        "The first of several failures is the first to be listed, not the reason for the others.");

    /// <summary>EC1106: nothing happens with the caught exception.</summary>
    public static DiagnosticDescriptor Swallowed { get; } = Warning(
        "EC1106",
        "A caught exception is not swallowed silently",
        "Expected the caught {0} to be handled, but the catch clause is empty. Handle it, log it, or write a comment that says why it may be ignored.",
        "An empty clause hides every failure, also those that nobody thought of.");

    /// <summary>EC1107: an exception type that cannot carry a cause.</summary>
    public static DiagnosticDescriptor NoCauseConstructor { get; } = Warning(
        "EC1107",
        "An exception type can carry a cause",
        "Expected a constructor of {0} that takes the cause, because it is thrown in place of a caught exception, but it has none. Add one that takes an inner exception.",
        "A type without such a constructor forces everyone who throws it in a catch clause to drop the cause.");

    private static DiagnosticDescriptor[] CauseRules =>
    [
        CauseDropped,
        OnlyCauseTextKept,
        StackLost,
        StoredExceptionThrown,
        AggregateFlattened,
        Swallowed,
        NoCauseConstructor,
    ];
}
