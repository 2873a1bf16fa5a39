using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ErrorCatalog.AspNetCore;

/// <summary>
/// Lets API controllers answer in the shape of the catalog: what does not bind or is not valid becomes one problem, and bare errors such as
/// <c>NotFound()</c> stay bare, for the middleware to fill in.
/// </summary>
internal sealed class ControllerAnswers : IPostConfigureOptions<ApiBehaviorOptions>
{
    public void PostConfigure(string? name, ApiBehaviorOptions options)
    {
        options.SuppressMapClientErrors = true;
        options.InvalidModelStateResponseFactory = Invalid;
    }

    private static ProblemResult Invalid(ActionContext context)
    {
        ValidationProblems validation = context.HttpContext.RequestServices.GetRequiredService<ValidationProblems>();
        return new ProblemResult(validation.Of(context.HttpContext, Errors(context.ModelState)));
    }

    private static IEnumerable<KeyValuePair<string, string[]>> Errors(ModelStateDictionary state) =>
        state.Where(entry => entry.Value is { Errors.Count: > 0 } && !IsRepeated(state, entry.Key))
            .Select(entry => new KeyValuePair<string, string[]>(entry.Key, [.. entry.Value!.Errors.Select(error => error.ErrorMessage)]));

    // When the body cannot be read, the parameter that stands for it is reported as missing, too.
    private static bool IsRepeated(ModelStateDictionary state, string key) =>
        !key.StartsWith('$') && state.Keys.Any(other => other.StartsWith('$')) && state[key]!.RawValue is null;
}
