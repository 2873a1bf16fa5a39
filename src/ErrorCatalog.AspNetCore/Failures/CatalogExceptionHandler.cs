using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.AspNetCore;

/// <summary>For applications that keep <c>UseExceptionHandler</c> in their pipeline.</summary>
internal sealed class CatalogExceptionHandler(FailureAnswers answers) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) =>
        answers.TryAnswerAsync(httpContext, exception);
}
