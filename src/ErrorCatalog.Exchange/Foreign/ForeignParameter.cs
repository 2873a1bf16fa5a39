using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>What another catalog says about an argument beside the texts.</summary>
/// <param name="Id">Name or position of the argument.</param>
/// <param name="Type">Its type, or null when only the texts tell.</param>
/// <param name="IsOptional">True when it may be missing.</param>
/// <param name="Note">What it stands for, or null.</param>
/// <param name="Example">A value, or null.</param>
internal sealed record ForeignParameter(string Id, ParameterType? Type, bool IsOptional, string? Note, string? Example = null);
