namespace ErrorCatalog.Compiler;

/// <summary>Where translations and what the tool knows about them lie: the one place that knows the names of folders.</summary>
public static class TranslationPaths
{
    private const string LocalesFolder = "locales";
    private const string StateFolder = ".state";
    private const string SchemaFolder = ".schema";
    private const string LocaleExtension = ".yaml";
    private const string LockExtension = ".tsv";
    private const string SchemaExtension = ".schema.json";

    private static readonly char[] Slashes = ['/', '\\'];

    /// <summary>The path of a locale file, with the slashes of <paramref name="folder"/>.</summary>
    /// <param name="folder">The folder that has or gets the folder <c>locales</c>; empty for the current one.</param>
    /// <param name="locale">BCP 47 tag in canonical case.</param>
    /// <param name="catalog">Name of the catalog.</param>
    public static string LocaleFile(string folder, string locale, string catalog) =>
        Join(folder, LocalesFolder, locale, catalog + LocaleExtension);

    /// <summary>The path of the lock file that belongs to a locale file.</summary>
    /// <param name="localeFile">A path for which <see cref="LocaleFileParser.IsLocalePath"/> is true.</param>
    /// <exception cref="ArgumentException">It is no such path.</exception>
    public static string LockFile(string localeFile)
    {
        (string folder, string tag, string name) = Parts(localeFile);
        return Join(folder, LocalesFolder, StateFolder, tag, name + LockExtension);
    }

    /// <summary>The path of the JSON Schema that belongs to a locale file.</summary>
    /// <param name="localeFile">A path for which <see cref="LocaleFileParser.IsLocalePath"/> is true.</param>
    /// <exception cref="ArgumentException">It is no such path.</exception>
    public static string SchemaFile(string localeFile)
    {
        (string folder, string tag, string name) = Parts(localeFile);
        return Join(folder, LocalesFolder, SchemaFolder, tag, name + SchemaExtension);
    }

    /// <summary>The address of <see cref="SchemaFile"/> as the locale file names it, relative to its own folder.</summary>
    /// <param name="localeFile">A path for which <see cref="LocaleFileParser.IsLocalePath"/> is true.</param>
    /// <exception cref="ArgumentException">It is no such path.</exception>
    public static string SchemaAddress(string localeFile)
    {
        (_, string tag, string name) = Parts(localeFile);
        return string.Join("/", "..", SchemaFolder, tag, name + SchemaExtension);
    }

    /// <summary>The folder that holds the folder <c>locales</c> of a catalog: where its own locale files lie, else those of its neighbours.</summary>
    /// <param name="files">The locale files of all catalogs.</param>
    /// <param name="catalog">Name of the catalog.</param>
    /// <param name="otherwise">The folder when there is no locale file at all.</param>
    public static string HomeOf(IReadOnlyCollection<LocaleFile> files, string catalog, string otherwise) =>
        (files.FirstOrDefault(file => file.Catalog == catalog) ?? files.FirstOrDefault())?.Path is { } path ? FolderOf(path) : otherwise;

    /// <summary>The folder that holds the folder <c>locales</c> of a locale file; empty for the current one.</summary>
    /// <param name="localeFile">A path for which <see cref="LocaleFileParser.IsLocalePath"/> is true.</param>
    /// <exception cref="ArgumentException">It is no such path.</exception>
    public static string FolderOf(string localeFile) => Parts(localeFile).Folder;

    internal static (string Folder, string Tag, string Name)? SplitLocale(string path)
    {
        string[] parts = Split(path);
        int last = parts.Length - 1;
        return last >= 2
            && parts[last - 2] == LocalesFolder
            && parts[last - 1].Length > 0
            && parts[last - 1][0] != '.'
            && Name(parts[last], LocaleExtension) is { } name
            && !CatalogFileParser.IsCatalogPath(path)
            ? (Above(path, parts, 3), parts[last - 1], name)
            : null;
    }

    internal static (string Tag, string Name)? SplitLock(string path)
    {
        string[] parts = Split(path);
        int last = parts.Length - 1;
        return last >= 3
            && parts[last - 3] == LocalesFolder
            && parts[last - 2] == StateFolder
            && parts[last - 1].Length > 0
            && Name(parts[last], LockExtension) is { } name
            ? (parts[last - 1], name)
            : null;
    }

    private static (string Folder, string Tag, string Name) Parts(string localeFile) => SplitLocale(localeFile)
        ?? throw new ArgumentException($"Expected the path of a locale file but got '{localeFile}'. Give one like 'locales/es/agent.yaml'.", nameof(localeFile));

    private static string[] Split(string path) => (path ?? throw new ArgumentNullException(nameof(path))).Split(Slashes);

    private static string? Name(string file, string extension) =>
        file.Length > extension.Length && file.EndsWith(extension, StringComparison.Ordinal) ? file.Substring(0, file.Length - extension.Length) : null;

    // What stands before the last parts, its slash included, so that "/" and "C:\" stay what they are.
    private static string Above(string path, string[] parts, int count) =>
        path.Substring(0, path.Length - parts.Skip(parts.Length - count).Sum(part => part.Length) - (count - 1));

    private static string Join(string folder, params string[] parts)
    {
        string slash = folder.IndexOf('\\') >= 0 && folder.IndexOf('/') < 0 ? "\\" : "/";
        bool needsSlash = folder.Length > 0 && folder[folder.Length - 1] is not ('/' or '\\');
        return folder + (needsSlash ? slash : string.Empty) + string.Join(slash, parts);
    }
}
