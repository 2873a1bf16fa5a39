namespace ErrorCatalog.Compiler;

/// <summary>Where baselines lie: <c>baseline/VERSION.json</c> beside the catalog files.</summary>
public static class BaselinePaths
{
    /// <summary>Name of the folder.</summary>
    public const string Folder = "baseline";

    private const string Extension = ".json";

    /// <summary>The name of the file of a version, folder included.</summary>
    /// <param name="version">A version for which <see cref="IsVersion"/> is true.</param>
    public static string Of(string version) => Folder + "/" + version + Extension;

    /// <summary>True for <c>1.2</c> or <c>1.2.3</c>, optionally with a pre-release and build part as Semantic Versioning 2.0 has them.</summary>
    /// <param name="version">Any text.</param>
    public static bool IsVersion(string version) => NameGrammar.IsVersion(version);

    /// <summary>The version that a path names, or null when it is no path of a baseline (either slash).</summary>
    /// <param name="path">The path of a file.</param>
    public static string? VersionOf(string path)
    {
        string[] parts = (path ?? throw new ArgumentNullException(nameof(path))).Split('/', '\\');
        string name = parts[parts.Length - 1];
        if (parts.Length < 2 || parts[parts.Length - 2] != Folder || !name.EndsWith(Extension, StringComparison.Ordinal))
        {
            return null;
        }

        string version = name.Substring(0, name.Length - Extension.Length);
        return IsVersion(version) ? version : null;
    }
}
