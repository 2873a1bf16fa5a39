using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ErrorCatalog.AspNetCore;

/// <summary>
/// Writes what the framework and other libraries hand to <c>IProblemDetailsService</c> in the shape of the catalog. It always writes:
/// an <c>Accept</c> header that names no problem form gets JSON.
/// </summary>
internal sealed class CatalogProblemDetailsWriter(
    ProblemResponder responder,
    ExceptionProblems exceptions,
    StatusProblems statuses,
    ValidationProblems validation,
    IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json) : IProblemDetailsWriter
{
    // The framework adds it to every answer; the reference of a failure and the log have it here.
    private const string TraceId = "traceId";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context) => responder.RespondAsync(context.HttpContext, ProblemOf(context), context.Exception);

    private Problem ProblemOf(ProblemDetailsContext context)
    {
        ProblemDetails details = context.ProblemDetails;
        if (context.Exception is { } exception)
        {
            return exceptions.Of(context.HttpContext, exception);
        }

        if (details is HttpValidationProblemDetails invalid)
        {
            return validation.Of(context.HttpContext, invalid.Errors);
        }

        int status = details.Status ?? context.HttpContext.Response.StatusCode;
        Problem problem = statuses.Of(context.HttpContext, status is >= 400 and <= 599 ? status : StatusCodes.Status500InternalServerError);
        if (!string.IsNullOrWhiteSpace(details.Detail))
        {
            // In which language the application worded it, nobody knows; it says more than the catalog's text for the status.
            problem = problem.WithExplain(responder.LocaleFor(context.HttpContext, problem) ?? problem.Descriptor.Catalog?.SourceLocale ?? "en", details.Detail);
        }

        foreach (KeyValuePair<string, object?> extension in details.Extensions)
        {
            if (extension.Key != TraceId && ToJson(extension.Value) is { } value)
            {
                problem = problem.WithExtension(extension.Key, value);
            }
        }

        return problem;
    }

    // Only by what the application registered for its JSON: there is no reflection in a trimmed application.
    private JsonElement? ToJson(object? value)
    {
        JsonSerializerOptions options = json.Value.SerializerOptions;
        return value switch
        {
            null => null,
            JsonElement element => element,
            string text => JsonSerializer.SerializeToElement(text, ProblemJson.Default.String),
            JsonNode node => JsonSerializer.SerializeToElement(node, ProblemJson.Default.JsonNode),
            _ when options.TryGetTypeInfo(value.GetType(), out JsonTypeInfo? type) => JsonSerializer.SerializeToElement(value, type),
            _ => null,
        };
    }
}
