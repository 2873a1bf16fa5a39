using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Recovery;

/// <summary>
/// Retries HTTP requests that the problem in the response says this side should retry, or whose response has a status that passes.
/// Only requests that do nothing twice are retried: safe and idempotent methods (RFC 9110, section 9.2.2) and those with an
/// <c>Idempotency-Key</c>. Honours <c>Retry-After</c> and flags retries with <c>retry-attempt</c>.
/// </summary>
/// <param name="budgetOf">The retry budget of a host and port.</param>
/// <param name="readOptions">Catalogs that problems in responses are read with; null for none.</param>
public sealed class CatalogRetryHandler(Func<string, RetryBudget> budgetOf, ProblemReadOptions? readOptions = null) : DelegatingHandler
{
    private const int LargestProblem = 65_536;

    private readonly Func<string, RetryBudget> _budgetOf = budgetOf ?? throw new ArgumentNullException(nameof(budgetOf));

    /// <summary>Most attempts, the first included.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>Shortest delay.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Longest delay that is drawn.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A response that asks to wait longer than this is handed to the caller.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Largest request body that is kept to be sent again, in bytes; larger requests are sent once.</summary>
    public int MaxBufferedBytes { get; init; } = 1_048_576;

    /// <summary>Clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Log; null for none.</summary>
    public ILogger? Logger { get; init; }

    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        string target = request.RequestUri?.Authority ?? string.Empty;
        RetryBudget budget = _budgetOf(target);
        budget.OnSend();
        bool isRepeatable = await IsRepeatableAsync(request, cancellationToken);
        DateTimeOffset firstSent = TimeProvider.GetUtcNow();
        string id = Guid.CreateVersion7().ToString();
        var jitter = new DecorrelatedJitter(BaseDelay, MaxDelay);
        for (int attempt = 1; ; attempt++)
        {
            HttpResponseMessage? response = null;
            HttpRequestException? failure = null;
            try
            {
                response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return response;
                }
            }
            catch (HttpRequestException lost)
            {
                failure = lost;
            }

            RetryAdvice advice = response is null ? new RetryAdvice(RetryBy.Self, null, false) : await AdviceOfAsync(response, cancellationToken);
            bool mayRetry = isRepeatable && attempt < MaxAttempts && advice.IsForSelf && !(advice.After > MaxRetryAfter);
            if (mayRetry && RetryScope.Current is { } outer)
            {
                Logger?.NestedRetry(target, outer.Name);
                mayRetry = false;
            }

            if (!mayRetry || !budget.TrySpend(response?.StatusCode is HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout ? RetryBudget.TimeoutCost : 1))
            {
                return response ?? throw Rethrown(failure!);
            }

            response?.Dispose();
            await Task.Delay(WholeMilliseconds.AtLeast(advice.AtLeast(jitter.Next(Random))), TimeProvider, cancellationToken);
            request.Headers.Remove(RetryFlag.HeaderName);
            request.Headers.TryAddWithoutValidation(RetryFlag.HeaderName, new RetryFlag(attempt + 1, firstSent, id).ToHeader());
        }
    }

    private static HttpRequestException Rethrown(HttpRequestException failure) => new(failure.HttpRequestError, failure.Message, failure, failure.StatusCode);

    private async Task<bool> IsRepeatableAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpMethod method = request.Method;
        bool isIdempotent = method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Put || method == HttpMethod.Delete
            || method == HttpMethod.Options || method == HttpMethod.Trace || request.Headers.Contains("Idempotency-Key");
        if (!isIdempotent || request.Content is not { } content)
        {
            return isIdempotent;
        }

        if (content.Headers.ContentLength is not { } length || length > MaxBufferedBytes)
        {
            return false;
        }

        await content.LoadIntoBufferAsync(MaxBufferedBytes, cancellationToken);
        return true;
    }

    private async Task<RetryAdvice> AdviceOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        TimeSpan? after = RetryAfter(response.Headers.RetryAfter);
        bool isProblem = response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.OrdinalIgnoreCase);
        if (isProblem && response.Content.Headers.ContentLength is null or <= LargestProblem)
        {
            await response.Content.LoadIntoBufferAsync(LargestProblem * 16L, cancellationToken);
            byte[] bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (bytes.Length <= LargestProblem && ProblemReader.Read(bytes, readOptions).Problem is { } problem && problem.Retry is not null)
            {
                RetryAdvice told = RetryAdvice.Of(problem);
                return told with { After = after ?? told.After };
            }
        }

        return new RetryAdvice(RetryAdvice.IsPassing((int)response.StatusCode) ? RetryBy.Self : RetryBy.Nobody, after, false);
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        TimeSpan? after = header?.Delta ?? (header?.Date is { } date ? date - TimeProvider.GetUtcNow() : null);
        return after > TimeSpan.Zero ? after : null;
    }
}
