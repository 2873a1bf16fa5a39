using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ErrorCatalog.AspNetCore;

/// <summary>Answers a request with a problem: the one place where status, headers and body of such an answer are made.</summary>
internal sealed class ProblemResponder(IOptions<ErrorCatalogOptions> options, ILogger<ProblemResponder> logger)
{
    private const int LargestKept = 64 * 1024;
    private const int KeptLocales = 256;

    private static readonly StringValues Varies = "Accept, Accept-Language";
    private static readonly StringValues NotStored = "no-store";

    private readonly ErrorCatalogOptions _options = options.Value;
    private readonly DefaultObjectPool<ArrayBufferWriter<byte>> _buffers = new(new BufferPolicy());
    private readonly ConcurrentDictionary<(string?, bool), ProblemWriteOptions> _writing = new();

    /// <summary>The HTTP status of a problem; by its kind when neither entry nor occurrence has one.</summary>
    public static int StatusOf(Problem problem) =>
        problem.HttpStatus is >= 400 and <= 599 and { } told ? told : StatusOf(problem.Descriptor);

    /// <summary>The HTTP status of an entry.</summary>
    public static int StatusOf(ProblemDescriptor entry) =>
        entry.HttpStatus ?? (entry.Kind == ProblemKind.Rejection ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError);

    /// <summary>The activity of a request, or null.</summary>
    public static Activity? ActivityOf(HttpContext context) => context.Features.Get<IHttpActivityFeature>()?.Activity ?? Activity.Current;

    /// <summary>The tag to write a problem in; null for the source language of its catalog.</summary>
    public string? LocaleFor(HttpContext context, Problem problem) => AcceptedLanguage.Of(context, problem, _options.DefaultLocale);

    /// <summary>Answers with a problem, counts and logs it. The response must not have begun.</summary>
    /// <param name="context">The request.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="exception">What was thrown, for the log; null when nothing was.</param>
    public ValueTask RespondAsync(HttpContext context, Problem problem, Exception? exception = null)
    {
        int status = StatusOf(problem);
        Report(context, problem, status, exception);
        string? locale = LocaleFor(context, problem);
        ProblemForm form = AcceptedForm.Of(context);
        HttpResponse response = context.Response;
        response.StatusCode = status;
        SetHeaders(response.Headers, problem, AcceptedLanguage.Actual(problem, locale));
        response.ContentType = ProblemForms.MediaType(form);

        ArrayBufferWriter<byte> buffer = _buffers.Get();
        try
        {
            ProblemWriter.Write(buffer, problem, form, WritingIn(locale, _options.ShowsInternalTo?.Invoke(context) ?? false));
        }
        catch
        {
            _buffers.Return(buffer);
            throw;
        }

        response.ContentLength = buffer.WrittenCount;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            _buffers.Return(buffer);
            return ValueTask.CompletedTask;
        }

        ValueTask<System.IO.Pipelines.FlushResult> sending = response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
        if (sending.IsCompletedSuccessfully)
        {
            _ = sending.Result;
            _buffers.Return(buffer);
            return ValueTask.CompletedTask;
        }

        return AwaitAsync(sending, buffer);
    }

    /// <summary>Tells the log about a problem that can no longer be sent.</summary>
    public void ReportTooLate(HttpContext context, Problem problem, Exception exception)
    {
        ProblemTelemetry.Record(problem, ActivityOf(context));
        if (logger.IsEnabled(LogLevel.Error))
        {
            ProblemLog.TooLate(logger, exception, ProblemTelemetry.TypeOf(problem), ProblemTelemetry.Describe(problem), problem.Id, problem.Link?.AbsoluteUri);
        }
    }

    /// <summary>Tells the log that nobody waits for the answer any more.</summary>
    public void ReportAborted() => ProblemLog.Aborted(logger);

    private static void SetHeaders(IHeaderDictionary headers, Problem problem, string? language)
    {
        headers.CacheControl = NotStored;
        headers.Vary = headers.Vary.Count == 0 ? Varies : StringValues.Concat(headers.Vary, Varies);
        if (language is not null)
        {
            headers.ContentLanguage = language;
        }

        if (problem.RetryAfter is { } delay && problem.Retry is RetryParty.Recipient or RetryParty.Both)
        {
            // Whole seconds (RFC 9110 section 10.2.3), rounded up so that nobody comes too early.
            headers.RetryAfter = ((long)Math.Ceiling(Math.Max(0, delay.TotalSeconds))).ToString(CultureInfo.InvariantCulture);
        }
    }

    private void Report(HttpContext context, Problem problem, int status, Exception? exception)
    {
        Activity? activity = ActivityOf(context);
        ProblemTelemetry.Record(problem, activity);
        if (status >= StatusCodes.Status500InternalServerError && activity is { IsAllDataRequested: true })
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }

        string type = ProblemTelemetry.TypeOf(problem);
        context.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new KeyValuePair<string, object?>(ProblemTelemetry.ErrorType, type));
        LogLevel level = status >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Information;
        if (logger.IsEnabled(level))
        {
            string text = ProblemTelemetry.Describe(problem);
            string? link = problem.Link?.AbsoluteUri;
            ProblemLog.Answered(logger, level, exception, type, text, status, problem.Id, link);
        }
    }

    private async ValueTask AwaitAsync(ValueTask<System.IO.Pipelines.FlushResult> sending, ArrayBufferWriter<byte> buffer)
    {
        await sending.ConfigureAwait(false);
        _buffers.Return(buffer);
    }

    private ProblemWriteOptions WritingIn(string? locale, bool includesInternal)
    {
        if (_writing.TryGetValue((locale, includesInternal), out ProblemWriteOptions? known))
        {
            return known;
        }

        var made = new ProblemWriteOptions { Locale = locale, IncludeInternal = includesInternal };
        if (_writing.Count < KeptLocales)
        {
            _writing.TryAdd((locale, includesInternal), made);
        }

        return made;
    }

    private sealed class BufferPolicy : IPooledObjectPolicy<ArrayBufferWriter<byte>>
    {
        public ArrayBufferWriter<byte> Create() => new(1024);

        public bool Return(ArrayBufferWriter<byte> buffer)
        {
            buffer.ResetWrittenCount();
            return buffer.Capacity <= LargestKept;
        }
    }
}
