using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>Where texts lie that an import did not take: <c>locales/.suggestions/TAG/NAME.yaml</c>, in the shape of a locale file.</summary>
public static class SuggestionPaths
{
    private const string Folder = ".suggestions";

    /// <summary>The file for suggestions that belongs to a locale file.</summary>
    /// <param name="localeFile">A path for which <see cref="LocaleFileParser.IsLocalePath"/> is true.</param>
    /// <exception cref="ArgumentException">It is no such path.</exception>
    public static string Of(string localeFile)
    {
        ArgumentNullException.ThrowIfNull(localeFile);
        if (!LocaleFileParser.IsLocalePath(localeFile))
        {
            throw new ArgumentException($"Expected the path of a locale file but got '{localeFile}'. Give one like 'locales/es/agent.yaml'.", nameof(localeFile));
        }

        string[] parts = localeFile.Split('/', '\\');
        int tag = localeFile.Length - parts[^1].Length - parts[^2].Length - 1;
        return localeFile[..tag] + Folder + localeFile[(tag - 1)..];
    }
}
