using ErrorCatalog.Cli.Code;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Cli.Renaming;

/// <summary>
/// Finds, by symbols, where code names what is generated for an entry, and gives these places the new names. The code is compiled with
/// the new catalog before anything is written.
/// </summary>
internal static class CodeRename
{
    /// <exception cref="ProblemException">The code cannot be loaded, does not use the catalog, or would no longer compile.</exception>
    public static async Task<CodeRenaming> PlanAsync(RenamePlan plan, RenameRequest request, CancellationToken cancellation)
    {
        string place = SourcePlaces.ProjectAt(request.Sources!);
        using MSBuildWorkspace workspace = MSBuildWorkspace.Create();
        using var status = new StatusLine(Terminal.Error);
        status.Tell("Loading " + place);
        Solution before = await ProjectCode.OpenAsync(workspace, place, cancellation).ConfigureAwait(false);
        Dictionary<string, string> catalogs = plan.Changes.ToDictionary(change => Path.GetFullPath(change.Path), change => change.Text ?? string.Empty, StringComparer.Ordinal);
        HashSet<string> owners = [.. before.Projects.Where(project => project.AdditionalDocuments.Any(document => IsChangedCatalog(document, catalogs))).Select(project => project.AssemblyName)];
        if (owners.Count == 0)
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--sources", request.Sources!, "code with a project that lists the catalog as additional files").ToException();
        }

        Dictionary<string, SortedSet<TextSpan>> places = new(StringComparer.Ordinal);
        Dictionary<string, string> names = Names(plan, request, before, catalogs, cancellation);
        foreach (Project project in before.Projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            status.Tell("Reading " + project.Name);
            foreach (Document document in project.Documents.Where(document => document.FilePath is not null))
            {
                SortedSet<TextSpan> found = await UsagesAsync(document, names, plan.Catalog, owners, cancellation).ConfigureAwait(false);
                if (found.Count > 0 && !places.TryAdd(document.FilePath!, found))
                {
                    // Code under #if is seen by one target framework only.
                    places[document.FilePath!].UnionWith(found);
                }
            }
        }

        Solution after = Replaced(before, catalogs);
        var changes = new SortedDictionary<string, FileText>(StringComparer.Ordinal);
        foreach (Document document in before.Projects.SelectMany(project => project.Documents).Where(document => document.FilePath is not null && places.ContainsKey(document.FilePath)))
        {
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            SourceText renamed = text.WithChanges(places[document.FilePath!].Select(span => new TextChange(span, New(text.ToString(span), names))));
            after = after.WithDocumentText(document.Id, renamed);
            changes[document.FilePath!] = new FileText(document.FilePath!, renamed.ToString(), text.Encoding);
        }

        status.Tell("Compiling");
        await AdoptionCheck.RefuseBrokenAsync(before, after, place, cancellation).ConfigureAwait(false);
        return new CodeRenaming([.. changes.Values], places.Values.Sum(spans => spans.Count));
    }

    // The entry's type and factory have one name, the enums of its parameters begin with it.
    private static Dictionary<string, string> Names(RenamePlan plan, RenameRequest request, Solution solution, Dictionary<string, string> catalogs, CancellationToken cancellation)
    {
        string oldName = CSharpNames.Type(request.Old);
        string newName = CSharpNames.Type(request.New);
        Dictionary<string, string> names = new(StringComparer.Ordinal) { [oldName] = newName };
        IEnumerable<ParameterModel> parameters = catalogs
            .Where(file => Catalogs.CatalogFolder.IsCatalogFile(file.Key))
            .Select(file => CatalogFileParser.Parse(file.Key, file.Value, cancellation).Model)
            .Where(model => model?.Name == plan.Catalog)
            .SelectMany(model => model!.Entries.Where(entry => entry.Key == request.New))
            .SelectMany(entry => entry.Parameters);
        foreach (ParameterModel parameter in parameters.Where(parameter => parameter.Type == Compiler.ParameterType.Enum))
        {
            names.TryAdd(CSharpNames.EnumType(oldName, parameter.Name), CSharpNames.EnumType(newName, parameter.Name));
        }

        return names;
    }

    private static string New(string old, Dictionary<string, string> names) => names[old.TrimStart('@')];

    private static async Task<SortedSet<TextSpan>> UsagesAsync(Document document, Dictionary<string, string> names, string catalog, HashSet<string> owners, CancellationToken cancellation)
    {
        SortedSet<TextSpan> found = [];
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SimpleNameSyntax[] candidates = root is null ? [] : [.. root.DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>().Where(name => names.ContainsKey(name.Identifier.ValueText))];
        if (candidates.Length == 0 || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return found;
        }

        foreach (SimpleNameSyntax name in candidates)
        {
            SymbolInfo info = model.GetSymbolInfo(name, cancellation);
            if (info.CandidateSymbols.Prepend(info.Symbol).Any(symbol => symbol is not null && IsGenerated(symbol, catalog, owners)))
            {
                found.Add(name.Identifier.Span);
            }
        }

        return found;
    }

    private static bool IsGenerated(ISymbol symbol, string catalog, HashSet<string> owners) =>
        owners.Contains(symbol.ContainingAssembly?.Name ?? string.Empty)
        && symbol.DeclaringSyntaxReferences.Any(reference => Path.GetFileName(reference.SyntaxTree.FilePath) == CSharpNames.GeneratedFile(catalog) + ".g.cs");

    private static Solution Replaced(Solution solution, Dictionary<string, string> files)
    {
        foreach (TextDocument document in solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(document => document.FilePath is not null && files.ContainsKey(document.FilePath)).ToArray())
        {
            solution = solution.WithAdditionalDocumentText(document.Id, SourceText.From(files[document.FilePath!], System.Text.Encoding.UTF8));
        }

        return solution;
    }

    private static bool IsChangedCatalog(TextDocument document, Dictionary<string, string> files) =>
        document.FilePath is { } path && Catalogs.CatalogFolder.IsCatalogFile(path) && files.ContainsKey(path);
}
