namespace ErrorCatalog.Recovery;

/// <summary>What the driver has to do next.</summary>
internal enum MachineAction
{
    Connect,
    Wait,
    Receive,
    Ask,
    End,
}

/// <summary>What observers are told about a step.</summary>
internal enum MachineNotice
{
    None,
    Established,
    Retrying,
    WaitingForPeer,
}

/// <summary>The answer of the machine to an input.</summary>
internal readonly record struct MachineStep(MachineAction Action, TimeSpan Delay = default, MachineNotice Notice = MachineNotice.None);
