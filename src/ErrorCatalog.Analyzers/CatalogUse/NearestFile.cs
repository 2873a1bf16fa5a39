using ErrorCatalog.Compiler;

namespace ErrorCatalog.Analyzers;

/// <summary>Which catalog file lies nearest to a source file.</summary>
internal static class NearestFile
{
    // Where "errorcatalog init" puts catalogs; a catalog there belongs to the folder above.
    private const string CustomaryFolder = "catalog";

    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The file with the longest way in common, then with the fewest folders below it (a folder <c>catalog</c> does not count), then the first by name; null without files.</summary>
    internal static string? To(string source, IEnumerable<string> files)
    {
        string[] from = source.Split(Separators);
        return files
            .Select(file => (File: file, Parts: file.Split(Separators)))
            .Select(file => (file.File, file.Parts, Folders: file.Parts.Count(part => part != CustomaryFolder)))
            .OrderByDescending(candidate => Common(from, candidate.Parts))
            .ThenBy(candidate => candidate.Folders)
            .ThenBy(candidate => candidate.File, StringComparer.Ordinal)
            .Select(candidate => candidate.File)
            .FirstOrDefault();
    }

    /// <summary>The name without folders and suffix: <c>orders</c> for <c>catalog/orders.errors.yaml</c>.</summary>
    internal static string Name(string file)
    {
        string name = file.Substring(file.LastIndexOfAny(Separators) + 1);
        return name.Substring(0, Math.Max(0, name.Length - CatalogFileParser.FileSuffix.Length));
    }

    private static int Common(string[] left, string[] right)
    {
        int count = 0;
        while (count < left.Length - 1 && count < right.Length - 1 && left[count] == right[count])
        {
            count++;
        }

        return count;
    }
}
