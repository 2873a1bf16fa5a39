using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>Answers questions about jobs.</summary>
internal static class JobHandlers
{
    private const int LargestPage = 200;

    public static async Task ListAsync(HttpContext context, Tenant tenant)
    {
        IQueryCollection query = context.Request.Query;
        string? state = query["state"];
        string? limit = query["limit"];
        int size = new JobQuery().Limit;
        if (state is not null && JobStateNames.Parse(state) is null)
        {
            throw Invalid("state", "queued, running, retrying, parked, completed, failed or cancelled");
        }

        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > LargestPage))
        {
            throw Invalid("limit", $"a whole number from 1 to {LargestPage}");
        }

        if (((string?)query["kind"] + query["before"]).Contains('\0', StringComparison.Ordinal))
        {
            throw Invalid("kind", "text without control characters");
        }

        IReadOnlyList<Job> jobs = await Jobs(context).ListAsync(
            tenant,
            new JobQuery { State = JobStateNames.Parse(state), Kind = query["kind"], Before = query["before"], Limit = size },
            context.RequestAborted);
        await SendAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("jobs");
            foreach (Job job in jobs)
            {
                JobJson.Write(json, job, problem => ProblemHandlers.LocaleFor(context, problem), history: null);
            }

            json.WriteEndArray();
            if (jobs.Count == size)
            {
                json.WriteString("next_before", jobs[^1].Id);
            }

            json.WriteEndObject();
        });
    }

    public static async Task GetAsync(HttpContext context, Tenant tenant)
    {
        string id = IdOf(context);
        Job job = await Jobs(context).FindAsync(tenant, id, context.RequestAborted) ?? throw JobsErrors.JobNotFound(job: id).ToException();
        await SendJobAsync(context, tenant, job);
    }

    public static async Task ResumeAsync(HttpContext context, Tenant tenant) =>
        await SendJobAsync(context, tenant, await Jobs(context).ResumeAsync(tenant, IdOf(context), context.RequestAborted));

    public static async Task CancelAsync(HttpContext context, Tenant tenant) =>
        await SendJobAsync(context, tenant, await Jobs(context).CancelAsync(tenant, IdOf(context), context.RequestAborted));

    private static async Task SendJobAsync(HttpContext context, Tenant tenant, Job job)
    {
        ProblemStore problems = context.RequestServices.GetRequiredService<ProblemStore>();
        IReadOnlyList<RecordedProblem> history = await problems.ListAsync(tenant, job.Id, context.RequestAborted);
        await SendAsync(context, json => JobJson.Write(json, job, problem => ProblemHandlers.LocaleFor(context, problem), history));
    }

    private static string IdOf(HttpContext context)
    {
        string id = (string?)context.GetRouteValue("id") ?? string.Empty;
        return id.Any(char.IsControl) ? throw JobsErrors.JobNotFound(job: id).ToException() : id;
    }

    private static JobStore Jobs(HttpContext context) => context.RequestServices.GetRequiredService<JobStore>();

    private static ProblemException Invalid(string parameter, string expected) =>
        JobsErrors.JobQueryInvalid(parameter: parameter, expected: expected).ToException();

    private static async Task SendAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        await using (var json = new Utf8JsonWriter(body))
        {
            write(json);
        }

        context.Response.ContentType = "application/json";
        await ProblemHandlers.SendAsync(context, body.WrittenMemory);
    }
}
