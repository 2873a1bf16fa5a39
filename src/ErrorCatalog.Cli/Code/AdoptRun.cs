using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.CodeFixes;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace ErrorCatalog.Cli.Code;

/// <summary>The work of <c>adopt</c>; apart from the command so that other commands never load the compiler.</summary>
internal static class AdoptRun
{
    public static async Task<int> RunAsync(string place, string? catalog, string[] only, bool write, bool json, CancellationToken cancellation)
    {
        if (!File.Exists(place))
        {
            throw ErrorcatalogErrors.FileUnreadable(place, FileUnreadableObstacle.Missing).ToException();
        }

        if (!CodePlaces.IsProject(place))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("PROJECT", place, "a project (.csproj) or a solution (.sln, .slnx)").ToException();
        }

        using MSBuildWorkspace workspace = MSBuildWorkspace.Create();
        Solution solution;
        IReadOnlyList<LikeMessages> groups;
        MovePlan? plan = null;
        using (var status = new StatusLine(Terminal.Error))
        {
            status.Tell("Loading " + place);
            solution = await ProjectCode.OpenAsync(workspace, place, cancellation).ConfigureAwait(false);
            groups = LikeMessages.Group(await FindAsync(solution, place, status, cancellation).ConfigureAwait(false));
            if (only.Length > 0)
            {
                RefuseUnknownKeys(groups, only);
                groups = [.. groups.Where(group => only.Contains(group.First.Draft.Key))];
            }

            if (write && groups.Count > 0)
            {
                status.Tell("Moving messages");
                plan = await PlanAsync(solution, groups, catalog, place, cancellation).ConfigureAwait(false);
                await AdoptionCheck.RefuseBrokenAsync(solution, plan.Solution, place, cancellation).ConfigureAwait(false);
            }
        }

        if (plan is not null)
        {
            FileSet.Write(await ChangesAsync(solution, plan.Solution, cancellation).ConfigureAwait(false), cancellation);
        }

        if (json)
        {
            AdoptOutput.PrintJson(groups, plan);
        }
        else
        {
            AdoptOutput.PrintText(groups, plan, place);
        }

        return ExitCode.Fine;
    }

    private static async Task<IReadOnlyList<MovableMessage>> FindAsync(Solution solution, string place, StatusLine status, CancellationToken cancellation)
    {
        var found = new List<MovableMessage>();
        var seen = new HashSet<(string, int)>();
        bool isProject = Path.GetExtension(place).Equals(".csproj", StringComparison.OrdinalIgnoreCase);
        foreach (Project project in solution.Projects.Where(project => project.Language == LanguageNames.CSharp && (!isProject || project.FilePath == Path.GetFullPath(place))))
        {
            status.Tell("Reading " + project.Name);
            foreach (Document document in project.Documents)
            {
                // Files of several target frameworks are listed once.
                found.AddRange((await MessageFinder.FindAsync(document, cancellation).ConfigureAwait(false)).Where(message => seen.Add((message.Path, message.Span.Start))));
            }
        }

        return [.. found.OrderBy(message => message.Path, StringComparer.Ordinal).ThenBy(message => message.Span.Start)];
    }

    private static void RefuseUnknownKeys(IReadOnlyList<LikeMessages> groups, string[] only)
    {
        foreach (string key in only.Where(key => groups.All(group => group.First.Draft.Key != key)))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--only", key, "a key that adopt proposes; run it without --only to see them").ToException();
        }
    }

    private static async Task<MovePlan> PlanAsync(Solution solution, IReadOnlyList<LikeMessages> groups, string? catalog, string place, CancellationToken cancellation)
    {
        string? path = catalog is null ? null : Path.GetFullPath(catalog);
        string[][] sets = [.. solution.Projects
            .Select(project => project.AdditionalDocuments.Select(document => document.FilePath).OfType<string>().Where(CatalogFolder.IsCatalogFile).Order(StringComparer.Ordinal).ToArray())
            .Where(files => files.Length > 0)
            .DistinctBy(files => string.Join('\n', files))];
        if (sets.Length == 0)
        {
            throw ErrorcatalogErrors.NoCatalogsFound(place)
                .WithExplain("en", $"Expected a catalog among the additional files of “{place}”, but there is none. Create one with errorcatalog init, and list it in the project as <AdditionalFiles Include=\"catalog/**/*.yaml\" />.")
                .ToException();
        }

        if (path is not null && !sets.Any(files => files.Contains(path, StringComparer.Ordinal)))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", catalog!, "one of the catalog files that the project lists as additional files").ToException();
        }

        // Each project's catalogs together: those of two projects may well have the same keys.
        CatalogFolder.RefuseErrors(place, [.. sets.SelectMany(files => new CatalogEditor(files.Select(file => CatalogFolder.Read(file, cancellation)), cancellation).Errors).Distinct()]);
        return await MessageMover.PlanAsync(solution, groups.SelectMany(group => group.All).Select(message => (message.Document, message.Span)), path, cancellation).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyCollection<FileText>> ChangesAsync(Solution before, Solution after, CancellationToken cancellation)
    {
        var files = new SortedDictionary<string, FileText>(StringComparer.Ordinal);
        foreach (ProjectChanges project in after.GetChanges(before).GetProjectChanges())
        {
            foreach (DocumentId id in project.GetChangedDocuments().Concat(project.GetChangedAdditionalDocuments()))
            {
                TextDocument document = (TextDocument?)after.GetDocument(id) ?? after.GetAdditionalDocument(id)!;
                Microsoft.CodeAnalysis.Text.SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                files[document.FilePath!] = new FileText(document.FilePath!, text.ToString(), text.Encoding);
            }
        }

        return files.Values;
    }
}
