namespace ErrorCatalog.Compiler;

/// <summary>Compares two versions of one entry.</summary>
internal sealed class EntryDiff
{
    private readonly string _catalog;
    private readonly ContractEntry _old;
    private readonly ContractEntry _new;
    private readonly List<ContractChange> _changes;

    private EntryDiff(string catalog, ContractEntry old, ContractEntry current, List<ContractChange> changes)
    {
        _catalog = catalog;
        _old = old;
        _new = current;
        _changes = changes;
    }

    internal static void Compare(string catalog, ContractEntry old, ContractEntry current, CatalogNames names, List<ContractChange> changes)
    {
        EntryDiff diff = new(catalog, old, current, changes);
        diff.CompareNames(names);
        diff.CompareLife();
        diff.CompareMeaning();
        ParameterDiff.Compare(old.Parameters, current.Parameters, (rule, what, before, after, name) => diff.Add(rule, what, before, after, name is null ? "params" : "params/" + name));
        diff.CompareMarks("text", old.Texts, current.Texts, ContractRules.TextAdded, ContractRules.TextChanged, ContractRules.TextRemoved);
        diff.CompareMarks("translation", old.Translations, current.Translations, ContractRules.TranslationAdded, ContractRules.TranslationChanged, ContractRules.TranslationRemoved);
    }

    private void Add(ContractRule rule, string what, string? before, string? after, string? field = null)
    {
        if (before != after)
        {
            string place = "errors/" + _new.Key;
            _changes.Add(new ContractChange(rule, _catalog, _old.Key, $"{what} of '{_old.Key}'", before, after) { Place = field is null ? place : place + "/" + field });
        }
    }

    private void CompareNames(CatalogNames names)
    {
        Add(ContractRules.EntryRenamed, "the key", _old.Key, _new.Key);
        if (_old.Code != _new.Code)
        {
            Add(RuleOfLost(_old.Code, names, ContractRules.CodeChanged) ?? ContractRules.CodeRenamed, "the code", _old.Code, _new.Code, "code");
        }

        foreach (string alias in _old.Aliases)
        {
            if (RuleOfLost(alias, names, ContractRules.AliasRemoved) is { } rule)
            {
                Add(rule, $"the alias '{alias}'", _new.Key, names.Owner(alias)?.Key, "aliases");
            }
        }

        foreach (string alias in _new.Aliases.Where(alias => !_old.Names.Contains(alias)))
        {
            Add(ContractRules.AliasAdded, "an alias", null, alias, "aliases");
        }

        Add(_old.Number is null ? ContractRules.NumberAdded : ContractRules.NumberChanged, "the number", Text(_old.Number), Text(_new.Number), "number");
    }

    // Null when the name still leads to this entry.
    private ContractRule? RuleOfLost(string name, CatalogNames names, ContractRule lost) =>
        names.Owner(name) is not { } owner ? lost : owner.Key == _new.Key ? null : ContractRules.NameReused;

    private void CompareLife()
    {
        const string Living = "living";
        const string Retired = "retired";
        if (_old.IsRetired != _new.IsRetired)
        {
            Add(_old.IsRetired ? ContractRules.KeyReused : ContractRules.EntryRetired, "the state", _old.IsRetired ? Retired : Living, _new.IsRetired ? Retired : Living);
        }
        else if (_old.IsRetired)
        {
            Add(ContractRules.TombstoneChanged, "the successor", _old.ReplacedBy, _new.ReplacedBy);
            Add(ContractRules.TombstoneChanged, "the version of the tombstone", _old.RetiredSince, _new.RetiredSince);
        }

        if (!_new.IsRetired)
        {
            Add(_new.IsDeprecated ? ContractRules.EntryDeprecated : ContractRules.DeprecationWithdrawn, "the notice", State(_old.IsDeprecated), State(_new.IsDeprecated), "deprecated");
        }

        Add(_new.IsLegacy ? ContractRules.ExemptionAdded : ContractRules.ExemptionRemoved, "the completeness", Completeness(_old), Completeness(_new));
        Add(ContractRules.SinceChanged, "the first version", _old.Since, _new.Since, "since");
    }

    private void CompareMeaning()
    {
        Add(ContractRules.SeverityChanged, "the severity", CatalogTokens.Of(_old.Severity), CatalogTokens.Of(_new.Severity), "severity");
        Add(ContractRules.KindChanged, "the kind", CatalogTokens.Of(_old.Kind), CatalogTokens.Of(_new.Kind), "kind");
        Add(_new.Impact > _old.Impact ? ContractRules.ImpactWidened : ContractRules.ImpactNarrowed, "the impact", CatalogTokens.Of(_old.Impact), CatalogTokens.Of(_new.Impact), "impact");
        Add(ContractRules.WhoRetriesChanged, "who retries", CatalogTokens.Of(_old.WhoRetries), CatalogTokens.Of(_new.WhoRetries), "who-retries");
        Add(_old.HttpStatus is null ? ContractRules.HttpStatusAdded : ContractRules.HttpStatusChanged, "the HTTP status", Text(_old.HttpStatus), Text(_new.HttpStatus), "http-status");
        Add(ContractRules.GrpcStatusChanged, "the gRPC status", _old.GrpcStatus, _new.GrpcStatus, "grpc-status");
        Add(ContractRules.CategoryChanged, "the category", CatalogTokens.Of(_old.Category), CatalogTokens.Of(_new.Category), "category");
        Add(ContractRules.WhereChanged, "the place", _old.Where, _new.Where, "where");
    }

    private void CompareMarks(string noun, EquatableArray<TextMark> old, EquatableArray<TextMark> current, ContractRule added, ContractRule changed, ContractRule removed)
    {
        Dictionary<string, string> after = current.ToDictionary(mark => mark.Name, mark => mark.Hash, StringComparer.Ordinal);
        foreach (TextMark mark in old)
        {
            string? hash = after.TryGetValue(mark.Name, out string? found) ? found : null;
            Add(hash is null ? removed : changed, $"the {noun} '{mark.Name}'", mark.Hash, hash);
            after.Remove(mark.Name);
        }

        foreach (TextMark mark in current.Where(mark => after.ContainsKey(mark.Name)))
        {
            Add(added, $"the {noun} '{mark.Name}'", null, mark.Hash);
        }
    }

    private static string Completeness(ContractEntry entry) => entry.IsLegacy ? "exempt" : "complete";

    private static string State(bool isDeprecated) => isDeprecated ? "deprecated" : "none";

    private static string? Text(int? number) => number is { } value ? FindingText.Number(value) : null;
}
