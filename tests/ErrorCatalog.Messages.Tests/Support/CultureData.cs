namespace ErrorCatalog.Messages.Tests;

/// <summary>Whether this process has culture data; the whole suite also runs in a process that has none.</summary>
internal static class CultureData
{
    internal static bool IsPresent { get; } = !(AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant) && invariant)
        && Environment.GetEnvironmentVariable(Variable) != "1";

    internal const string Variable = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
}
