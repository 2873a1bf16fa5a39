using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.AspNetCore;

/// <summary>Answers a request that ended in an exception; the middleware and the framework's exception handler both ask it.</summary>
internal sealed class FailureAnswers(ProblemResponder responder, ExceptionProblems exceptions)
{
    /// <summary>Answers, unless the answer had begun already.</summary>
    /// <returns>False when the exception has to go on, because half an answer was sent.</returns>
    public ValueTask<bool> TryAnswerAsync(HttpContext context, Exception exception)
    {
        if (context.RequestAborted.IsCancellationRequested && exception is (OperationCanceledException or IOException))
        {
            responder.ReportAborted();
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }

            return ValueTask.FromResult(true);
        }

        Problem problem = exceptions.Of(context, exception);
        if (context.Response.HasStarted)
        {
            responder.ReportTooLate(context, problem, exception);
            return ValueTask.FromResult(false);
        }

        context.Response.Clear();
        ValueTask sending = responder.RespondAsync(context, problem, exception);
        return sending.IsCompletedSuccessfully ? ValueTask.FromResult(true) : AwaitAsync(sending);
    }

    private static async ValueTask<bool> AwaitAsync(ValueTask sending)
    {
        await sending.ConfigureAwait(false);
        return true;
    }
}
