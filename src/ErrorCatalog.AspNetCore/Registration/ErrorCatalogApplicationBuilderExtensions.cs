using ErrorCatalog.AspNetCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts the answers of error catalogs into the pipeline.</summary>
public static class ErrorCatalogApplicationBuilderExtensions
{
    /// <summary>
    /// Turns exceptions, and answers of errors that have no body, into problems. Call it first: it answers for what comes after it.
    /// </summary>
    /// <exception cref="InvalidOperationException"><c>AddErrorCatalog</c> was not called.</exception>
    public static IApplicationBuilder UseErrorCatalog(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.ApplicationServices.GetService<ProblemResponder>() is null)
        {
            throw new InvalidOperationException("Expected the services of ErrorCatalog but they are not registered. Call builder.Services.AddErrorCatalog().");
        }

        return app.UseMiddleware<ErrorCatalogMiddleware>();
    }
}
