using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ErrorCatalog.AspNetCore;

/// <summary>Says which problem an exception is. Texts of exceptions other than <see cref="ProblemException"/> are never sent.</summary>
internal sealed class ExceptionProblems(IOptions<ErrorCatalogOptions> options, StatusProblems statuses, ValidationProblems validation, ILogger<ExceptionProblems> logger)
{
    private readonly ErrorCatalogOptions _options = options.Value;

    /// <summary>The problem; the exception is its cause.</summary>
    public Problem Of(HttpContext context, Exception exception)
    {
        if (exception is ProblemException { Problem: { } thrown })
        {
            return thrown;
        }

        return (Mapped(exception) ?? Known(context, exception) ?? statuses.Failed(context)).WithCause(exception);
    }

    private Problem? Known(HttpContext context, Exception exception) => exception switch
    {
        BadHttpRequestException refused => BindingFailure.Of(refused) ?? statuses.Of(context, refused.StatusCode),
        ValidationException invalid => validation.Of(context, invalid),
        _ => null,
    };

    private Problem? Mapped(Exception exception)
    {
        try
        {
            return _options.Find(exception);
        }
        catch (Exception failure)
        {
            // Whoever asked for the problem still gets one, and the log has both exceptions.
            ProblemLog.MappingFailed(logger, failure);
            return null;
        }
    }
}
