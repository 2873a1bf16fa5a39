using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ErrorCatalog.AspNetCore;

/// <summary>Says which problem an answer is that has a status and nothing else.</summary>
internal sealed class StatusProblems(IOptions<ErrorCatalogOptions> options)
{
    // Methods are made up by clients; known ones are much shorter.
    private const int LongestMethod = 24;

    private readonly ErrorCatalogOptions _options = options.Value;

    /// <summary>The problem of a status from 400 to 599, to be sent with that status.</summary>
    public Problem Of(HttpContext context, int status)
    {
        Problem problem = _options.Find(context, status) ?? Usual(context, status);
        return ProblemResponder.StatusOf(problem) == status || status is < 400 or > 599 ? problem : problem.WithHttpStatus(status);
    }

    /// <summary>The problem of a failure that nobody foresaw.</summary>
    public Problem Failed(HttpContext context) => _options.Find(context, StatusCodes.Status500InternalServerError) ?? Unforeseen(context);

    private static Problem Usual(HttpContext context, int status) => status switch
    {
        400 => HttpErrors.RequestUnreadable(),
        401 => HttpErrors.SignInRequired(),
        403 => HttpErrors.AccessDenied(),
        404 => HttpErrors.ResourceNotFound(),
        405 => NotAllowed(context),
        406 => HttpErrors.NotAcceptable(),
        408 => HttpErrors.RequestTimedOut(),
        409 => HttpErrors.RequestConflicts(),
        412 => HttpErrors.StateChanged(),
        413 => HttpErrors.BodyTooLarge(),
        415 => HttpErrors.MediaTypeUnsupported(),
        429 => HttpErrors.TooManyRequests(),
        503 => HttpErrors.ServiceUnavailable(),
        504 => HttpErrors.AnswerTimedOut(),
        < 500 => HttpErrors.RequestRefused(status),
        _ => Unforeseen(context),
    };

    private static MethodNotAllowed NotAllowed(HttpContext context)
    {
        string method = context.Request.Method;
        return HttpErrors.MethodNotAllowed(
            method.Length <= LongestMethod ? method : method[..LongestMethod] + "…",
            context.Response.Headers.Allow.ToString());
    }

    // The reference leads from the answer to trace and log.
    private static RequestFailed Unforeseen(HttpContext context) =>
        HttpErrors.RequestFailed(ProblemResponder.ActivityOf(context)?.TraceId.ToHexString() ?? context.TraceIdentifier);
}
