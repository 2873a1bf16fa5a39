using ErrorCatalog;
using ErrorCatalog.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>What endpoints, and groups of them, say about their problems.</summary>
public static class ProblemEndpointExtensions
{
    /// <summary>Says that endpoints answer with problems of these entries, as <c>[Raises]</c> does on a method.</summary>
    /// <param name="builder">The endpoints.</param>
    /// <param name="problems">Generated classes of entries, for example <c>typeof(CantFindRoute)</c>.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static TBuilder Raises<TBuilder>(this TBuilder builder, params Type[] problems)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(problems);
        object[] metadata = [.. problems.Select(problem => new RaisesAttribute(problem))];
        return builder.WithMetadata(metadata);
    }

    /// <summary>Says in which form endpoints answer with problems, whatever a request accepts, as <c>[ProblemForm]</c> does on a method.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="form"/> is not a declared form.</exception>
    public static TBuilder WithProblemForm<TBuilder>(this TBuilder builder, ProblemForm form)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ProblemFormAttribute(form));
}
