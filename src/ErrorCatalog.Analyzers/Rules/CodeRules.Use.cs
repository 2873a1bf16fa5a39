using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <content>EC1201–EC1299: how the catalog is used.</content>
public static partial class CodeRules
{
    /// <summary>EC1201: an exception says in words what a catalog entry says.</summary>
    public static DiagnosticDescriptor EntryExists { get; } = Suggestion(
        "EC1201",
        "An error of the catalog is made by its factory",
        "Expected the catalog entry '{0}', but got {1} with the same text. Use the factory {2}.",
        "A text that stands in the catalog and in the code drifts apart, and readers of a raw exception get no code, hint or translation.");

    /// <summary>EC1202: a problem is made and nothing happens with it.</summary>
    public static DiagnosticDescriptor ProblemDropped { get; } = Warning(
        "EC1202",
        "A problem that is made is thrown, returned or reported",
        "Expected {0} to be used, but it is dropped. {1}.",
        "Making a problem does nothing: it must be thrown, returned or reported. A problem is immutable, so its With methods return a copy.");

    /// <summary>EC1203: whatever was caught is told to be the client's fault.</summary>
    public static DiagnosticDescriptor RejectionForUnexpected { get; } = Warning(
        "EC1203",
        "A rejection does not stand for an unexpected exception",
        "Expected an entry of kind exception for whatever may be caught here, but '{0}' is a rejection, which blames the client. Use an entry of kind exception, or catch only what means '{0}'.",
        "A rejection says that the client sent a valid command that cannot be carried out and can fix it. Nobody can say so of an exception that nobody foresaw.");

    /// <summary>EC1204: an argument check raises an entry of kind exception.</summary>
    public static DiagnosticDescriptor ExceptionForArgument { get; } = Suggestion(
        "EC1204",
        "A check of an argument raises a rejection",
        "Expected an entry of kind rejection for a check of the argument '{1}', but '{0}' is an exception. Use or declare an entry of kind rejection.",
        "An invalid argument is for the caller to fix: that is what rejections say. Exceptions are for what broke on this side.");

    /// <summary>EC1205: a problem is thrown in place of a caught exception and does not carry it.</summary>
    public static DiagnosticDescriptor ProblemWithoutCause { get; } = Warning(
        "EC1205",
        "A problem made in a catch clause carries the caught exception",
        "Expected {0} to carry the caught {1} as its cause, but it carries none. Pass it to 'ToException'.",
        "The cause stays in this process: no report ever shows it, but the log of this side needs it.");

    /// <summary>EC1206: a literal repeats a code or key of the catalog.</summary>
    public static DiagnosticDescriptor CodeInLiteral { get; } = Suggestion(
        "EC1206",
        "Codes and keys of the catalog are not written as literals",
        "Expected the descriptor of the catalog entry '{0}', but its {1} stands here as a literal. Use {2}.",
        "A literal does not change with the catalog and no compiler finds it when the entry is retired.");

    /// <summary>EC1207: code tries again although the entry says that it cannot help.</summary>
    public static DiagnosticDescriptor RetryAgainstEntry { get; } = Warning(
        "EC1207",
        "Only an error that says so is tried again",
        "Expected no further try after '{0}', because its catalog entry says that {1}, but this catch clause tries again. Give up, or change 'who-retries' of the entry.",
        "'who-retries' is seen from the one who reports: 'none' and 'you' tell that a further try on this side cannot help.");

    /// <summary>EC1208: a member is documented to raise an entry and never does.</summary>
    public static DiagnosticDescriptor NeverRaised { get; } = new(
        "EC1208",
        "A member raises what it is documented to raise",
        "Expected '{0}' to raise '{1}' as its attribute says, but nothing in it does. Remove the attribute, or raise the problem.",
        CatalogCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Callers write code for every problem that a member is documented to raise.",
        "https://errorcatalog.dev/rules/EC1208",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>EC1209: a member documents some entries that it raises but not all.</summary>
    public static DiagnosticDescriptor RaisesUndocumented { get; } = Warning(
        "EC1209",
        "A member documents every problem that it raises",
        "Expected '[Raises(typeof({1}))]' on '{0}', which documents what it raises, but it has none. Add the attribute.",
        "A list of problems that leaves some out is worse than none. Members without any such attribute are not checked.");

    /// <summary>EC1210: a retired or deprecated entry is raised.</summary>
    public static DiagnosticDescriptor RetiredEntryRaised { get; } = Suggestion(
        "EC1210",
        "A retired entry is no longer raised",
        "Expected a living catalog entry, but '{0}' is {1}. {2}.",
        "The page and the key of a retired entry stay for those who receive old reports; new reports use its successor.");

    /// <summary>EC1211: a message that could become an entry; hidden, for it is no fault.</summary>
    public static DiagnosticDescriptor MessageOutsideCatalog { get; } = new(
        "EC1211",
        "A message can be moved to the catalog",
        "Expected errors in the catalog '{0}', but the message of this {1} is written here. Move it to the catalog.",
        CatalogCategory,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        "Offers the fix 'Move this message to the catalog'. Nothing is shown unless the rule is configured to be seen.",
        "https://errorcatalog.dev/rules/EC1211");

    /// <summary>EC1212: an observer of a subscription is attached after the start.</summary>
    public static DiagnosticDescriptor ObservedAfterStart { get; } = Warning(
        "EC1212",
        "A subscription is observed before it is started",
        "Expected observers of '{0}' to be attached before it is started, but '{1}' is attached after it. Move it before the start.",
        "Observers are fixed once a subscription runs: attaching one then throws, and what was told before would be lost to it.");

    /// <summary>EC1213: the first result of a subscription is awaited and dropped.</summary>
    public static DiagnosticDescriptor StartOutcomeDropped { get; } = Warning(
        "EC1213",
        "The outcome of starting a subscription is used",
        "Expected the outcome of 'StartAsync' to be used, but it is awaited and dropped, so a first attempt that failed looks like a success. Check it, or write 'StartOrThrowAsync'.",
        "'StartAsync' does not throw for a problem of the connection: its outcome says whether the subscription is connected, recovering or faulted.");

    /// <summary>EC1214: the handler of unrecoverable problems does nothing.</summary>
    public static DiagnosticDescriptor EmptyUnrecoverableHandler { get; } = Warning(
        "EC1214",
        "The handler of unrecoverable problems decides",
        "Expected the handler of unrecoverable problems to decide, but it returns nothing, which ends the application. Decide by the problem, or return 'RecoveryDecision.Escalate' to say that this is wanted.",
        "The handler is asked when a subscription cannot be recovered; without an answer the problem is escalated and the host stops.");

    /// <summary>EC1215: an endpoint can end in problems that its description leaves out.</summary>
    public static DiagnosticDescriptor EndpointUndocumented { get; } = new(
        "EC1215",
        "An endpoint says which problems it can end in",
        "Expected the endpoint '{0}' to say that it can end in {1}, but it does not. Add them with 'Raises', so that clients find them in the OpenAPI document.",
        CatalogCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "What a handler raises is followed through the calls of the project. Clients learn of a problem from the OpenAPI document, which has what typed results, '[Raises]' and 'Raises(…)' say.",
        "https://errorcatalog.dev/rules/EC1215",
        WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor[] UseRules =>
    [
        EntryExists,
        ProblemDropped,
        RejectionForUnexpected,
        ExceptionForArgument,
        ProblemWithoutCause,
        CodeInLiteral,
        RetryAgainstEntry,
        NeverRaised,
        RaisesUndocumented,
        RetiredEntryRaised,
        MessageOutsideCatalog,
        ObservedAfterStart,
        StartOutcomeDropped,
        EmptyUnrecoverableHandler,
        EndpointUndocumented,
    ];
}
