using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Catalogs;

/// <summary>A catalog file that gets one more entry, with the files beside it that belong to the same catalog.</summary>
internal sealed class CatalogAddition
{
    private readonly CatalogSource _file;
    private readonly CatalogSource[] _others;

    private CatalogAddition(CatalogSource file, CatalogSource[] others)
    {
        _file = file;
        _others = others;
    }

    /// <summary>Path of the file.</summary>
    public string Path => _file.Path;

    /// <summary>Opens a catalog file, or the only one below a folder.</summary>
    /// <exception cref="ProblemException">There is none or more than one, it cannot be read, or it has errors already.</exception>
    public static CatalogAddition Open(string place, CancellationToken cancellation)
    {
        string[] files = [.. CatalogFolder.Files(place).Where(CatalogFolder.IsCatalogFile)];
        if (files is not [string file])
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", place, $"one catalog file, or a folder with just one and not {files.Length}").ToException();
        }

        string folder = System.IO.Path.GetDirectoryName(file) is { Length: > 0 } parent ? parent : ".";
        CatalogSource[] others = File.Exists(place)
            ? [.. Beside(folder, file).Select(other => CatalogFolder.Read(other, cancellation))]
            : [];
        var addition = new CatalogAddition(CatalogFolder.Read(file, cancellation), others);
        CatalogFolder.RefuseErrors(place, addition.Compile(addition._file.Text, cancellation));
        return addition;
    }

    /// <summary>The text of the file with the entry, and the line of its key, counted from 1. Nothing is written.</summary>
    /// <exception cref="ProblemException">The key exists, or key or code do not fit.</exception>
    public (string Text, int Line) Add(EntryDraft draft, CancellationToken cancellation)
    {
        RefuseKnownKey(draft.Key, cancellation);

        // Without the code first, so that it is clear which of the two does not fit.
        Check(draft with { Code = null }, "KEY", draft.Key, "a new key in kebab-case such as order-not-found", cancellation);
        string text = draft.Code is null
            ? EntryInsertion.Insert(_file.Text, draft)!
            : Check(draft, "--code", draft.Code, "a code that no other entry has, such as e.p.order.not-found", cancellation);
        NamedPosition position = Parse(text, cancellation).Positions.First(position => position.Name == PositionOf(draft.Key));
        return (text, position.Range.StartLine + 1);
    }

    private static string PositionOf(string key) => "errors/" + key;

    private static IEnumerable<string> Beside(string folder, string file) =>
        Directory.EnumerateFiles(folder).Where(other => CatalogFolder.IsCatalogFile(other) && System.IO.Path.GetFileName(other) != System.IO.Path.GetFileName(file));

    private string Check(EntryDraft draft, string argument, string value, string expected, CancellationToken cancellation)
    {
        string text = draft.Key.Length == 0 ? string.Empty : EntryInsertion.Insert(_file.Text, draft)
            ?? throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", Path, "a catalog whose entries stand in indented lines below errors:").ToException();
        CatalogDiagnostic? error = Compile(text, cancellation).Diagnostics.FirstOrDefault(finding => finding.Severity == CatalogSeverity.Error);
        if (error is null && IsOnlyAddition(Parse(text, cancellation), draft))
        {
            return text;
        }

        ArgumentValueInvalid problem = ErrorcatalogErrors.ArgumentValueInvalid(argument, value, expected);
        throw (error is null ? problem : problem.WithExplain("en", error.Message)).ToException();
    }

    // Text from the command line must not become more than the one entry, whatever YAML makes of it.
    private bool IsOnlyAddition(CatalogFile after, EntryDraft draft)
    {
        IEnumerable<EntryModel> before = Parse(_file.Text, default).Model!.Entries;
        return after.Model is { } model
            && model.Entries.Any(entry => entry.Key == draft.Key && entry.Code == (draft.Code ?? draft.Key))
            && model.Entries.Where(entry => entry.Key != draft.Key).SequenceEqual(before);
    }

    private void RefuseKnownKey(string key, CancellationToken cancellation)
    {
        string? catalog = Parse(_file.Text, cancellation).Model?.Name;
        foreach (CatalogSource source in _others.Prepend(_file))
        {
            CatalogFile file = CatalogFileParser.Parse(source.Path, source.Text, cancellation);
            if (file.Model?.Name == catalog && file.Positions.FirstOrDefault(position => position.Name == PositionOf(key)) is { } known)
            {
                throw ErrorcatalogErrors.KeyAlreadyExists(key, source.Path, known.Range.StartLine + 1).ToException();
            }
        }
    }

    private CatalogFile Parse(string text, CancellationToken cancellation) => CatalogFileParser.Parse(Path, text, cancellation);

    private CompiledCatalogs Compile(string text, CancellationToken cancellation) =>
        CatalogCompiler.Compile(_others.Append(new CatalogSource(Path, text)), cancellation);
}
