namespace ErrorCatalog.Cli.Output;

/// <summary>A path inside a command line that the user may copy.</summary>
internal static class ShellWord
{
    public static string Quote(string path) =>
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '/' or '\\' or ':') ? path : "'" + path.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
