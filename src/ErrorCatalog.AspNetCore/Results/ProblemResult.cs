using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ErrorCatalog.AspNetCore;

/// <summary>Answers with a problem; for handlers of minimal APIs and actions of controllers.</summary>
public class ProblemResult : IResult, IActionResult, IStatusCodeHttpResult, IValueHttpResult, IValueHttpResult<Problem>
{
    /// <summary>Answers with <paramref name="problem"/>.</summary>
    public ProblemResult(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem;
    }

    /// <summary>The problem.</summary>
    public Problem Problem { get; }

    /// <summary>The HTTP status of the answer.</summary>
    public int StatusCode => ProblemResponder.StatusOf(Problem);

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    object? IValueHttpResult.Value => Problem;

    Problem? IValueHttpResult<Problem>.Value => Problem;

    /// <summary>Writes the answer.</summary>
    /// <exception cref="InvalidOperationException"><c>AddErrorCatalog</c> was not called.</exception>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        ProblemResponder responder = httpContext.RequestServices.GetService<ProblemResponder>()
            ?? throw new InvalidOperationException("Expected the services of ErrorCatalog but they are not registered. Call builder.Services.AddErrorCatalog().");
        return responder.RespondAsync(httpContext, Problem).AsTask();
    }

    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ExecuteAsync(context.HttpContext);
    }
}
