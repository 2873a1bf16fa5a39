using ErrorCatalog.AspNetCore;
using Microsoft.AspNetCore.OpenApi;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Describes problems in OpenAPI documents.</summary>
public static class ErrorCatalogOpenApiOptionsExtensions
{
    /// <summary>
    /// Adds to every operation the problems that it can answer with: those of its typed results, of <c>[Raises]</c> and of <c>Raises(…)</c>, each
    /// with its constant type and code and an example in every language of its catalog; and those that binding, validation and failures end in.
    /// </summary>
    public static OpenApiOptions AddErrorCatalog(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddOperationTransformer(new ProblemOperationTransformer());
    }
}
