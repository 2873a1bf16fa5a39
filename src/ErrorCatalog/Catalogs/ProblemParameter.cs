namespace ErrorCatalog;

/// <summary>A typed parameter of a catalog entry.</summary>
/// <param name="Name">Name used by placeholders and problem items.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">True when it may be missing.</param>
/// <param name="Sensitivity">Who may see its value.</param>
/// <param name="Example">Example value as text, or null.</param>
/// <param name="EnumValues">Tokens of an enum, in declaration order; empty for other types.</param>
public sealed record ProblemParameter(
    string Name,
    ParameterType Type,
    bool IsOptional,
    ParameterSensitivity Sensitivity,
    string? Example,
    IReadOnlyList<string> EnumValues);
