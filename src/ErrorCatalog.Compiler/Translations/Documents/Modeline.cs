namespace ErrorCatalog.Compiler;

/// <summary>Comments by which editors find a file's JSON Schema.</summary>
internal static class Modeline
{
    private const string LanguageServer = "# yaml-language-server: $schema=";
    private const string JetBrains = "# $schema: ";

    /// <summary>One for the YAML language server (VS Code and others), one for JetBrains.</summary>
    internal static IEnumerable<string> Lines(string schema) => [LanguageServer + schema, JetBrains + schema];

    internal static bool Is(string line) =>
        line.StartsWith(LanguageServer, StringComparison.Ordinal) || line.StartsWith(JetBrains, StringComparison.Ordinal);
}
