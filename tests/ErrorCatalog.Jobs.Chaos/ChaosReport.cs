namespace ErrorCatalog.Jobs.Chaos;

/// <summary>What a run came to.</summary>
/// <param name="Store">Which store.</param>
/// <param name="Kills">Processes that were killed.</param>
/// <param name="StoreCrashes">How often the database server was.</param>
/// <param name="Pauses">How often a sender was stopped for longer than its leases, and went on.</param>
/// <param name="Committed">Events that producers had noted as committed.</param>
/// <param name="Delivered">Events and endpoints that the receiver saw.</param>
/// <param name="Lost">Committed events that some endpoint never got.</param>
/// <param name="Duplicated">Calls beyond the first for an event and endpoint.</param>
/// <param name="InFlightAtKills">Deliveries that killed senders had claimed; no more may come twice.</param>
/// <param name="Violations">Invariants that did not hold.</param>
internal sealed record ChaosReport(
    string Store, int Kills, int StoreCrashes, int Pauses, int Committed, int Delivered, int Lost, int Duplicated, int InFlightAtKills, IReadOnlyList<string> Violations);
