namespace ErrorCatalog.Jobs;

/// <summary>Types of events: words of letters and underscores with dots between them (Standard Webhooks 1.0).</summary>
public static class JobEventTypes
{
    /// <summary>An attempt failed and another one follows.</summary>
    public const string AttemptFailed = "job.attempt_failed";

    /// <summary>A job whose last attempt had failed goes on without a problem.</summary>
    public const string Recovered = "job.recovered";

    /// <summary>A job ended well.</summary>
    public const string Completed = "job.completed";

    /// <summary>A job ended badly; sent exactly once for a job that does.</summary>
    public const string Failed = "job.failed";

    /// <summary>A job waits until somebody resumes it: another party has to act first.</summary>
    public const string Parked = "job.parked";

    /// <summary>A job was cancelled before it ended.</summary>
    public const string Cancelled = "job.cancelled";

    /// <summary>An endpoint takes no deliveries any more: it answered that it is gone, or failed for too long. Sent to the other endpoints of its owner.</summary>
    public const string EndpointDisabled = "webhook.endpoint_disabled";

    /// <summary>Asked for by the owner of an endpoint to try it.</summary>
    public const string Test = "webhook.test";
}
