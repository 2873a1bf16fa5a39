using System.Globalization;
using System.Text;

namespace ErrorCatalog.Benchmarks.Generation;

/// <summary>As many methods for the LoggerMessage generator as a catalog has entries, with the same number of parameters.</summary>
internal static class LogMethods
{
    private const int MethodsPerFile = 250;

    public static IReadOnlyList<(string Path, string Text)> Files(int methods) =>
        [.. Enumerable.Range(0, (methods + MethodsPerFile - 1) / MethodsPerFile).Select(file => ($"/p/Log{file:D3}.cs", File(file, methods)))];

    /// <summary>The file with one word of one message changed.</summary>
    public static string Edit(string text)
    {
        int at = text.IndexOf("Expected", StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), "Awaited", text.AsSpan(at + "Expected".Length));
    }

    private static string File(int file, int methods)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $"#nullable enable\nusing Microsoft.Extensions.Logging;\nnamespace Load;\npublic static partial class Log{file}\n{{\n");
        for (int method = file * MethodsPerFile; method < Math.Min(methods, (file + 1) * MethodsPerFile); method++)
        {
            bool hasReason = method % 4 == 1;
            code.Append(CultureInfo.InvariantCulture, $$"""
                    [LoggerMessage(EventId = {{method + 1}}, Level = LogLevel.Error, Message = "Expected {item} to be ready for order {{method}}, it is missing in {count} places{{(hasReason ? " ({reason})" : "")}}.")]
                    public static partial void OrderRefused{{method}}(ILogger logger, string item, long count{{(hasReason ? ", string? reason" : "")}});

                """);
        }

        return code.Append("}\n").ToString();
    }
}
