namespace ErrorCatalog.Exchange;

/// <summary>What a translator is told about one placeholder.</summary>
/// <param name="Name">Name between the braces.</param>
/// <param name="Type">Type as the catalog format names it, for example <c>identifier</c>.</param>
/// <param name="Meaning">What it stands for, or null.</param>
/// <param name="Example">An example value, or null.</param>
public sealed record ExchangeParameter(string Name, string Type, string? Meaning, string? Example);
