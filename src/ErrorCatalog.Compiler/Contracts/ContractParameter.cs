namespace ErrorCatalog.Compiler;

/// <summary>What is promised about a parameter of an entry.</summary>
/// <param name="Name">Name as placeholders and named arguments use it.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">True when it may be absent.</param>
/// <param name="Sensitivity">Who may see its value.</param>
/// <param name="EnumValues">Tokens of an enum parameter, in order; else empty.</param>
public sealed record ContractParameter(
    string Name,
    ParameterType Type,
    bool IsOptional,
    ParameterSensitivity Sensitivity,
    EquatableArray<string> EnumValues);
