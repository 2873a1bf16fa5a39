namespace ErrorCatalog.Recovery;

internal enum RecoveryDecisionKind
{
    Stop,
    Continue,
    Suspend,
    Escalate,
}
