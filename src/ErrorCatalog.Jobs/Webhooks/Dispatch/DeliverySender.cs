using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Jobs.Webhooks;

/// <summary>Sends what lanes hold, as many at once as each lane has slots, and reports every delivery exactly once.</summary>
internal sealed class DeliverySender(
    WebhookOptions options, IReadOnlyDictionary<string, IDeliveryTransport> transports, Action<EndpointLane, DeliveryResult> report, ILogger logger)
{
    private readonly TimeProvider _time = options.TimeProvider;

    public void Start(EndpointLane lane, int senders, CancellationToken giveUp)
    {
        for (; senders > 0; senders--)
        {
            _ = Task.Run(() => RunAsync(lane, giveUp), CancellationToken.None);
        }
    }

    private async Task RunAsync(EndpointLane lane, CancellationToken giveUp)
    {
        while (lane.TryTake(out ClaimedDelivery? delivery, out EndpointAddress? address, out TimeSpan held))
        {
            // Only what is answered before the lease ends may be sent: afterwards another process owns it.
            if (giveUp.IsCancellationRequested || held > options.LeaseMargin)
            {
                report(lane, DeliveryResult.Release(delivery));
                continue;
            }

            long start = _time.GetTimestamp();
            DeliveryOutcome? outcome = await AttemptAsync(address, delivery, giveUp);
            TimeSpan duration = _time.GetElapsedTime(start);
            if (outcome is null)
            {
                report(lane, DeliveryResult.Release(delivery));
                continue;
            }

            foreach (ClaimedDelivery waiting in lane.Note(outcome, Random.Shared.NextDouble()))
            {
                report(lane, DeliveryResult.Release(waiting));
            }

            report(lane, Conclude(delivery, outcome, duration));
        }
    }

    /// <summary>Null when the attempt was given up, so that nobody knows how it would have ended.</summary>
    private async ValueTask<DeliveryOutcome?> AttemptAsync(EndpointAddress address, ClaimedDelivery delivery, CancellationToken giveUp)
    {
        try
        {
            return transports.TryGetValue(address.Target.Scheme, out IDeliveryTransport? transport)
                ? await transport.SendAsync(new OutgoingDelivery(address, delivery.Id, delivery.EventId, delivery.EventType, delivery.Payload, delivery.Failed + 1), giveUp)
                : DeliveryOutcome.Failed(JobsErrors.WebhookTargetBlocked(address.Target));
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            // Whatever a transport throws concerns this delivery only.
            WebhookLog.TransportThrew(logger, delivery.EventId, address.Id, failure);
            return DeliveryOutcome.Failed(JobsErrors.WebhookUnreachable(address.Target, WebhookUnreachableReason.Connection).WithCause(failure));
        }
    }

    private DeliveryResult Conclude(ClaimedDelivery delivery, DeliveryOutcome outcome, TimeSpan duration)
    {
        var result = new DeliveryResult(delivery) { Outcome = outcome, Duration = duration };
        switch (outcome.Verdict)
        {
            case DeliveryVerdict.Delivered:
                return result with { State = WebhookDeliveryState.Delivered };
            case DeliveryVerdict.Retry when options.Schedule.After(delivery.Failed + 1, outcome.RetryAfter, Random.Shared.NextDouble()) is { } delay:
                return result with { State = WebhookDeliveryState.Due, Delay = delay };
            case DeliveryVerdict.Retry:
                WebhookLog.GivenUp(logger, delivery.EventId, delivery.EndpointId, delivery.Failed + 1);
                return result with { State = WebhookDeliveryState.Parked };
            default:
                return result with { State = WebhookDeliveryState.Parked };
        }
    }
}
