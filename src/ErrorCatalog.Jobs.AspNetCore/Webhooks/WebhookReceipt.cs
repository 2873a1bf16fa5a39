using ErrorCatalog.AspNetCore;
using ErrorCatalog.Jobs.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.AspNetCore.Webhooks;

/// <summary>Reads, verifies and hands over one delivery.</summary>
internal sealed class WebhookReceipt(Func<IReadOnlyList<WebhookSecret>> secrets, Func<ReceivedWebhook, CancellationToken, Task> handle, int maxBytes)
{
    public async Task ReceiveAsync(HttpContext context)
    {
        byte[]? body = await RequestBody.ReadAsync(context.Request, maxBytes, context.RequestAborted);
        if (body is null)
        {
            await new ProblemResult(JobsErrors.WebhookTooLarge(maxBytes)).ExecuteAsync(context);
            return;
        }

        IHeaderDictionary headers = context.Request.Headers;
        Outcome<VerifiedWebhook> outcome = StandardWebhook.Verify(
            headers[StandardWebhook.IdHeader], headers[StandardWebhook.TimestampHeader], headers[StandardWebhook.SignatureHeader], body, secrets());
        if (!outcome.TryGetValue(out VerifiedWebhook verified, out Problem? problem))
        {
            await new ProblemResult(problem).ExecuteAsync(context);
            return;
        }

        await handle(new ReceivedWebhook(verified, body), context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
