using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ErrorCatalog;

/// <summary>
/// What traces, metrics and logs say about problems. Values of internal and secret parameters are in none of them. Names follow the
/// OpenTelemetry semantic conventions ("Recording errors"): <c>error.type</c> is the code, and what no catalog declares is
/// <c>_OTHER</c>, because codes that strangers make up must not become time series.
/// </summary>
public static class ProblemTelemetry
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "ErrorCatalog";

    /// <summary>Name of the counter of problems; its one tag is <see cref="ErrorType"/>.</summary>
    public const string CounterName = "errorcatalog.problems";

    /// <summary>Name of the tag that has the code, on measurements and activities.</summary>
    public const string ErrorType = "error.type";

    /// <summary>Name of the tag that has the address of the entry's page, on activities.</summary>
    public const string ErrorLink = "errorcatalog.link";

    /// <summary>Name of the tag that has the id of the problem, on activities.</summary>
    public const string ErrorInstance = "errorcatalog.instance";

    /// <summary>Value of <see cref="ErrorType"/> for a code that no known catalog declares.</summary>
    public const string Other = "_OTHER";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Problems =
        Meter.CreateCounter<long>(CounterName, "{problem}", "Problems that were answered, recorded or reported.");

    /// <summary>The code of the entry; <see cref="Other"/> when no catalog declares it.</summary>
    public static string TypeOf(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Descriptor.IsCatalogued ? problem.Descriptor.Code : Other;
    }

    /// <summary>
    /// What happened in English, or in the catalog's source language when it has no English: for logs and traces. A value of an internal or
    /// secret parameter shows as its name in brackets.
    /// </summary>
    public static string Describe(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return ProblemTexts.Render(problem, TextField.Explain, "en", TextAudience.Peer).Text;
    }

    /// <summary>
    /// Counts a problem by its code and marks the activity with it. Call it once for a problem, where its way through the process ends.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="activity">The activity that failed; null for none. Its status is left to the caller.</param>
    public static void Record(Problem problem, Activity? activity)
    {
        string type = TypeOf(problem);
        if (Problems.Enabled)
        {
            Problems.Add(1, new KeyValuePair<string, object?>(ErrorType, type));
        }

        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(ErrorType, type);
            activity.SetTag(ErrorInstance, problem.Id);
            if (problem.Link is { } link)
            {
                activity.SetTag(ErrorLink, link.AbsoluteUri);
            }
        }
    }
}
