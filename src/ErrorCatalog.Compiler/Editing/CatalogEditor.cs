namespace ErrorCatalog.Compiler;

/// <summary>
/// The catalog files of a project while entries are added to them. An entry is taken only if all files together still compile and say
/// what they said before. Not for use by several threads at once.
/// </summary>
public sealed class CatalogEditor
{
    private readonly Dictionary<string, CatalogFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Reads the files.</summary>
    /// <param name="sources">The files; translations among them are passed over.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    public CatalogEditor(IEnumerable<CatalogSource> sources, CancellationToken cancellationToken = default)
    {
        foreach (CatalogSource source in (sources ?? throw new ArgumentNullException(nameof(sources))).Where(source => CatalogFileParser.IsCatalogPath(source.Path)))
        {
            _texts[source.Path] = source.Text;
            _files[source.Path] = CatalogFileParser.Parse(source.Path, WithLineEnd(source.Text), cancellationToken);
        }
    }

    /// <summary>The files as they are now, ordered by path (ordinal).</summary>
    public IReadOnlyList<CatalogFile> Files => [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The files that have more entries than before, ordered by path (ordinal).</summary>
    public IReadOnlyList<CatalogSource> Changes => [.. _changed.OrderBy(path => path, StringComparer.Ordinal).Select(path => new CatalogSource(path, _texts[path]))];

    /// <summary>The errors of the files, ordered by path; that <c>errors:</c> is still empty is none here, because an entry cures it.</summary>
    public IReadOnlyList<CatalogDiagnostic> Errors => [.. ErrorsOf(_files.Values)];

    /// <summary>The text of a file as it is now.</summary>
    /// <param name="path">Path of one of the files.</param>
    /// <exception cref="KeyNotFoundException">The path is none of the files'.</exception>
    public string TextOf(string path) => _texts[path];

    /// <summary>Adds an entry at the end of a file.</summary>
    /// <param name="path">Path of one of the files.</param>
    /// <param name="draft">The entry.</param>
    /// <param name="error">Why it was not added; null when it was, or when the file has no place for it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>True when it was added.</returns>
    /// <exception cref="KeyNotFoundException">The path is none of the files'.</exception>
    public bool TryAdd(string path, EntryDraft draft, out CatalogDiagnostic? error, CancellationToken cancellationToken = default)
    {
        error = null;
        if (EntryInsertion.Insert(_texts[path], [draft], cancellationToken) is not { } text)
        {
            return false;
        }

        CatalogFile before = _files[path];
        CatalogFile after = CatalogFileParser.Parse(path, text, cancellationToken);
        error = ErrorsOf(_files.Values.Where(file => file.Path != path).Append(after)).FirstOrDefault();
        if (error is not null || !EntryInsertion.IsOnlyAddition(before, after, [draft]))
        {
            return false;
        }

        _texts[path] = text;
        _files[path] = after;
        _changed.Add(path);
        return true;
    }

    // A block scalar at the end of a file loses its own line end together with the file's.
    private static string WithLineEnd(string text) => text.EndsWith("\n", StringComparison.Ordinal) ? text : text + "\n";

    private static IEnumerable<CatalogDiagnostic> ErrorsOf(IEnumerable<CatalogFile> files)
    {
        CatalogFile[] ordered = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        return ordered.SelectMany(file => file.Diagnostics.Where(finding => !IsAboutEmptySection(file, finding)))
            .Concat(CatalogLinker.Check(ordered))
            .Where(finding => finding.Severity == CatalogSeverity.Error);
    }

    private static bool IsAboutEmptySection(CatalogFile file, CatalogDiagnostic finding) =>
        finding.RuleId == CatalogRules.EmptyValue.Id
        && file.Positions.Any(position => position.Name == EntryInsertion.Section && position.Range.Start == finding.Range.Start);
}
