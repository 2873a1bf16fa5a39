using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>A place in a foreign text where a value goes.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Id">What tells it from others: its name, or its position in digits.</param>
/// <param name="Type">Type that the text asks for, or null when it asks for none.</param>
internal readonly record struct ForeignArgument(int Start, int Length, string Id, ParameterType? Type = null);
