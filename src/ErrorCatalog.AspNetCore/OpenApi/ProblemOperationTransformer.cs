using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ErrorCatalog.AspNetCore;

/// <summary>Adds the problems that an endpoint says it raises, and those of this package that any endpoint of its kind can end in.</summary>
internal sealed class ProblemOperationTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Document is not { } document)
        {
            return Task.CompletedTask;
        }

        IList<object> metadata = context.Description.ActionDescriptor.EndpointMetadata;
        ProblemCatalogSet catalogs = context.ApplicationServices.GetRequiredService<IOptions<ErrorCatalogOptions>>().Value.AllCatalogs;
        ProblemForm form = metadata.OfType<ProblemFormAttribute>().LastOrDefault()?.Form ?? ProblemForm.Rfc9457;
        IEnumerable<ProblemDescriptor> raised = metadata.OfType<RaisesAttribute>().Select(raises => catalogs.Find(raises.Problem) ?? throw Unknown(raises.Problem, operation));
        foreach (IGrouping<int, ProblemDescriptor> status in raised.Concat(Usual(operation)).Distinct().GroupBy(ProblemResponder.StatusOf).OrderBy(group => group.Key))
        {
            ProblemDocuments.AddResponse(document, operation, status.Key, [.. status], form);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<ProblemDescriptor> Usual(OpenApiOperation operation)
    {
        bool hasBody = operation.RequestBody is not null;
        if (hasBody || operation.Parameters is { Count: > 0 })
        {
            yield return HttpErrors.Descriptors.ValuesInvalid;
        }

        if (operation.Parameters is { Count: > 0 })
        {
            yield return HttpErrors.Descriptors.ParameterMissing;
            yield return HttpErrors.Descriptors.ParameterInvalid;
        }

        if (hasBody)
        {
            yield return HttpErrors.Descriptors.BodyMalformed;
            yield return HttpErrors.Descriptors.BodyTooLarge;
            yield return HttpErrors.Descriptors.MediaTypeUnsupported;
        }

        yield return HttpErrors.Descriptors.RequestFailed;
    }

    private static InvalidOperationException Unknown(Type problem, OpenApiOperation operation) => new(
        $"Expected the catalog of '{problem}' among those of the application but it is not there, so operation '{operation.OperationId ?? operation.Summary}' cannot be described. Add it: AddErrorCatalog(options => options.Catalogs.Add(…)).");
}
