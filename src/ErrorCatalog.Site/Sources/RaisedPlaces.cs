using System.Globalization;
using System.Text.RegularExpressions;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site;

/// <summary>Finds in C# code where the generated factories are called: <c>AgentErrors.CantFindRoute(</c>.</summary>
public sealed partial class RaisedPlaces
{
    /// <summary>Names that the template of the links may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["path", "line"];

    private const long LargestFile = 4 * 1024 * 1024;
    private const int MostPlaces = 50;

    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    private readonly Dictionary<(string Catalog, string Key), List<RaisedPlace>> _places = [];

    private RaisedPlaces()
    {
    }

    /// <summary>Reads every <c>*.cs</c> file below a folder; links, hidden folders and build output are left out.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="catalogs">The catalogs whose factories are looked for.</param>
    /// <param name="template">Address of a line of a file, uses <see cref="Names"/>; or null for no links.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RaisedPlaces Scan(string folder, IEnumerable<CatalogModel> catalogs, LinkTemplate? template, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(catalogs);
        Dictionary<(string, string), (string, string)> factories = [];
        foreach (CatalogModel catalog in catalogs)
        {
            foreach (EntryModel entry in catalog.Entries)
            {
                factories[(CSharpNames.CatalogClass(catalog.Name), entry.CSharpName)] = (catalog.Name, entry.Key);
            }
        }

        RaisedPlaces found = new();
        foreach (string file in FilesBelow(folder).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (new FileInfo(file).Length <= LargestFile)
            {
                found.Read(file, Path.GetRelativePath(folder, file).Replace('\\', '/'), factories, template);
            }
        }

        return found;
    }

    /// <summary>The places that raise an entry, ordered by path and line; the first fifty.</summary>
    /// <param name="catalog">Name of the catalog.</param>
    /// <param name="key">Key of the entry.</param>
    public IReadOnlyList<RaisedPlace> Of(string catalog, string key) => _places.GetValueOrDefault((catalog, key)) ?? [];

    [GeneratedRegex(@"\b([A-Z]\w*Errors)\s*\.\s*([A-Z]\w*)\s*\(", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Call();

    private static IEnumerable<string> FilesBelow(string folder)
    {
        EnumerationOptions options = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(folder, "*.cs", options).Concat(Directory.EnumerateDirectories(folder, "*", options)
            .Where(child => Path.GetFileName(child) is var name && name[0] != '.' && !Skipped.Contains(name, StringComparer.OrdinalIgnoreCase))
            .SelectMany(FilesBelow));
    }

    private void Read(string file, string path, Dictionary<(string Class, string Member), (string Catalog, string Key)> factories, LinkTemplate? template)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            foreach (ValueMatch match in Call().EnumerateMatches(line))
            {
                // A call in a comment raises nothing.
                if (line.AsSpan(0, match.Index).Contains("//", StringComparison.Ordinal))
                {
                    continue;
                }

                Match call = Call().Match(line, match.Index);
                if (factories.TryGetValue((call.Groups[1].Value, call.Groups[2].Value), out (string, string) entry))
                {
                    Add(entry, new RaisedPlace(path, number, template?.Fill(name => name == "path" ? path : number.ToString(CultureInfo.InvariantCulture))));
                }
            }
        }
    }

    private void Add((string Catalog, string Key) entry, RaisedPlace place)
    {
        if (!_places.TryGetValue(entry, out List<RaisedPlace>? places))
        {
            _places[entry] = places = [];
        }

        if (places.Count < MostPlaces)
        {
            places.Add(place);
        }
    }
}
