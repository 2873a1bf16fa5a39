using System.Text.Json;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>
/// A job as the API shows it. <c>error</c> is the problem that it has now, as RFC 9457 problem details; <c>history</c> has all of them,
/// the newest first, those that are over with the time when they were.
/// </summary>
internal static class JobJson
{
    public static void Write(Utf8JsonWriter json, Job job, Func<Problem, string?> localeOf, IReadOnlyList<RecordedProblem>? history)
    {
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("kind", job.Kind);
        json.WriteString("state", job.State.ToWord());
        json.WriteNumber("version", job.Version);
        json.WriteNumber("attempt", job.Attempt);
        json.WriteNumber("remaining_attempts", job.RemainingAttempts);
        WriteTime(json, "next_attempt_at", job.NextAttemptAt);
        WriteTime(json, "created_at", job.CreatedAt);
        WriteTime(json, "changed_at", job.ChangedAt);
        WriteTime(json, "ended_at", job.EndedAt);
        json.WritePropertyName("error");
        if (job.Error is { } error)
        {
            WriteProblem(json, error, localeOf);
        }
        else
        {
            json.WriteNullValue();
        }

        if (history is not null)
        {
            json.WriteStartArray("history");
            foreach (RecordedProblem past in history)
            {
                json.WriteStartObject();
                json.WriteNumber("attempt", past.Attempt);
                WriteTime(json, "recorded_at", past.RecordedAt);
                WriteTime(json, "cleared_at", past.ClearedAt);
                json.WritePropertyName("problem");
                WriteProblem(json, past.Problem, localeOf);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter json, Problem problem, Func<Problem, string?> localeOf) =>
        json.WriteRawValue(ProblemWriter.Write(problem, ProblemForm.Rfc9457, new ProblemWriteOptions { Locale = localeOf(problem) }), skipInputValidation: true);

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            json.WriteString(name, known.UtcDateTime);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
