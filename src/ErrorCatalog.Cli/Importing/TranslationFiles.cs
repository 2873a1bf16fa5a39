using ErrorCatalog.Cli.Input;
using ErrorCatalog.Errors;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Cli.Importing;

/// <summary>Finds the files with translations that belong to an import.</summary>
internal static class TranslationFiles
{
    private const string Resources = "resx";

    /// <summary>Those of the folder that was named, and for resources those beside the file; ordered (ordinal), each once.</summary>
    /// <exception cref="ProblemException">The folder cannot be read, or has no such file.</exception>
    public static string[] Of(string format, IEnumerable<string> files, string? folder)
    {
        IEnumerable<string> beside = format == Resources ? files.SelectMany(Satellites) : [];
        return [.. beside.Concat(folder is null ? [] : InFolder(format, folder)).Except(files, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    // Errors.resx has its translations in Errors.de.resx, Errors.pt-BR.resx, …
    private static IEnumerable<string> Satellites(string file)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(file));
        string name = Path.GetFileNameWithoutExtension(file);
        return folder is null || !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*.resx")
                .Where(path => Path.GetFileName(path) is var other && other.StartsWith(name + ".", StringComparison.Ordinal) && other.Length > name.Length + ".resx".Length)
                .Select(path => Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, Path.GetFileName(path)));
    }

    private static string[] InFolder(string format, string folder)
    {
        try
        {
            string[] files = format == Resources
                ? [.. Directory.EnumerateFiles(folder, "*.resx")]
                : [.. Directory.EnumerateFiles(folder, "*.json"), .. Directory.EnumerateDirectories(folder).SelectMany(child => Directory.EnumerateFiles(child, "*.generated.json"))];
            return files.Length > 0
                ? files
                : throw ErrorcatalogErrors.ArgumentValueInvalid("--locales", folder, format == Resources ? "a folder with files such as Errors.de.resx" : "a folder with files such as de.json").ToException();
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(folder, cause);
        }
    }
}
