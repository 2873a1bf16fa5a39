namespace ErrorCatalog.Compiler;

// The published contract (EC0200–EC0299).
public static partial class CatalogRules
{
    /// <summary>A baseline is no baseline: nothing can be held against it.</summary>
    public static CatalogRule BaselineUnreadable { get; } = Error("EC0200", "A baseline can be read");

    /// <summary>A newer version of the tool wrote the baseline.</summary>
    public static CatalogRule BaselineTooNew { get; } = Error("EC0201", "A baseline has a known format");

    /// <summary>A line of a baseline does not have the hash that it was written with, or the file is named after another version.</summary>
    public static CatalogRule BaselineEdited { get; } = Error("EC0202", "A baseline is not edited by hand");

    /// <summary>Reports that were sent refer to it.</summary>
    public static CatalogRule PublishedEntryRemoved { get; } = Warning("EC0210", "A published entry stays, if only as a tombstone");

    /// <summary>Those who know the old meaning misread the new reports.</summary>
    public static CatalogRule PublishedNameReused { get; } = Warning("EC0211", "A published name keeps its entry");

    /// <summary>A code, alias or number that somebody may still send leads nowhere.</summary>
    public static CatalogRule PublishedNameLost { get; } = Warning("EC0212", "A published code leads to its entry");

    /// <summary>Severity, kind, impact or who retries: programs decide by them.</summary>
    public static CatalogRule PublishedMeaningChanged { get; } = Warning("EC0213", "A published entry keeps its meaning");

    /// <summary>Clients branch on the status.</summary>
    public static CatalogRule PublishedStatusChanged { get; } = Warning("EC0214", "A published entry keeps its status");

    /// <summary>Programs name parameters, peers count them.</summary>
    public static CatalogRule PublishedParametersChanged { get; } = Warning("EC0215", "A published entry keeps its parameters");

    /// <summary>A value would be sent that was withheld, or the reverse.</summary>
    public static CatalogRule PublishedSensitivityChanged { get; } = Warning("EC0216", "A published parameter keeps its sensitivity");

    /// <summary>Every reference that was sent begins with the address; every program names the namespace.</summary>
    public static CatalogRule PublishedAddressChanged { get; } = Warning("EC0217", "A published catalog keeps its address and namespace");

    /// <summary>The list of exemptions may only shrink.</summary>
    public static CatalogRule PublishedEntryExempted { get; } = Warning("EC0218", "A complete published entry is not exempted again");

    private static CatalogRule[] ContractFindingRules =>
    [
        BaselineUnreadable,
        BaselineTooNew,
        BaselineEdited,
        PublishedEntryRemoved,
        PublishedNameReused,
        PublishedNameLost,
        PublishedMeaningChanged,
        PublishedStatusChanged,
        PublishedParametersChanged,
        PublishedSensitivityChanged,
        PublishedAddressChanged,
        PublishedEntryExempted,
    ];
}
