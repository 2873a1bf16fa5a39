namespace ErrorCatalog.Compiler;

// What breaks no promise: compatible changes and information.
public static partial class ContractRules
{
    /// <summary>A catalog is new.</summary>
    public static ContractRule CatalogAdded { get; } = Compatible("catalog-added");

    /// <summary>The catalog is published for the first time.</summary>
    public static ContractRule BaseUriAdded { get; } = Compatible("base-uri-added");

    /// <summary>The inline texts are in another language.</summary>
    public static ContractRule SourceLocaleChanged { get; } = Compatible("source-locale-changed");

    /// <summary>An entry is new.</summary>
    public static ContractRule EntryAdded { get; } = Compatible("entry-added");

    /// <summary>An entry has another key and answers under the old one.</summary>
    public static ContractRule EntryRenamed { get; } = Compatible("entry-renamed");

    /// <summary>An entry will be retired; its factory warns.</summary>
    public static ContractRule EntryDeprecated { get; } = Compatible("entry-deprecated");

    /// <summary>An entry is not to be retired after all.</summary>
    public static ContractRule DeprecationWithdrawn { get; } = Information("deprecation-withdrawn");

    /// <summary>An entry is no longer raised; its page stays.</summary>
    public static ContractRule EntryRetired { get; } = Compatible("entry-retired");

    /// <summary>The wire code is another one and the old one is an alias.</summary>
    public static ContractRule CodeRenamed { get; } = Compatible("code-renamed");

    /// <summary>An alias is new.</summary>
    public static ContractRule AliasAdded { get; } = Compatible("alias-added");

    /// <summary>The entry has a number for the first time.</summary>
    public static ContractRule NumberAdded { get; } = Compatible("number-added");

    /// <summary>The sender tells somebody else; receivers do not see it.</summary>
    public static ContractRule CategoryChanged { get; } = Compatible("category-changed");

    /// <summary>Less of the conversation is spoiled than was promised.</summary>
    public static ContractRule ImpactNarrowed { get; } = Compatible("impact-narrowed");

    /// <summary>The entry has an HTTP status for the first time.</summary>
    public static ContractRule HttpStatusAdded { get; } = Compatible("http-status-added");

    /// <summary>An optional parameter is new, after all others.</summary>
    public static ContractRule ParameterAdded { get; } = Compatible("parameter-added");

    /// <summary>An enum has a new value.</summary>
    public static ContractRule EnumValueAdded { get; } = Compatible("enum-value-added");

    /// <summary>The values of an enum stand in another order; on the wire they are words.</summary>
    public static ContractRule EnumValuesReordered { get; } = Information("enum-values-reordered");

    /// <summary>The note about the place is another one.</summary>
    public static ContractRule WhereChanged { get; } = Information("where-changed");

    /// <summary>The first version is another one.</summary>
    public static ContractRule SinceChanged { get; } = Information("since-changed");

    /// <summary>A tombstone names another version or successor.</summary>
    public static ContractRule TombstoneChanged { get; } = Information("tombstone-changed");

    /// <summary>An entry that had every required field is exempt from them now.</summary>
    public static ContractRule ExemptionAdded { get; } = new("exemption-added", ContractSeverity.Information, "Restore the fields and remove the key from 'legacy': the list may only shrink.", CatalogRules.PublishedEntryExempted);

    /// <summary>An entry has every required field at last.</summary>
    public static ContractRule ExemptionRemoved { get; } = Information("exemption-removed");

    /// <summary>A text is new.</summary>
    public static ContractRule TextAdded { get; } = Information("text-added");

    /// <summary>A text says something else.</summary>
    public static ContractRule TextChanged { get; } = Information("text-changed");

    /// <summary>A text is gone.</summary>
    public static ContractRule TextRemoved { get; } = Information("text-removed");

    /// <summary>A translation is new.</summary>
    public static ContractRule TranslationAdded { get; } = Information("translation-added");

    /// <summary>A translation says something else.</summary>
    public static ContractRule TranslationChanged { get; } = Information("translation-changed");

    /// <summary>A translation is gone.</summary>
    public static ContractRule TranslationRemoved { get; } = Information("translation-removed");

    // A class of its own, because the order in which the parts of this class are initialized is undefined.
    private static class Ordered
    {
        internal static readonly ContractRule[] Rules =
        [
            CatalogRemoved, NamespaceChanged, BaseUriChanged, EntryRemoved, KeyReused, NameReused, CodeChanged, AliasRemoved, NumberChanged,
            SeverityChanged, KindChanged, ImpactWidened, WhoRetriesChanged, HttpStatusChanged, GrpcStatusChanged, ParameterRemoved,
            ParameterRenamed, ParameterRetyped, ParametersReordered, ParameterInserted, RequiredParameterAdded, ParameterMadeRequired,
            ParameterMadeOptional, EnumValueRemoved, SensitivityLowered, SensitivityRaised,
            CatalogAdded, BaseUriAdded, SourceLocaleChanged, EntryAdded, EntryRenamed, EntryDeprecated, EntryRetired, CodeRenamed, AliasAdded, NumberAdded,
            CategoryChanged, ImpactNarrowed, HttpStatusAdded, ParameterAdded, EnumValueAdded,
            EnumValuesReordered, WhereChanged, SinceChanged, TombstoneChanged, DeprecationWithdrawn, ExemptionAdded, ExemptionRemoved, TextAdded, TextChanged, TextRemoved, TranslationAdded,
            TranslationChanged, TranslationRemoved,
        ];
    }
}
