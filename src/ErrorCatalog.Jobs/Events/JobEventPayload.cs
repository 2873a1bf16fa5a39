using System.Buffers;
using System.Text.Json;

namespace ErrorCatalog.Jobs;

/// <summary>
/// The JSON of an event: <c>type</c>, <c>timestamp</c> and <c>data</c> (Standard Webhooks 1.0). It names the record and carries the
/// problem as it was stored; internal and secret values are left out.
/// </summary>
internal static class JobEventPayload
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true };

    public static byte[] Write(string type, DateTimeOffset at, string tenant, JobChange job, Problem? problem)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("timestamp", at.UtcDateTime);
            json.WriteStartObject("data");
            json.WriteString("tenant", tenant);
            json.WriteString("job", job.Id);
            json.WriteString("kind", job.Kind);
            json.WriteString("state", job.State.ToWord());
            json.WriteNumber("seq", job.Version);
            json.WriteNumber("attempt", job.Attempt);
            json.WriteNumber("remaining_attempts", Math.Max(0, job.MaxAttempts - job.Attempt));
            if (job.NextAttemptAt is { } next)
            {
                json.WriteString("next_attempt_at", next.UtcDateTime);
            }

            if (problem is not null)
            {
                json.WritePropertyName("problem");
                json.WriteRawValue(ProblemWriter.Write(problem, ProblemForm.Rfc9457), skipInputValidation: true);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
