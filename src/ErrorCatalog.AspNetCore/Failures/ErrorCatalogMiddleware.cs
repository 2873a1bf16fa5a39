using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace ErrorCatalog.AspNetCore;

/// <summary>Turns exceptions, and answers of errors that have no body, into problems. A request without an error costs it nothing.</summary>
internal sealed class ErrorCatalogMiddleware(RequestDelegate next, FailureAnswers answers, ProblemResponder responder, StatusProblems statuses)
{
    public Task InvokeAsync(HttpContext context)
    {
        Task rest;
        try
        {
            rest = next(context);
        }
        catch (Exception exception)
        {
            return FailAsync(context, exception);
        }

        if (!rest.IsCompletedSuccessfully)
        {
            return AwaitAsync(rest, context);
        }

        return IsBareError(context) ? FillAsync(context) : Task.CompletedTask;
    }

    private static bool IsBareError(HttpContext context)
    {
        HttpResponse response = context.Response;
        return response.StatusCode is >= 400 and <= 599
            && !response.HasStarted
            && response.ContentLength is null or 0
            && string.IsNullOrEmpty(response.ContentType)
            && context.GetEndpoint()?.Metadata.GetMetadata<ISkipStatusCodePagesMetadata>() is null;
    }

    private async Task AwaitAsync(Task rest, HttpContext context)
    {
        try
        {
            await rest.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await FailAsync(context, exception).ConfigureAwait(false);
            return;
        }

        if (IsBareError(context))
        {
            await FillAsync(context).ConfigureAwait(false);
        }
    }

    private Task FillAsync(HttpContext context) =>
        context.RequestAborted.IsCancellationRequested
            ? Task.CompletedTask
            : responder.RespondAsync(context, statuses.Of(context, context.Response.StatusCode)).AsTask();

    private async Task FailAsync(HttpContext context, Exception exception)
    {
        if (!await answers.TryAnswerAsync(context, exception).ConfigureAwait(false))
        {
            // The server closes the connection, so that half an answer is not taken for a whole one.
            ExceptionDispatchInfo.Throw(exception);
        }
    }
}
