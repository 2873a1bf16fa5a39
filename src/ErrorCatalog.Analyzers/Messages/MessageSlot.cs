using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Where the message of an error lies among the arguments.</summary>
/// <param name="Argument">The argument with the text, or null when there is none.</param>
/// <param name="Misplaced">The text lies where a parameter's name belongs.</param>
/// <param name="NameInstead">A parameter's name lies where the message belongs: that argument.</param>
/// <param name="IsReason">The argument is called a reason: the type says what is impossible.</param>
/// <param name="ValueGiven">The runtime adds the value to the message.</param>
internal readonly record struct MessageSlot(ArgumentSyntax? Argument, bool Misplaced = false, ArgumentSyntax? NameInstead = null, bool IsReason = false, bool ValueGiven = false);
