using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site;

/// <summary>Where the texts are written, so that a page can lead to the line that somebody wants to correct.</summary>
public sealed class TextSources
{
    /// <summary>Names that the template may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["path", "line", "locale", "key"];

    private readonly LinkTemplate _template;
    private readonly Dictionary<(string Catalog, string Locale, string Key), (string Path, int Line)> _places = [];
    private readonly Dictionary<(string Catalog, string Locale), string> _files = [];

    /// <summary>Indexes where the entries and their translations are.</summary>
    /// <param name="template">Address of a line of a file; uses <see cref="Names"/>.</param>
    /// <param name="folder">Folder that paths are told from, as it was handed to the compiler.</param>
    /// <param name="files">The parsed catalog files.</param>
    /// <param name="translations">The translations.</param>
    public TextSources(LinkTemplate template, string folder, IEnumerable<CatalogFile> files, IEnumerable<LocaleTranslations> translations)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(translations);
        _template = template;
        foreach (CatalogFile file in files)
        {
            if (file.Model is not { } model)
            {
                continue;
            }

            foreach (NamedPosition position in file.Positions)
            {
                if (position.Name.StartsWith("errors/", StringComparison.Ordinal) && position.Name.IndexOf('/', "errors/".Length) < 0)
                {
                    _places.TryAdd((model.Name, model.SourceLocale, position.Name["errors/".Length..]), (Relative(folder, file.Path), position.Range.StartLine + 1));
                }
            }
        }

        foreach (LocaleTranslations language in translations)
        {
            if (language.Files.Count > 0)
            {
                _files[(language.Catalog, language.Locale)] = Relative(folder, language.Files[0]);
            }

            foreach (TranslationUnit unit in language.Units)
            {
                if (unit.Range is { } range)
                {
                    _places.TryAdd((language.Catalog, language.Locale, unit.Key), (Relative(folder, range.Path), range.StartLine + 1));
                }
            }
        }
    }

    /// <summary>The address at which the texts of an entry are edited, or null when no file has that language.</summary>
    internal string? AddressOf(string catalog, string locale, string key)
    {
        if (!_places.TryGetValue((catalog, locale, key), out (string Path, int Line) place))
        {
            // A language that lacks the entry has a file to add it to.
            if (!_files.TryGetValue((catalog, locale), out string? file))
            {
                return null;
            }

            place = (file, 1);
        }

        return _template.Fill(name => name switch
        {
            "path" => place.Path,
            "line" => place.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "locale" => locale,
            _ => key,
        });
    }

    private static string Relative(string folder, string path) =>
        Path.GetRelativePath(File.Exists(folder) ? Path.GetDirectoryName(Path.GetFullPath(folder))! : Path.GetFullPath(folder), Path.GetFullPath(path)).Replace('\\', '/');
}
