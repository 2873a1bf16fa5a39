using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>
/// Posts deliveries as Standard Webhooks 1.0 asks: signed with every live key, no redirects, cookies or proxy, only to addresses
/// that the guard allows, within a time and a size.
/// </summary>
public sealed class HttpDeliveryTransport : IDeliveryTransport, IDisposable
{
    // Beyond this the connection is given up instead of read to its end.
    private const int LongestDrain = 64 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly WebhookOptions _options;
    private readonly HttpMessageInvoker _client;

    /// <summary>Makes a transport that keeps its connections until it is disposed.</summary>
    public HttpDeliveryTransport(WebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _client = new HttpMessageInvoker(new GuardedHttpHandler(options.Http));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Schemes { get; } = [Uri.UriSchemeHttps, Uri.UriSchemeHttp];

    /// <inheritdoc/>
    public async ValueTask<DeliveryOutcome> SendAsync(OutgoingDelivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        using var deadline = new CancellationTokenSource(_options.RequestTimeout, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            using HttpRequestMessage request = Compose(delivery, _options.TimeProvider.GetUtcNow());
            using HttpResponseMessage response = await _client.SendAsync(request, either.Token);
            return await ReadAsync(delivery, response, either.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (deadline.IsCancellationRequested && failure is OperationCanceledException or HttpRequestException or IOException)
        {
            return DeliveryOutcome.Failed(JobsErrors.WebhookTimedOut(delivery.Target, _options.RequestTimeout).WithCause(failure));
        }
        catch (Exception failure) when (AddressBlockedException.Find(failure) is not null)
        {
            return DeliveryOutcome.Failed(JobsErrors.WebhookTargetBlocked(delivery.Target).WithCause(failure));
        }
        catch (HttpRequestException failure)
        {
            return DeliveryOutcome.Failed(JobsErrors.WebhookUnreachable(delivery.Target, Reason(failure)).WithCause(failure));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Compose(OutgoingDelivery delivery, DateTimeOffset now)
    {
        long timestamp = now.ToUnixTimeSeconds();
        var content = new ReadOnlyMemoryContent(delivery.Payload);
        content.Headers.ContentType = Json;
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Target) { Content = content };
        HttpRequestHeaders headers = request.Headers;
        headers.TryAddWithoutValidation("User-Agent", "ErrorCatalog-Webhooks/1");
        headers.TryAddWithoutValidation(StandardWebhook.IdHeader, delivery.EventId);
        headers.TryAddWithoutValidation(StandardWebhook.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        headers.TryAddWithoutValidation(StandardWebhook.SignatureHeader, WebhookSignature.Sign(delivery.Endpoint.SecretsAt(now), delivery.EventId, timestamp, delivery.Payload.Span));
        headers.TryAddWithoutValidation("webhook-attempt", delivery.Attempt.ToString(CultureInfo.InvariantCulture));
        return request;
    }

    private async ValueTask<DeliveryOutcome> ReadAsync(OutgoingDelivery delivery, HttpResponseMessage response, CancellationToken cancellation)
    {
        int status = (int)response.StatusCode;
        ReadOnlyMemory<byte> head = await ReadHeadAsync(response, cancellation);
        if (response.IsSuccessStatusCode)
        {
            return new() { Verdict = DeliveryVerdict.Delivered, HttpStatus = status, ResponseHead = head };
        }

        if (response.StatusCode == HttpStatusCode.Gone)
        {
            return new()
            {
                Verdict = DeliveryVerdict.Gone,
                HttpStatus = status,
                ResponseHead = head,
                Problem = JobsErrors.WebhookEndpointDisabled(delivery.Target, WebhookEndpointDisabledReason.Gone),
            };
        }

        return DeliveryOutcome.Failed(JobsErrors.WebhookRefused(delivery.Target, status)) with
        {
            Verdict = SaysNobodyRetries(response, head) ? DeliveryVerdict.Park : DeliveryVerdict.Retry,
            HttpStatus = status,
            ResponseHead = head,
            RetryAfter = response.Headers.NonValidated.TryGetValues("Retry-After", out HeaderStringValues asked)
                ? RetryAfterHeader.Read(asked.ToString(), _options.TimeProvider.GetUtcNow())
                : null,
        };
    }

    /// <summary>The first bytes; the rest is read to keep the connection, if it is short. A status counts even if its body breaks off.</summary>
    private async ValueTask<ReadOnlyMemory<byte>> ReadHeadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength is 0 || response.StatusCode is HttpStatusCode.NoContent)
        {
            return default;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(_options.ResponseHeadBytes);
        int head = 0;
        try
        {
            await using Stream body = await response.Content.ReadAsStreamAsync(cancellation);
            int total = 0;
            while (total < LongestDrain)
            {
                bool isHead = head < _options.ResponseHeadBytes;
                Memory<byte> free = isHead ? buffer.AsMemory(head, _options.ResponseHeadBytes - head) : default;
                byte[]? rest = isHead ? null : ArrayPool<byte>.Shared.Rent(_options.ResponseHeadBytes);
                try
                {
                    int read = await body.ReadAsync(isHead ? free : rest, cancellation);
                    if (read == 0)
                    {
                        break;
                    }

                    total += read;
                    head += isHead ? read : 0;
                }
                finally
                {
                    if (rest is not null)
                    {
                        ArrayPool<byte>.Shared.Return(rest);
                    }
                }
            }

            return buffer.AsSpan(0, head).ToArray();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return buffer.AsSpan(0, head).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool SaysNobodyRetries(HttpResponseMessage response, ReadOnlyMemory<byte> head) =>
        response.Content.Headers.ContentType?.MediaType is "application/problem+json"
        && ProblemReader.Read(head.Span, form: ProblemForm.Rfc9457).Problem is { Retry: RetryParty.None };

    private static WebhookUnreachableReason Reason(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => WebhookUnreachableReason.Name,
        HttpRequestError.SecureConnectionError => WebhookUnreachableReason.Certificate,
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => WebhookUnreachableReason.Answer,
        _ => WebhookUnreachableReason.Connection,
    };
}
