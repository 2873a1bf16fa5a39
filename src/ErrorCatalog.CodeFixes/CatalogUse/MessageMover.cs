using ErrorCatalog.Analyzers;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>
/// Moves messages of thrown exceptions to catalogs: an entry in the nearest file, and its factory in place of the exception. Files that
/// several projects share (target frameworks, linked files) are edited once. Not for use by several threads at once.
/// </summary>
public sealed class MessageMover
{
    private const string OriginMetadata = "build_metadata.AdditionalFiles.ErrorCatalogOrigin";

    private readonly Solution _solution;
    private readonly string? _catalogPath;
    private readonly Dictionary<string, CatalogEditor> _editors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceEdit> _edits = new(StringComparer.Ordinal);
    private readonly List<PlannedMove> _moves = [];

    private MessageMover(Solution solution, string? catalogPath)
    {
        _solution = solution;
        _catalogPath = catalogPath;
    }

    /// <summary>Plans the moves. A message that cannot move without loss stays where it is.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="places">Creations of exceptions: documents and spans, in any order.</param>
    /// <param name="catalogPath">The catalog file for all of them, or null for the one nearest to each.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static async Task<MovePlan> PlanAsync(Solution solution, IEnumerable<(DocumentId Document, TextSpan Span)> places, string? catalogPath = null, CancellationToken cancellationToken = default)
    {
        if (solution is null || places is null)
        {
            throw new ArgumentNullException(solution is null ? nameof(solution) : nameof(places));
        }

        MessageMover mover = new(solution, catalogPath);
        IEnumerable<(Document Document, TextSpan Span)> ordered = places
            .Select(place => (Document: solution.GetDocument(place.Document), place.Span))
            .Where(place => place.Document is not null)
            .Select(place => (place.Document!, place.Span))
            .GroupBy(place => (PathOf(place.Item1), place.Span))
            .Select(same => same.First())
            .OrderBy(place => PathOf(place.Item1), StringComparer.Ordinal)
            .ThenBy(place => place.Span.Start);
        foreach ((Document document, TextSpan span) in ordered)
        {
            await mover.MoveAsync(document, span, cancellationToken).ConfigureAwait(false);
        }

        return new MovePlan(await mover.ApplyAsync(cancellationToken).ConfigureAwait(false), mover._moves);
    }

    private async Task MoveAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
            || !root.FullSpan.Contains(span)
            || root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || ThrownMessage.Read(creation, model, cancellation) is not { } thrown
            || await EditorAsync(document.Project, cancellation).ConfigureAwait(false) is not { Errors.Count: 0 } editor
            || Target(document, editor) is not { Model: { } catalog } file)
        {
            return;
        }

        string space = catalog.Namespace ?? ProjectCatalogs.RootNamespace(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions);
        string path = PathOf(document);
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (!_edits.TryGetValue(path, out SourceEdit? edit))
        {
            _edits.Add(path, edit = new SourceEdit(root, model, text));
        }

        if (FindSame(editor, catalog.Name, space, thrown) is var (known, holes))
        {
            if (FactoryCall.Write(catalog.Name, space, known.Model.Key, known.Model.Parameters, holes, thrown, edit, model, cancellation) is { } sameCall)
            {
                edit.Replace(creation.Span, sameCall);
                Remember(path, text, thrown, catalog.Name, file.Path, DraftOf(known.Model), isNew: false);
            }

            return;
        }

        HashSet<string> names = Names(editor, space, document.Project);
        (EntryDraft draft, MessagePiece?[] parts) = EntryDrafting.Draft(
            thrown,
            model,
            key => names.Contains(CSharpNames.Type(key)) || names.Contains(key) || model.Compilation.GetTypeByMetadataName(space + "." + CSharpNames.Type(key)) is not null,
            cancellation);
        if (FactoryCall.Write(catalog.Name, space, draft.Key, draft.Parameters, parts, thrown, edit, model, cancellation) is { } call
            && editor.TryAdd(file.Path, draft, out _, cancellation))
        {
            edit.Replace(creation.Span, call);
            Remember(path, text, thrown, catalog.Name, file.Path, draft, isNew: true);
        }
    }

    private void Remember(string path, SourceText text, ThrownMessage thrown, string catalog, string catalogPath, EntryDraft entry, bool isNew)
    {
        LinePosition place = text.Lines.GetLinePosition(thrown.Creation.SpanStart);
        _moves.Add(new PlannedMove(path, place.Line + 1, place.Character + 1, thrown.Type.Name, catalog, catalogPath, entry, isNew));
    }

    private static (CatalogEntry Entry, MessagePiece?[] Holes)? FindSame(CatalogEditor editor, string catalog, string space, ThrownMessage thrown) =>
        new EntryMatcher(editor.Files.Where(file => file.Model?.Name == catalog).SelectMany(file => file.Model!.Entries).Select(entry => new CatalogEntry(entry, catalog, space))).Find(thrown.Pieces);

    // Keys, and the names of everything generated into the namespace.
    private static HashSet<string> Names(CatalogEditor editor, string space, Project project)
    {
        string root = ProjectCatalogs.RootNamespace(project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (CatalogModel catalog in editor.Files.Select(file => file.Model).OfType<CatalogModel>().Where(catalog => (catalog.Namespace ?? root) == space))
        {
            names.Add(CSharpNames.CatalogClass(catalog.Name));
            foreach (EntryModel entry in catalog.Entries)
            {
                names.Add(entry.Key);
                names.Add(entry.CSharpName);
                names.UnionWith(entry.Parameters.Where(parameter => parameter.Type == ParameterType.Enum).Select(parameter => CSharpNames.EnumType(entry.CSharpName, parameter.Name)));
            }
        }

        return names;
    }

    private static EntryDraft DraftOf(EntryModel entry) => new()
    {
        Key = entry.Key,
        Code = entry.Code == entry.Key ? null : entry.Code,
        Category = entry.Category,
        Kind = entry.Kind,
        Impact = entry.Impact,
        WhoRetries = entry.WhoRetries,
        HttpStatus = entry.HttpStatus,
        Parameters = entry.Parameters,
        Title = entry.Text.Title,
        Explain = entry.Text.Explain ?? string.Empty,
        FixHint = entry.Text.FixHint ?? string.Empty,
    };

    private CatalogFile? Target(Document document, CatalogEditor editor)
    {
        string[] own = [.. Catalogs(document.Project).Where(text => !IsForeign(document.Project, text)).Select(PathOf)];
        string? path = _catalogPath is null
            ? NearestFile.To(PathOf(document), own)
            : own.FirstOrDefault(candidate => candidate == _catalogPath);
        return path is null ? null : editor.Files.FirstOrDefault(file => file.Path == path);
    }

    // A catalog that came with a package belongs to somebody else.
    private static bool IsForeign(Project project, TextDocument text) =>
        project.AnalyzerOptions.AdditionalFiles.FirstOrDefault(file => file.Path == text.FilePath) is { } additional
        && project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(additional).TryGetValue(OriginMetadata, out string? origin)
        && origin == "Package";

    private async Task<CatalogEditor?> EditorAsync(Project project, CancellationToken cancellation)
    {
        List<CatalogSource> sources = [];
        foreach (TextDocument document in Catalogs(project))
        {
            sources.Add(new CatalogSource(PathOf(document), (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString()));
        }

        if (sources.Count == 0)
        {
            return null;
        }

        // Target frameworks of one project have the same files and share the editor.
        string set = string.Join("\n", sources.Select(source => source.Path));
        if (!_editors.TryGetValue(set, out CatalogEditor? editor))
        {
            HashSet<string> paths = new(sources.Select(source => source.Path), StringComparer.Ordinal);
            if (_editors.Values.Any(other => other.Files.Any(file => paths.Contains(file.Path))))
            {
                return null;
            }

            _editors.Add(set, editor = new CatalogEditor(sources, cancellation));
        }

        return editor;
    }

    private static IEnumerable<TextDocument> Catalogs(Project project) => project.AdditionalDocuments
        .Where(document => CatalogFileParser.IsCatalogPath(PathOf(document)))
        .OrderBy(PathOf, StringComparer.Ordinal);

    private async Task<Solution> ApplyAsync(CancellationToken cancellation)
    {
        Solution result = _solution;
        foreach (CatalogSource change in _editors.Values.SelectMany(editor => editor.Changes))
        {
            foreach (TextDocument document in _solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(document => PathOf(document) == change.Path))
            {
                SourceText old = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                result = result.WithAdditionalDocumentText(document.Id, SourceText.From(change.Text, old.Encoding, old.ChecksumAlgorithm));
            }
        }

        foreach (KeyValuePair<string, SourceEdit> edit in _edits.Where(edit => !edit.Value.IsEmpty))
        {
            SourceText text = edit.Value.Apply();
            foreach (Document document in _solution.Projects.SelectMany(project => project.Documents).Where(document => PathOf(document) == edit.Key))
            {
                result = result.WithDocumentText(document.Id, text);
            }
        }

        return result;
    }

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;
}
