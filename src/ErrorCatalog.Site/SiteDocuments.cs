using ErrorCatalog.Site.Documents;
using ErrorCatalog.Site.Layout;

namespace ErrorCatalog.Site;

/// <summary>
/// Markdown pages of a folder that are published beside the catalogs: <c>rules/EC0001.md</c> at <c>/rules/EC0001/</c>. A file
/// <c>README.md</c> is the page of its folder; the one at the top introduces the list of all pages, <c>/_pages/</c>.
/// </summary>
public sealed class SiteDocuments
{
    /// <summary>Address of the list of all pages.</summary>
    internal const string ListAddress = "_pages/";

    private const long LargestFile = 1024 * 1024;
    private const string Extension = ".md";
    private const string FolderPage = "README";

    private readonly Dictionary<string, SiteDocument> _bySource;

    private SiteDocuments(IReadOnlyList<SiteDocument> all, Uri? sourceAddress)
    {
        All = all;
        SourceAddress = sourceAddress;
        _bySource = all.ToDictionary(document => document.Source, StringComparer.Ordinal);
    }

    /// <summary>The pages, ordered by address (ordinal).</summary>
    internal IReadOnlyList<SiteDocument> All { get; }

    /// <summary>Where the folder can be read, ending in <c>/</c>; links that leave the pages lead there. Null drops such links.</summary>
    internal Uri? SourceAddress { get; }

    /// <summary>Reads every <c>*.md</c> file below a folder; links and hidden files are left out.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="sourceAddress">Absolute address of the same folder, as of a repository, ending in <c>/</c>; or null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SiteBuildException">There is no such folder, or a file cannot become a page.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SiteDocuments Load(string folder, Uri? sourceAddress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new SiteBuildException($"Expected a folder with Markdown pages but '{folder}' is none. Make it, or name another one.");
        }

        EnumerationOptions below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        List<SiteDocument> all = [];
        foreach (string file in Directory.EnumerateFiles(folder, "*" + Extension, below))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string source = Path.GetRelativePath(folder, file).Replace('\\', '/');
            string address = AddressOf(source);
            if (!SitePath.IsSafe(address + "index.html") || new FileInfo(file).Length > LargestFile)
            {
                throw new SiteBuildException($"Expected a page of at most {LargestFile / 1024 / 1024} MB with a name that every file system takes but got '{file}'. Rename it or make it smaller.");
            }

            string text = WithoutFrontMatter(File.ReadAllText(file).ReplaceLineEndings("\n"));
            all.Add(new SiteDocument(source, address, TitleOf(text) ?? Path.GetFileNameWithoutExtension(file), text));
        }

        return new SiteDocuments([.. all.OrderBy(document => document.Address, StringComparer.Ordinal)], sourceAddress);
    }

    /// <summary>The page that a file became, or null.</summary>
    /// <param name="source">Path of a file, or of a folder for its own page.</param>
    internal SiteDocument? Find(string source) =>
        _bySource.GetValueOrDefault(source) ?? _bySource.GetValueOrDefault((source.Length == 0 || source.EndsWith('/') ? source : source + "/") + FolderPage + Extension);

    private static string AddressOf(string source)
    {
        string stem = source[..^Extension.Length];
        int name = stem.LastIndexOf('/') + 1;
        return stem[name..] != FolderPage ? stem + "/" : name == 0 ? ListAddress : stem[..name];
    }

    private static string WithoutFrontMatter(string text)
    {
        const string Fence = "---\n";
        int end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, StringComparison.Ordinal) : -1;
        return end < 0 ? text : text[(end + 1 + Fence.Length)..];
    }

    private static string? TitleOf(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("# "))
            {
                return line[2..].Trim().ToString().Replace("`", "", StringComparison.Ordinal);
            }
        }

        return null;
    }
}
