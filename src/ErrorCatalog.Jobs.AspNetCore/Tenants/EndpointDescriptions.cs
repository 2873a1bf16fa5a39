using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>What the OpenAPI document says about the endpoints of this package beside their problems.</summary>
internal static class EndpointDescriptions
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string summary, int status)
    {
        endpoint.WithSummary(summary);
        return status == StatusCodes.Status204NoContent
            ? endpoint.WithMetadata(new ProducesResponseTypeMetadata(status))
            : endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(void), ["application/json"]));
    }
}
