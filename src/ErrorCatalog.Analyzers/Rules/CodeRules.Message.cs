using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <content>EC1001–EC1099: what messages say.</content>
public static partial class CodeRules
{
    /// <summary>EC1001: the message gives neither half.</summary>
    public static DiagnosticDescriptor NeitherHalfSaid { get; } = Suggestion(
        "EC1001",
        "A message says what was expected and what happened",
        "Expected a message that says what was expected and what happened, but {0} says neither. Add {1}.",
        "Without both halves the reader has to read the code: what would have been right, and what was there instead?");

    /// <summary>EC1002: the message gives only what happened.</summary>
    public static DiagnosticDescriptor ExpectedUnsaid { get; } = Suggestion(
        "EC1002",
        "A message says what was expected",
        "Expected a message that says what was expected, but {0} only says what happened. Add {1}.",
        "A value without the rule that it broke leaves the reader to guess what would have been right.");

    /// <summary>EC1003: the message gives only what was expected.</summary>
    public static DiagnosticDescriptor ActualUnsaid { get; } = Suggestion(
        "EC1003",
        "A message says what happened",
        "Expected a message that says what happened, but {0} only says what was expected. Add {1}.",
        "A rule that can be broken in many ways needs the value; a deed that failed needs the reason, the cause or the name of the thing.");

    /// <summary>EC1004: the message is complete, but the code knows a value that would help and does not say it.</summary>
    public static DiagnosticDescriptor ValueUnsaid { get; } = Suggestion(
        "EC1004",
        "A message names the value that the code knows",
        "Expected the message to name '{0}', which the code tested, but it has no value at all. Insert '{0}'.",
        "The state is wrong by itself, but a reader of a log wants to know which thing is in it.");

    /// <summary>EC1005: a phrase that fits any error.</summary>
    public static DiagnosticDescriptor VagueMessage { get; } = Suggestion(
        "EC1005",
        "A message says more than that something failed",
        "Expected a message about this error, but {0} fits any error. Say what was expected and what happened.",
        "\"Something went wrong\" tells the reader what they know already.");

    /// <summary>EC1006: no text, or a name alone.</summary>
    public static DiagnosticDescriptor NoMessageText { get; } = Suggestion(
        "EC1006",
        "A message is a sentence",
        "Expected a message that says what was expected and what happened, but got {0}. Write a sentence.",
        "A name alone tells where to look, not what is wrong.");

    /// <summary>EC1007: message and parameter name are in each other's place.</summary>
    public static DiagnosticDescriptor MessageAndNameSwapped { get; } = Suggestion(
        "EC1007",
        "Message and parameter name stand in their own places",
        "Expected {0}, but got {1}. {2}.",
        "ArgumentException takes the message first; ArgumentNullException and ArgumentOutOfRangeException take the parameter's name first.");

    /// <summary>EC1008: a secret is put into a message.</summary>
    public static DiagnosticDescriptor SecretInMessage { get; } = Suggestion(
        "EC1008",
        "No secret is put into a message",
        "Expected a message without secrets, but it contains '{0}'. Name the thing, not its content.",
        "Messages end up in logs, on screens and in reports to others.");

    /// <summary>EC1009: holes and values of a format string do not fit.</summary>
    public static DiagnosticDescriptor FormatDoesNotFit { get; } = Suggestion(
        "EC1009",
        "Every hole of a message has its value",
        "Expected {0}. {1}.",
        "A hole without a value is printed as it stands, or throws another exception in place of this one.");

    private static DiagnosticDescriptor[] MessageRules =>
    [
        NeitherHalfSaid,
        ExpectedUnsaid,
        ActualUnsaid,
        ValueUnsaid,
        VagueMessage,
        NoMessageText,
        MessageAndNameSwapped,
        SecretInMessage,
        FormatDoesNotFit,
    ];
}
