using System.Globalization;
using static ErrorCatalog.Compiler.Tests.Contracts.Lists;

namespace ErrorCatalog.Compiler.Tests.Contracts;

/// <summary>One edit of a catalog with what the table of changes says about it.</summary>
/// <param name="Expected">The rule that must be reported.</param>
/// <param name="Apply">Makes the edit; null when the entry has nothing to edit that way.</param>
internal sealed record RandomEdit(ContractRule Expected, Func<Random, ContractEntry, ContractEntry?> Apply)
{
    /// <summary>Every edit of a single entry that the table knows.</summary>
    public static readonly IReadOnlyList<RandomEdit> All =
    [
        new(ContractRules.CodeChanged, (_, entry) => entry with { Code = entry.Code + "x" }),
        new(ContractRules.CodeRenamed, (_, entry) => entry with { Code = entry.Code + "x", Aliases = List([.. entry.Aliases, entry.Code]) }),
        new(ContractRules.AliasRemoved, (_, entry) => entry.Aliases.Count == 0 ? null : entry with { Aliases = List([.. entry.Aliases.Skip(1)]) }),
        new(ContractRules.AliasAdded, (random, entry) => entry with { Aliases = List([.. entry.Aliases, "new-" + Number(random)]) }),
        new(ContractRules.NumberChanged, (_, entry) => entry.Number is { } number ? entry with { Number = number + 1 } : null),
        new(ContractRules.NumberChanged, (_, entry) => entry.Number is null ? null : entry with { Number = null }),
        new(ContractRules.NumberAdded, (_, entry) => entry.Number is null ? entry with { Number = 7 } : null),
        new(ContractRules.SeverityChanged, (_, entry) => entry with { Severity = 1 - entry.Severity }),
        new(ContractRules.KindChanged, (_, entry) => entry with { Kind = 1 - entry.Kind }),
        new(ContractRules.ImpactWidened, (_, entry) => entry.Impact == EntryImpact.Connection ? null : entry with { Impact = entry.Impact + 1 }),
        new(ContractRules.ImpactNarrowed, (_, entry) => entry.Impact == EntryImpact.Message ? null : entry with { Impact = entry.Impact - 1 }),
        new(ContractRules.WhoRetriesChanged, (_, entry) => entry with { WhoRetries = (WhoRetries)(((int)entry.WhoRetries + 1) % 4) }),
        new(ContractRules.HttpStatusChanged, (_, entry) => entry.HttpStatus is { } status ? entry with { HttpStatus = status == 599 ? 400 : status + 1 } : null),
        new(ContractRules.HttpStatusAdded, (_, entry) => entry.HttpStatus is null ? entry with { HttpStatus = 503 } : null),
        new(ContractRules.GrpcStatusChanged, (_, entry) => entry with { GrpcStatus = entry.GrpcStatus == "ABORTED" ? "OK" : "ABORTED" }),
        new(ContractRules.CategoryChanged, (_, entry) => entry with { Category = (EntryCategory)(((int)entry.Category + 1) % 5) }),
        new(ContractRules.WhereChanged, (_, entry) => entry with { Where = entry.Where + "?" }),
        new(ContractRules.SinceChanged, (_, entry) => entry with { Since = entry.Since + "9" }),
        new(ContractRules.EntryRetired, (_, entry) => entry.IsRetired ? null : entry with { IsRetired = true, RetiredSince = "2.0.0" }),
        new(ContractRules.EntryDeprecated, (_, entry) => entry.IsRetired || entry.IsDeprecated ? null : entry with { IsDeprecated = true }),
        new(ContractRules.DeprecationWithdrawn, (_, entry) => !entry.IsRetired && entry.IsDeprecated ? entry with { IsDeprecated = false } : null),
        new(ContractRules.ExemptionAdded, (_, entry) => entry.IsLegacy ? null : entry with { IsLegacy = true }),
        new(ContractRules.ExemptionRemoved, (_, entry) => entry.IsLegacy ? entry with { IsLegacy = false } : null),
        new(ContractRules.KeyReused, (_, entry) => entry.IsRetired ? entry with { IsRetired = false, RetiredSince = null, ReplacedBy = null } : null),
        new(ContractRules.TombstoneChanged, (_, entry) => entry.IsRetired ? entry with { ReplacedBy = entry.ReplacedBy + "x" } : null),
        new(ContractRules.ParameterRemoved, (_, entry) => entry.Parameters.Count == 0 ? null : entry with { Parameters = List([.. entry.Parameters.SkipLast(1)]) }),
        new(ContractRules.ParameterRenamed, (random, entry) => Change(random, entry, parameter => parameter with { Name = parameter.Name + "x" })),
        new(ContractRules.ParameterRetyped, (random, entry) => Change(random, entry, parameter => parameter with { Type = (ParameterType)(((int)parameter.Type + 1) % 10), EnumValues = default })),
        new(ContractRules.ParametersReordered, (_, entry) => entry.Parameters.Count < 2 ? null : entry with { Parameters = List([.. entry.Parameters.Skip(1), entry.Parameters[0]]) }),
        new(ContractRules.ParameterInserted, (random, entry) => entry.Parameters.Count == 0 ? null : entry with { Parameters = List([RandomContracts.Parameter(random, "n" + Number(random)) with { IsOptional = true }, .. entry.Parameters]) }),
        new(ContractRules.RequiredParameterAdded, (random, entry) => entry with { Parameters = List([.. entry.Parameters, RandomContracts.Parameter(random, "n" + Number(random)) with { IsOptional = false }]) }),
        new(ContractRules.ParameterAdded, (random, entry) => entry with { Parameters = List([.. entry.Parameters, RandomContracts.Parameter(random, "n" + Number(random)) with { IsOptional = true }]) }),
        new(ContractRules.ParameterMadeRequired, (random, entry) => Change(random, entry, parameter => parameter.IsOptional ? parameter with { IsOptional = false } : null)),
        new(ContractRules.ParameterMadeOptional, (random, entry) => Change(random, entry, parameter => parameter.IsOptional ? null : parameter with { IsOptional = true })),
        new(ContractRules.EnumValueRemoved, (random, entry) => Change(random, entry, parameter => parameter.EnumValues.Count == 0 ? null : parameter with { EnumValues = List([.. parameter.EnumValues.Skip(1)]) })),
        new(ContractRules.EnumValueAdded, (random, entry) => Change(random, entry, parameter => parameter.EnumValues.Count == 0 ? null : parameter with { EnumValues = List([.. parameter.EnumValues, "n" + Number(random)]) })),
        new(ContractRules.EnumValuesReordered, (random, entry) => Change(random, entry, parameter => parameter.EnumValues.Count < 2 ? null : parameter with { EnumValues = List([.. parameter.EnumValues.Reverse()]) })),
        new(ContractRules.SensitivityLowered, (random, entry) => Change(random, entry, parameter => parameter.Sensitivity == ParameterSensitivity.Public ? null : parameter with { Sensitivity = parameter.Sensitivity - 1 })),
        new(ContractRules.SensitivityRaised, (random, entry) => Change(random, entry, parameter => parameter.Sensitivity == ParameterSensitivity.Secret ? null : parameter with { Sensitivity = parameter.Sensitivity + 1 })),
        new(ContractRules.TextChanged, (random, entry) => entry with { Texts = List([entry.Texts[0] with { Hash = RandomContracts.Hash(random) }, .. entry.Texts.Skip(1)]) }),
        new(ContractRules.TextAdded, (random, entry) => entry.Texts.Any(text => text.Name == "doc") ? null : entry with { Texts = List([.. entry.Texts, new TextMark("doc", RandomContracts.Hash(random))]) }),
        new(ContractRules.TextRemoved, (_, entry) => entry.Texts.Count < 2 ? null : entry with { Texts = List([.. entry.Texts.SkipLast(1)]) }),
        new(ContractRules.TranslationAdded, (random, entry) => entry.Translations.Any(text => text.Name == "uk") ? null : entry with { Translations = List([.. entry.Translations, new TextMark("uk", RandomContracts.Hash(random))]) }),
        new(ContractRules.TranslationChanged, (random, entry) => entry.Translations.Count == 0 ? null : entry with { Translations = List([entry.Translations[0] with { Hash = RandomContracts.Hash(random) }, .. entry.Translations.Skip(1)]) }),
        new(ContractRules.TranslationRemoved, (_, entry) => entry.Translations.Count == 0 ? null : entry with { Translations = List([.. entry.Translations.Skip(1)]) }),
    ];

    /// <summary>The catalogs with the edit in one of their entries; null when none of the entries has anything to edit that way.</summary>
    public EquatableArray<ContractCatalog>? In(EquatableArray<ContractCatalog> catalogs, Random random)
    {
        int chosen = random.Next(catalogs.Count);
        ContractCatalog catalog = catalogs[chosen];
        int[] order = [.. Enumerable.Range(0, catalog.Entries.Count).OrderBy(_ => random.Next())];
        foreach (int i in order)
        {
            if (Apply(random, catalog.Entries[i]) is { } edited)
            {
                ContractEntry[] entries = [.. catalog.Entries];
                entries[i] = edited;
                return List([.. catalogs.Select((other, c) => c == chosen ? other with { Entries = new EquatableArray<ContractEntry>(entries) } : other)]);
            }
        }

        return null;
    }

    private static ContractEntry? Change(Random random, ContractEntry entry, Func<ContractParameter, ContractParameter?> change)
    {
        foreach (int i in Enumerable.Range(0, entry.Parameters.Count).OrderBy(_ => random.Next()))
        {
            if (change(entry.Parameters[i]) is { } changed)
            {
                ContractParameter[] parameters = [.. entry.Parameters];
                parameters[i] = changed;
                return entry with { Parameters = new EquatableArray<ContractParameter>(parameters) };
            }
        }

        return null;
    }

    private static string Number(Random random) => random.Next().ToString(CultureInfo.InvariantCulture);
}
