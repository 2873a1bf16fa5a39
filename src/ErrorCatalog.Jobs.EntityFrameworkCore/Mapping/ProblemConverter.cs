using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErrorCatalog.Jobs.EntityFrameworkCore;

/// <summary>A problem and its stored form.</summary>
internal sealed class ProblemConverter(ProblemCatalogSet catalogs) : ValueConverter<Problem?, string?>(
    problem => problem == null ? null : Write(problem),
    json => json == null ? null : Read(json, catalogs))
{
    private static string Write(Problem problem) => Encoding.UTF8.GetString(StoredProblem.Of(problem).Json.Span);

    private static Problem Read(string json, ProblemCatalogSet catalogs) => StoredProblem.Parse(Encoding.UTF8.GetBytes(json), catalogs).Problem;
}
