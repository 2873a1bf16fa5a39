namespace ErrorCatalog.Compiler;

/// <summary>One typed parameter of an entry.</summary>
/// <param name="Name">Name as placeholders use it: letters, digits and <c>_</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">True when a factory may leave it out.</param>
/// <param name="Example">Example value as text, or null.</param>
/// <param name="Note">What it stands for, or null.</param>
/// <param name="Sensitivity">Who may see its value.</param>
/// <param name="EnumValues">Tokens of an enum parameter, in order; else empty.</param>
public sealed record ParameterModel(
    string Name,
    ParameterType Type,
    bool IsOptional,
    string? Example,
    string? Note,
    ParameterSensitivity Sensitivity,
    EquatableArray<string> EnumValues);
