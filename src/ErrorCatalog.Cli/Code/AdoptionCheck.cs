using System.Globalization;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Errors;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Cli.Code;

/// <summary>Compiles a plan before it is written.</summary>
internal static class AdoptionCheck
{
    private const int MostShown = 5;

    /// <exception cref="ProblemException">The code would have errors that it does not have now.</exception>
    public static async Task RefuseBrokenAsync(Solution before, Solution after, string place, CancellationToken cancellation)
    {
        foreach (ProjectChanges changed in after.GetChanges(before).GetProjectChanges())
        {
            HashSet<string> old = [.. (await ErrorsAsync(changed.OldProject, cancellation).ConfigureAwait(false)).Select(Text)];
            Diagnostic[] news = [.. (await ErrorsAsync(changed.NewProject, cancellation).ConfigureAwait(false)).Where(error => !old.Contains(Text(error)))];
            if (news.Length == 0)
            {
                continue;
            }

            foreach (Diagnostic error in news.Take(MostShown))
            {
                FileLinePositionSpan line = error.Location.GetLineSpan();
                Terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CodeRun.Shown(line.Path)}({line.StartLinePosition.Line + 1},{line.StartLinePosition.Character + 1}): {PrintableText.OneLine(Text(error))}"));
            }

            bool hasRuntime = (await changed.NewProject.GetCompilationAsync(cancellation).ConfigureAwait(false))?.GetTypeByMetadataName("ErrorCatalog.Problem") is not null;
            throw ErrorcatalogErrors.ArgumentValueInvalid("PROJECT", place, "a project that compiles after the move")
                .WithExplain("en", hasRuntime
                    ? $"Expected “{changed.NewProject.Name}” to compile after the move, but it would have {Counted.Of(news.Length, "new error", "new errors")}. Nothing was written."
                    : $"Expected “{changed.NewProject.Name}” to reference ErrorCatalog, but it does not, so the factories would not exist. Add the package, then run the command again. Nothing was written.")
                .ToException();
        }
    }

    private static async Task<IEnumerable<Diagnostic>> ErrorsAsync(Project project, CancellationToken cancellation) =>
        (await project.GetCompilationAsync(cancellation).ConfigureAwait(false))?.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsWarningAsError) ?? [];

    private static string Text(Diagnostic error) => error.Id + ": " + error.GetMessage(CultureInfo.InvariantCulture);
}
