using ErrorCatalog.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves error catalogs from the application itself.</summary>
public static class ErrorCatalogEndpointRouteBuilderExtensions
{
    private const string Path = "path";

    /// <summary>
    /// Serves the catalogs of the application below a path: pages for people, JSON for programs, under the addresses that the built site has. When
    /// the <c>base-uri</c> of a catalog is the public address of that path, the <c>type</c> of every problem leads there.
    /// </summary>
    /// <param name="endpoints">The application, or a group of endpoints.</param>
    /// <param name="prefix">Path without parameters, for example <c>/errors</c>.</param>
    /// <returns>The endpoint, for conventions such as a policy of authorization or of caching.</returns>
    /// <exception cref="InvalidOperationException"><c>AddErrorCatalog</c> was not called.</exception>
    public static IEndpointConventionBuilder MapErrorCatalog(this IEndpointRouteBuilder endpoints, string prefix = "/errors")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        CompiledCatalogs catalogs = endpoints.ServiceProvider.GetService<CompiledCatalogs>()
            ?? throw new InvalidOperationException("Expected the services of ErrorCatalog but they are not registered. Call builder.Services.AddErrorCatalog().");
        return endpoints.MapMethods(prefix.TrimEnd('/') + "/{**" + Path + "}", [HttpMethods.Get, HttpMethods.Head], context => ServeAsync(catalogs, context))
            .WithDisplayName("Error catalog")
            .ExcludeFromDescription();
    }

    private static Task ServeAsync(CompiledCatalogs catalogs, HttpContext context)
    {
        string path = context.Request.RouteValues[Path] as string ?? string.Empty;

        // Below groups and path bases the prefix is not the whole address, so it is read off the request.
        string whole = (context.Request.PathBase + context.Request.Path).ToString().TrimEnd('/');
        string asked = path.TrimEnd('/');
        string root = whole.EndsWith(asked, StringComparison.Ordinal) ? whole[..^asked.Length].TrimEnd('/') : whole;
        return catalogs.ServeAsync(context, root, path);
    }
}
