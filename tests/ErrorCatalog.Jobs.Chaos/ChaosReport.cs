namespace ErrorCatalog.Jobs.Chaos;

/// <summary>What a run came to.</summary>
internal sealed record ChaosReport
{
    /// <summary>Which store.</summary>
    public required string Store { get; init; }

    /// <summary>Processes that were killed.</summary>
    public int Kills { get; init; }

    /// <summary>How often the database server was.</summary>
    public int StoreCrashes { get; init; }

    /// <summary>How often a sender was stopped for longer than its leases, and went on.</summary>
    public int Pauses { get; init; }

    /// <summary>How often the wall clock was set.</summary>
    public int ClockSteps { get; init; }

    /// <summary>Events that were committed: those that producers noted, and those that the store has.</summary>
    public int Committed { get; init; }

    /// <summary>Jobs that ended.</summary>
    public int Jobs { get; init; }

    /// <summary>Events and endpoints that the receiver saw.</summary>
    public int Delivered { get; init; }

    /// <summary>Committed events that some endpoint never got.</summary>
    public int Lost { get; init; }

    /// <summary>Calls beyond the first for an event and endpoint, of deliveries that were in flight when their sender was killed or stopped, or the store crashed.</summary>
    public int Duplicated { get; init; }

    /// <summary>Calls beyond the first because a lease ended while its owner was alive: a machine too busy for leases as short as these.</summary>
    public int Expired { get; init; }

    /// <summary>Calls beyond the first because the answer to the one before never came, or because the owner asked for a replay.</summary>
    public int Repeated { get; init; }

    /// <summary>Deliveries that killed, stopped or cut off senders had claimed: these may come twice.</summary>
    public int InFlightAtKills { get; init; }

    /// <summary>99 of 100 deliveries took less than this many milliseconds while no endpoint was dead.</summary>
    public double P99NoneDead { get; init; }

    /// <summary>The same for the nine that lived while one in ten was dead.</summary>
    public double P99OneDead { get; init; }

    /// <summary>Deliveries that were due at dead endpoints while memory was measured; 0 when it was not.</summary>
    public int DueRows { get; init; }

    /// <summary>What the memory of a sender grew by meanwhile, in MiB.</summary>
    public double MemoryGrowth { get; init; }

    /// <summary>Processor time of a sender that had nothing to send but what is poisoned, in percent of one core.</summary>
    public double IdlePercent { get; init; }

    /// <summary>Invariants that did not hold, with the rows.</summary>
    public IReadOnlyList<string> Violations { get; init; } = [];
}
