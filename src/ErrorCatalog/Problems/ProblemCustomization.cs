using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// Copies of a problem with one more fact. Each method keeps the problem's type and its id.
/// </summary>
public static class ProblemCustomization
{
    /// <summary>A copy with another id; at most 64 characters and best a UUID.</summary>
    public static TProblem WithId<TProblem>(this TProblem problem, string id)
        where TProblem : Problem
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return Set(problem, context => context with { Id = id });
    }

    /// <summary>A copy that belongs to a conversation.</summary>
    public static TProblem WithThread<TProblem>(this TProblem problem, ProblemThread? thread)
        where TProblem : Problem => Set(problem, context => context with { Thread = thread });

    /// <summary>A copy for the thread <paramref name="threadId"/>, triggered by the message <paramref name="triggerMessageId"/>.</summary>
    public static TProblem InReplyTo<TProblem>(this TProblem problem, string threadId, string? triggerMessageId = null)
        where TProblem : Problem
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(threadId);
        return problem.WithThread(new ProblemThread { ThreadId = threadId, TriggerMessageId = triggerMessageId });
    }

    /// <summary>A copy that says where the problem sits.</summary>
    public static TProblem WithWhere<TProblem>(this TProblem problem, ProblemLocation? where)
        where TProblem : Problem => Set(problem, context => context with { Where = where });

    /// <summary>A copy noticed at another time.</summary>
    public static TProblem WithNoticedAt<TProblem>(this TProblem problem, DateTimeOffset noticedAt)
        where TProblem : Problem => Set(problem, context => context with { NoticedAt = noticedAt });

    /// <summary>A copy with another impact than the catalog's.</summary>
    public static TProblem WithImpact<TProblem>(this TProblem problem, ProblemImpact? impact)
        where TProblem : Problem => Set(problem, context => context with { Impact = impact });

    /// <summary>A copy with another party that should retry than the catalog's, and when.</summary>
    public static TProblem WithRetry<TProblem>(this TProblem problem, RetryParty? retry, TimeSpan? after = null)
        where TProblem : Problem => Set(problem, context => context with { Retry = retry, RetryAfter = after });

    /// <summary>A copy with another HTTP status than the catalog's.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="status">The status, from 400 to 599.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is no status of an error.</exception>
    public static TProblem WithHttpStatus<TProblem>(this TProblem problem, int status)
        where TProblem : Problem
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Set(problem, context => context with { HttpStatus = status });
    }

    /// <summary>A copy that tells where progress can be followed.</summary>
    public static TProblem WithTracking<TProblem>(this TProblem problem, Uri? trackingUri)
        where TProblem : Problem => Set(problem, context => context with { TrackingUri = trackingUri });

    /// <summary>A copy that tells where a human can ask for help.</summary>
    public static TProblem WithEscalation<TProblem>(this TProblem problem, Uri? escalationUri)
        where TProblem : Problem => Set(problem, context => context with { EscalationUri = escalationUri });

    /// <summary>A copy with a fix hint for this occurrence, which wins over the catalog's in that language.</summary>
    public static TProblem WithFixHint<TProblem>(this TProblem problem, string locale, string hint)
        where TProblem : Problem => Set(problem, context => context with { FixHint = context.FixHint.With(locale, hint) });

    /// <summary>A copy with an explain text for this occurrence, which wins over the catalog's in that language.</summary>
    public static TProblem WithExplain<TProblem>(this TProblem problem, string locale, string text)
        where TProblem : Problem => Set(problem, context => context with { Explain = context.Explain.With(locale, text), ExplainIsPositional = false });

    /// <summary>A copy that keeps the exception behind it; it never leaves the process.</summary>
    public static TProblem WithCause<TProblem>(this TProblem problem, Exception? cause)
        where TProblem : Problem => Set(problem, context => context with { Cause = cause });

    /// <summary>A copy with one more member that travels as it is.</summary>
    public static TProblem WithExtension<TProblem>(this TProblem problem, string name, JsonElement value)
        where TProblem : Problem
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Set(problem, context => context with
        {
            Extensions = new Dictionary<string, JsonElement>(context.Extensions, StringComparer.Ordinal) { [name] = WellFormedJson.Mend(value) }.AsReadOnly(),
        });
    }

    private static TProblem Set<TProblem>(TProblem problem, Func<ProblemContext, ProblemContext> change)
        where TProblem : Problem
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Problem.Change(problem, change(problem.Context));
    }
}
