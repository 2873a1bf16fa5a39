using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Notes in the row of an endpoint since when it fails, disables it when it is gone or has failed for too long, and tells its owner.</summary>
internal static class EndpointHealth
{
    private const string Recovered = "UPDATE ec_webhook_endpoint SET failing_since = NULL, failures = 0 WHERE id = $1 AND failing_since IS NOT NULL";

    private const string Failed = "UPDATE ec_webhook_endpoint SET failures = failures + $2, failing_since = COALESCE(failing_since, {now}) WHERE id = $1";

    private const string DisableGone = "UPDATE ec_webhook_endpoint SET state = 2, problem = $2, version = version + 1, changed_at = {now} WHERE id = $1 AND state <> 2";

    private const string DisableFailing = DisableGone + " AND failing_since <= {now} - $3";

    /// <summary>Writes what the results say about their endpoints; returns the endpoints that were disabled, and why.</summary>
    public static async ValueTask<List<(EndpointLane Lane, string Reason)>> NoteAsync(
        DatabaseSession session, IEnumerable<(EndpointLane Lane, DeliveryResult Result)> results, TimeSpan disableAfter, EventWriter events)
    {
        List<(EndpointLane, string)> disabled = [];
        IEnumerable<IGrouping<EndpointLane, DeliveryOutcome>> perLane = results
            .Where(item => item.Result.Outcome is { } outcome && (item.Lane.IsFailing || outcome.Verdict != DeliveryVerdict.Delivered))
            .OrderBy(item => item.Lane.Id, StringComparer.Ordinal)
            .GroupBy(item => item.Lane, item => item.Result.Outcome!);
        foreach (IGrouping<EndpointLane, DeliveryOutcome> group in perLane)
        {
            EndpointLane lane = group.Key;
            long failures = group.Count(outcome => outcome.Verdict != DeliveryVerdict.Delivered);
            if (group.FirstOrDefault(outcome => outcome.Verdict == DeliveryVerdict.Gone) is { } gone)
            {
                if (await session.ExecuteAsync(DisableGone, lane.Id, Text(gone.Problem!)) == 1)
                {
                    await TellAsync(session, events, lane, gone.Problem!);
                    disabled.Add((lane, "answered that it is gone"));
                }
            }
            else if (failures < group.Count())
            {
                await session.ExecuteAsync(Recovered, lane.Id);
                lane.IsFailing = false;
            }
            else
            {
                await session.ExecuteAsync(Failed, lane.Id, failures);
                lane.IsFailing = true;
                Problem problem = JobsErrors.WebhookEndpointDisabled(lane.Address.Target, WebhookEndpointDisabledReason.Failing);
                if (await session.ExecuteAsync(DisableFailing, lane.Id, Text(problem), (long)disableAfter.TotalMilliseconds) == 1)
                {
                    await TellAsync(session, events, lane, problem);
                    disabled.Add((lane, "has taken nothing for too long"));
                }
            }
        }

        return disabled;
    }

    /// <summary>Writes the event for the other endpoints of the owner, in the transaction that disables this one.</summary>
    private static async ValueTask TellAsync(DatabaseSession session, EventWriter events, EndpointLane lane, Problem problem)
    {
        EndpointAddress address = lane.Address;
        if (address.Target.Scheme != Uri.UriSchemeHttps && address.Target.Scheme != Uri.UriSchemeHttp)
        {
            // The operator's own transport: no tenant may learn its address. It stands in the log.
            return;
        }

        DateTimeOffset at = DateTimeOffset.FromUnixTimeMilliseconds(await session.GetTimeAsync());
        var payload = new ArrayBufferWriter<byte>(1024);
        await using (var json = new Utf8JsonWriter(payload))
        {
            JobEventPayload.Begin(json, JobEventTypes.EndpointDisabled, at, address.Tenant);
            json.WriteString("endpoint", lane.Id);
            json.WriteString("url", address.Target.AbsoluteUri);

            // Enabled and disabled again, it is later: time puts these events in order.
            json.WriteNumber("seq", at.ToUnixTimeMilliseconds());
            JobEventPayload.End(json, problem);
        }

        await events.WriteAsync(session, new JobEvent
        {
            Id = RecordId.New("evt_"),
            Tenant = address.Tenant,
            Type = JobEventTypes.EndpointDisabled,
            Subject = lane.Id,
            Sequence = at.ToUnixTimeMilliseconds(),
            OccurredAt = at,
            Payload = payload.WrittenMemory,
        });
    }

    public static string Text(Problem problem) =>
        Encoding.UTF8.GetString(ProblemWriter.Write(problem, ProblemForm.Rfc9457, new() { IncludeInternal = true }));
}
