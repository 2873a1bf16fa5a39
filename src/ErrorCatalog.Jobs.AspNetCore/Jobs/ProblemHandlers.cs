using ErrorCatalog.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>Answers questions about recorded problems.</summary>
internal static class ProblemHandlers
{
    public static async Task GetAsync(HttpContext context, Tenant tenant)
    {
        string instance = (string?)context.GetRouteValue("instance") ?? string.Empty;
        ProblemStore problems = context.RequestServices.GetRequiredService<ProblemStore>();
        RecordedProblem found = await problems.FindAsync(tenant, instance, context.RequestAborted)
            ?? throw JobsErrors.ProblemNotFound(instance: instance).ToException();
        ProblemForm form = AcceptedForm.Of(context);
        string? locale = LocaleFor(context, found.Problem);
        byte[] body = ProblemWriter.Write(found.Problem, form, new ProblemWriteOptions { Locale = locale });
        context.Response.ContentType = ProblemForms.MediaType(form);
        context.Response.Headers.ContentLanguage = AcceptedLanguage.Actual(found.Problem, locale);
        await SendAsync(context, body);
    }

    /// <summary>The language of a problem for a request; null for the source language of its catalog.</summary>
    public static string? LocaleFor(HttpContext context, Problem problem) =>
        AcceptedLanguage.Of(context, problem, context.RequestServices.GetRequiredService<IOptions<ErrorCatalogOptions>>().Value.DefaultLocale);

    /// <summary>Sends a body that only this tenant may see.</summary>
    public static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.Vary = "Accept, Accept-Language, Authorization";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
