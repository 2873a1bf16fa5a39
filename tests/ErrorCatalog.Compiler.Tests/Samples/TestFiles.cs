namespace ErrorCatalog.Compiler.Tests;

/// <summary>Files that travel with the tests.</summary>
internal static class TestFiles
{
    internal static string Root { get; } = AppContext.BaseDirectory;

    internal static string Agent { get; } = Read("TestData/agent.errors.yaml");

    internal static string AgentInSpanish { get; } = Read("TestData/locales/es/agent.yaml");

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
