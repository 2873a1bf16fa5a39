using ErrorCatalog.Cli.Code;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Renaming;

/// <summary>Finds the project or solution that <c>--sources</c> means.</summary>
internal static class SourcePlaces
{
    /// <summary>The file itself, or the only solution in a folder, or the only project there.</summary>
    /// <exception cref="ProblemException">There is nothing, nothing that can be loaded, or more than one.</exception>
    public static string ProjectAt(string place)
    {
        if (File.Exists(place))
        {
            return CodePlaces.IsProject(place) ? place : throw Invalid(place);
        }

        if (!Directory.Exists(place))
        {
            throw ErrorcatalogErrors.FileUnreadable(place, FileUnreadableObstacle.Missing).ToException();
        }

        try
        {
            string[] files = [.. Directory.EnumerateFiles(place).Where(CodePlaces.IsProject).Order(StringComparer.Ordinal)];
            string[] solutions = [.. files.Where(file => !IsOneProject(file))];
            string[] projects = [.. files.Where(IsOneProject)];
            return (solutions, projects) switch
            {
                ([string solution], _) => solution,
                ([], [string project]) => project,
                _ => throw Invalid(place),
            };
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(place, cause);
        }
    }

    private static bool IsOneProject(string file) => Path.GetExtension(file).Equals(".csproj", StringComparison.OrdinalIgnoreCase);

    private static ProblemException Invalid(string place) =>
        ErrorcatalogErrors.ArgumentValueInvalid("--sources", place, "a project (.csproj), a solution (.sln, .slnx), or a folder with just one").ToException();
}
