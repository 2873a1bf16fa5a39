namespace ErrorCatalog.Compiler;

/// <summary>The table of changes: what breaks a promise, what is compatible, what is mere wording.</summary>
public static partial class ContractRules
{
    private const string KeepParameter = "Restore it, or leave this entry as it is, retire it and declare a successor.";

    private const string KeepMeaning = "Restore it, or declare a new entry that means the new thing and retire this one.";

    /// <summary>All rules: breaking ones first, then compatible ones, then information.</summary>
    public static IReadOnlyList<ContractRule> All => Ordered.Rules;

    /// <summary>A catalog is gone.</summary>
    public static ContractRule CatalogRemoved { get; } = Breaking("catalog-removed", CatalogRules.PublishedEntryRemoved, "Restore the catalog and retire its entries: reports that were sent refer to them.");

    /// <summary>Programs that name the generated class no longer compile.</summary>
    public static ContractRule NamespaceChanged { get; } = Breaking("namespace-changed", CatalogRules.PublishedAddressChanged, "Restore the namespace: programs name the generated types by it.");

    /// <summary>Every address in every report that was sent begins with it.</summary>
    public static ContractRule BaseUriChanged { get; } = Breaking("base-uri-changed", CatalogRules.PublishedAddressChanged, "Restore the base URI: it is in the type of every problem that was sent.");

    /// <summary>An entry is gone and nothing answers under its key.</summary>
    public static ContractRule EntryRemoved { get; } = Breaking("entry-removed", CatalogRules.PublishedEntryRemoved, "Restore the entry with 'retired:', or give its key to a successor as an alias.");

    /// <summary>A retired key is raised again.</summary>
    public static ContractRule KeyReused { get; } = Breaking("key-reused", CatalogRules.PublishedNameReused, "Choose another key: those who know the old one read the new reports wrongly.");

    /// <summary>A key, code or alias belongs to another entry now.</summary>
    public static ContractRule NameReused { get; } = Breaking("name-reused", CatalogRules.PublishedNameReused, "Give the name back: reports that were sent mean the entry that had it.");

    /// <summary>The wire code is another one and the old one leads nowhere.</summary>
    public static ContractRule CodeChanged { get; } = Breaking("code-changed", CatalogRules.PublishedNameLost, "Keep the old code under 'aliases:'.");

    /// <summary>An alias leads nowhere.</summary>
    public static ContractRule AliasRemoved { get; } = Breaking("alias-removed", CatalogRules.PublishedNameLost, "Restore the alias: somebody may still send or store it.");

    /// <summary>Peers match the number.</summary>
    public static ContractRule NumberChanged { get; } = Breaking("number-changed", CatalogRules.PublishedNameLost, "Restore the number: peers match it.");

    /// <summary>Errors become warnings or the reverse.</summary>
    public static ContractRule SeverityChanged { get; } = Breaking("severity-changed", CatalogRules.PublishedMeaningChanged, KeepMeaning);

    /// <summary>Rejections become exceptions or the reverse.</summary>
    public static ContractRule KindChanged { get; } = Breaking("kind-changed", CatalogRules.PublishedMeaningChanged, KeepMeaning);

    /// <summary>More of the conversation is spoiled than was promised.</summary>
    public static ContractRule ImpactWidened { get; } = Breaking("impact-widened", CatalogRules.PublishedMeaningChanged, KeepMeaning);

    /// <summary>Programs decide by it whether they try again.</summary>
    public static ContractRule WhoRetriesChanged { get; } = Breaking("who-retries-changed", CatalogRules.PublishedMeaningChanged, KeepMeaning);

    /// <summary>HTTP clients branch on the status.</summary>
    public static ContractRule HttpStatusChanged { get; } = Breaking("http-status-changed", CatalogRules.PublishedStatusChanged, "Restore it with 'http-status:'.");

    /// <summary>gRPC clients branch on the status.</summary>
    public static ContractRule GrpcStatusChanged { get; } = Breaking("grpc-status-changed", CatalogRules.PublishedStatusChanged, "Restore it with 'grpc-status:'.");

    /// <summary>A value that readers use is no longer there.</summary>
    public static ContractRule ParameterRemoved { get; } = Breaking("parameter-removed", CatalogRules.PublishedParametersChanged, KeepParameter);

    /// <summary>A value has another name.</summary>
    public static ContractRule ParameterRenamed { get; } = Breaking("parameter-renamed", CatalogRules.PublishedParametersChanged, KeepParameter);

    /// <summary>A value has another type.</summary>
    public static ContractRule ParameterRetyped { get; } = Breaking("parameter-retyped", CatalogRules.PublishedParametersChanged, KeepParameter);

    /// <summary>DIDComm args are read by position.</summary>
    public static ContractRule ParametersReordered { get; } = Breaking("parameters-reordered", CatalogRules.PublishedParametersChanged, "Restore the order: DIDComm args are read by position.");

    /// <summary>A new parameter before old ones moves their positions.</summary>
    public static ContractRule ParameterInserted { get; } = Breaking("parameter-inserted", CatalogRules.PublishedParametersChanged, "Move the new parameter to the end: DIDComm args are read by position.");

    /// <summary>Programs that raise the entry no longer compile.</summary>
    public static ContractRule RequiredParameterAdded { get; } = Breaking("required-parameter-added", CatalogRules.PublishedParametersChanged, "Add 'optional: true', or declare a new entry.");

    /// <summary>Programs that leave it out no longer compile.</summary>
    public static ContractRule ParameterMadeRequired { get; } = Breaking("parameter-made-required", CatalogRules.PublishedParametersChanged, "Restore 'optional: true'.");

    /// <summary>Readers that count on the value no longer find it.</summary>
    public static ContractRule ParameterMadeOptional { get; } = Breaking("parameter-made-optional", CatalogRules.PublishedParametersChanged, "Remove 'optional: true': readers count on the value.");

    /// <summary>Readers may know this token only.</summary>
    public static ContractRule EnumValueRemoved { get; } = Breaking("enum-value-removed", CatalogRules.PublishedParametersChanged, "Restore the value; one that is no longer raised does no harm.");

    /// <summary>A value leaves the house that stayed inside before.</summary>
    public static ContractRule SensitivityLowered { get; } = Breaking("sensitivity-lowered", CatalogRules.PublishedSensitivityChanged, "Restore the sensitivity: a value that was withheld would be sent.");

    /// <summary>A value is withheld that readers got before.</summary>
    public static ContractRule SensitivityRaised { get; } = Breaking("sensitivity-raised", CatalogRules.PublishedSensitivityChanged, "Restore the sensitivity, or accept that readers no longer get the value.");

    private static ContractRule Breaking(string name, CatalogRule finding, string advice) => new(name, ContractSeverity.Breaking, advice, finding);

    private static ContractRule Compatible(string name) => new(name, ContractSeverity.Compatible, string.Empty, null);

    private static ContractRule Information(string name) => new(name, ContractSeverity.Information, string.Empty, null);
}
