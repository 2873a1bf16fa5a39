using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Catalogs;

/// <summary>A catalog file that gets one more entry, with the files beside it that belong to the same catalog.</summary>
internal sealed class CatalogAddition
{
    private readonly string _path;
    private readonly CatalogSource[] _sources;

    private CatalogAddition(string path, CatalogSource[] sources)
    {
        _path = path;
        _sources = sources;
    }

    /// <summary>Path of the file.</summary>
    public string Path => _path;

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
        var addition = new CatalogAddition(file, [CatalogFolder.Read(file, cancellation), .. others]);
        CatalogFolder.RefuseErrors(place, new CatalogEditor(addition._sources, cancellation).Errors);
        return addition;
    }

    /// <summary>The text of the file with the entry, and the line of its key, counted from 1. Nothing is written.</summary>
    /// <exception cref="ProblemException">The key exists, or key or code do not fit.</exception>
    public (string Text, int Line) Add(EntryDraft draft, CancellationToken cancellation)
    {
        var editor = new CatalogEditor(_sources, cancellation);
        RefuseKnownKey(editor, draft.Key);

        // Without the code first, so that it is clear which of the two does not fit.
        CatalogEditor withoutCode = draft.Code is null ? editor : new CatalogEditor(_sources, cancellation);
        Add(withoutCode, draft with { Code = null }, "KEY", draft.Key, "a new key in kebab-case such as order-not-found", cancellation);
        if (draft.Code is { } code)
        {
            Add(editor, draft, "--code", code, "a code that no other entry has, such as e.p.order.not-found", cancellation);
        }

        NamedPosition position = editor.Files.Single(file => file.Path == _path).Positions.First(position => position.Name == PositionOf(draft.Key));
        return (editor.TextOf(_path), position.Range.StartLine + 1);
    }

    private static string PositionOf(string key) => "errors/" + key;

    private static IEnumerable<string> Beside(string folder, string file) =>
        Directory.EnumerateFiles(folder).Where(other => CatalogFolder.IsCatalogFile(other) && System.IO.Path.GetFileName(other) != System.IO.Path.GetFileName(file));

    private void Add(CatalogEditor editor, EntryDraft draft, string argument, string value, string expected, CancellationToken cancellation)
    {
        if (EntryInsertion.Insert(editor.TextOf(_path), [EntryDraft.Skeleton("x", isRejection: true)], cancellation) is null)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", Path, "a catalog whose entries stand in lines below errors: or in braces after it").ToException();
        }

        // Text from the command line must not become more than the one entry, whatever YAML makes of it.
        if (!editor.TryAdd(_path, draft, out CatalogDiagnostic? error, cancellation))
        {
            ArgumentValueInvalid problem = ErrorcatalogErrors.ArgumentValueInvalid(argument, value, expected);
            throw (error is null ? problem : problem.WithExplain("en", error.Message)).ToException();
        }
    }

    private void RefuseKnownKey(CatalogEditor editor, string key)
    {
        string? catalog = editor.Files.Single(file => file.Path == _path).Model?.Name;
        foreach (CatalogFile file in editor.Files)
        {
            if (file.Model?.Name == catalog && file.Positions.FirstOrDefault(position => position.Name == PositionOf(key)) is { } known)
            {
                throw ErrorcatalogErrors.KeyAlreadyExists(key, file.Path, known.Range.StartLine + 1).ToException();
            }
        }
    }
}
