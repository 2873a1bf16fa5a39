using ErrorCatalog.Messages;

namespace ErrorCatalog.Cli.Output;

/// <summary>The language of the person at the terminal, from the environment (POSIX: LC_ALL, LC_MESSAGES, LANG).</summary>
internal static class UserLocale
{
    public static string Current { get; } = Find();

    private static string Find()
    {
        foreach (string name in new[] { "LC_ALL", "LC_MESSAGES", "LANG" })
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                return value is "C" or "POSIX" || value.StartsWith("C.", StringComparison.Ordinal) || !LocaleTag.TryNormalize(value, out string tag) ? "en" : tag;
            }
        }

        return "en";
    }
}
