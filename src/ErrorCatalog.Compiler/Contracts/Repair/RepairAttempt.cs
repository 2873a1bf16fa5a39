using System.Globalization;

namespace ErrorCatalog.Compiler;

/// <summary>Edits that shall mend broken promises, on a copy of the texts.</summary>
internal sealed class RepairAttempt
{
    private readonly RepairRequest _request;
    private readonly CompiledCatalogs _compiled;
    private readonly FormerEntries _former;
    private readonly Dictionary<string, CatalogText> _texts;
    private readonly EquatableArray<ContractCatalog> _current;
    private readonly Dictionary<string, CatalogNames> _names = new(StringComparer.Ordinal);

    internal RepairAttempt(RepairRequest request, CompiledCatalogs compiled, FormerEntries former, Dictionary<string, string> texts, CancellationToken cancellationToken)
    {
        _request = request;
        _compiled = compiled;
        _former = former;
        _texts = texts.ToDictionary(text => text.Key, text => new CatalogText(text.Key, text.Value, cancellationToken), StringComparer.Ordinal);
        _current = ContractCatalog.WithoutTexts(compiled.Catalogs);
        foreach (ContractCatalog catalog in _current)
        {
            _names.Add(catalog.Name, new CatalogNames(catalog));
        }
    }

    /// <summary>The entries that edits are about.</summary>
    internal HashSet<(string Catalog, string Key)> Touched { get; } = [];

    /// <summary>The texts with the edits.</summary>
    internal Dictionary<string, string> Texts => _texts.ToDictionary(text => text.Key, text => text.Value.Text, StringComparer.Ordinal);

    /// <summary>Edits the texts for one broken promise; null when that was possible, or nothing is left to do, else why not.</summary>
    /// <param name="change">The broken promise.</param>
    /// <param name="group">All broken promises of the same entry.</param>
    internal string? Mend(ContractChange change, ContractChange[] group)
    {
        ContractCatalog promised = _request.Baseline.Catalogs.First(catalog => catalog.Name == change.Catalog);
        if (change.Key is null)
        {
            return change.Rule == ContractRules.CatalogRemoved
                ? "The whole catalog is gone. Restore its files from version control, then retire what is raised no more."
                : MendHeader(change.Rule, promised);
        }

        ContractEntry before = promised.Entries.First(entry => entry.Key == change.Key);
        if (_names[change.Catalog].SuccessorOf(before) is not { } after)
        {
            return Restore(change.Catalog, promised, before);
        }

        CatalogText? text = FileOf(change.Catalog, after.Key);
        if (text is null)
        {
            return "The lines of the entry are not written as a mapping of fields. Mend them by hand.";
        }

        Touched.Add((change.Catalog, after.Key));
        return change.Rule.Finding == CatalogRules.PublishedParametersChanged || change.Rule.Finding == CatalogRules.PublishedSensitivityChanged
            ? new ParameterRepair(text, after.Key, before, ModelOf(change.Catalog, after.Key), _former.Find(change.Catalog, before), LocalesOf(change.Catalog)).Mend(change.Rule)
            : MendEntry(change, group, before, after, text);
    }

    private string? MendEntry(ContractChange change, ContractChange[] group, ContractEntry before, ContractEntry after, CatalogText text) => change.Rule switch
    {
        var rule when rule == ContractRules.NameReused => TakeBack(change.Catalog, before, after, text),
        var rule when rule == ContractRules.KeyReused => Bury(change.Catalog, before, after, text),
        var rule when rule == ContractRules.CodeChanged || rule == ContractRules.AliasRemoved => AddAliases(change.Catalog, before, after, text),
        var rule when rule == ContractRules.NumberChanged => Set(text, after, "number", Number(before.Number)),
        var rule when rule == ContractRules.SeverityChanged => Set(text, after, "severity", CatalogTokens.Of(before.Severity)),
        var rule when rule == ContractRules.KindChanged => Set(text, after, "kind", CatalogTokens.Of(before.Kind)),
        var rule when rule == ContractRules.ImpactWidened => Set(text, after, "impact", CatalogTokens.Of(before.Impact)),
        var rule when rule == ContractRules.WhoRetriesChanged => Set(text, after, "who-retries", CatalogTokens.Of(before.WhoRetries)),
        var rule when rule == ContractRules.HttpStatusChanged => Set(text, after, "http-status", Number(before.HttpStatus)),

        // It follows the HTTP status where it is not written.
        var rule when rule == ContractRules.GrpcStatusChanged => group.Any(other => other.Rule == ContractRules.HttpStatusChanged) ? null : Set(text, after, "grpc-status", before.GrpcStatus),
        var rule when rule == ContractRules.ExemptionAdded => Complete(change.Catalog, before, after, text),
        _ => change.Rule.Advice,
    };

    private static string? Set(CatalogText text, ContractEntry after, string name, string value) =>
        text.SetField(after.Key, name, value) ? null : $"The value of '{name}' is not written on one line. Mend it by hand.";

    private string? MendHeader(ContractRule rule, ContractCatalog promised)
    {
        (string name, string? value) = rule == ContractRules.BaseUriChanged ? ("base-uri", promised.BaseUri) : ("namespace", promised.Namespace);
        CatalogText[] files = [.. Files(promised.Name)];
        CatalogText[] saying = [.. files.Where(file => MemberEdits.Find(file.Root, name) is not null)];
        foreach (CatalogText file in saying.Length > 0 || value is null ? saying : files.Take(1))
        {
            bool isEdited = value is null
                ? file.Edit(edits => { MemberEdits.Remove(file.File, file.Root!, name, edits); return true; })
                : file.Edit(edits => MemberEdits.Set(file.File, null, file.Root!, name, value, CatalogTokens.FileKeys, edits));
            if (!isEdited)
            {
                return $"The value of '{name}' is not written on one line. Mend it by hand.";
            }
        }

        return null;
    }

    // An entry that is new and answers to a name of the old one is the old one under another key.
    private string? Restore(string catalog, ContractCatalog promised, ContractEntry before)
    {
        HashSet<string> known = [.. promised.Entries.Select(entry => entry.Key)];
        ContractEntry[] heirs = [.. _current.First(other => other.Name == catalog).Entries
            .Where(entry => !known.Contains(entry.Key) && (before.Names.Any(name => entry.Names.Contains(name)) || (before.Number is not null && entry.Number == before.Number)))];
        if (heirs.Length > 1)
        {
            return $"Several new entries answer to its names: {string.Join(", ", heirs.Select(entry => $"'{entry.Key}'"))}. Give its key to one of them as an alias.";
        }

        if (heirs.Length == 1 && FileOf(catalog, heirs[0].Key) is { } file)
        {
            Touched.Add((catalog, heirs[0].Key));
            AddAlias(file, heirs[0].Key, before.Key);
            return null;
        }

        if (_former.Lines(catalog, before) is not { } former)
        {
            return "A baseline holds hashes of texts, and no commit has the entry as it was promised. Write it again with 'retired:', or give its key to a successor as an alias.";
        }

        foreach (CatalogText target in Files(catalog).OrderByDescending(target => Path.GetFileName(target.Path) == former.FileName).ThenBy(target => target.Path, StringComparer.Ordinal))
        {
            if (EntryInsertion.InsertLines(target.Text, former.Lines, CancellationToken.None) is { } text)
            {
                target.Replace(text);
                Touched.Add((catalog, before.Key));
                return before.IsRetired ? null : Retire(catalog, before, target);
            }
        }

        return "The entries are written in braces, where lines have no place. Write the entry again with 'retired:'.";
    }

    private string? Retire(string catalog, ContractEntry before, CatalogText target)
    {
        DeprecatedModel? notice = _former.Find(catalog, before)?.Deprecated;
        if (notice is not null && target.Entry(before.Key) is { Value: YamlMapping fields })
        {
            target.Edit(edits => { MemberEdits.Remove(target.File, fields, "deprecated", edits); return true; });
        }

        return SetTombstone(target, before.Key, _request.Version, notice?.ReplacedBy, notice?.Reason);
    }

    // What was retired may be raised again by mistake; but with other words it is another error under an old name.
    private string? Bury(string catalog, ContractEntry before, ContractEntry after, CatalogText text)
    {
        if (ContractEntry.Of(ModelOf(catalog, after.Key), []).Texts != before.Texts)
        {
            return "The key was retired and has other texts now. Declare the new error under a new key and restore the tombstone.";
        }

        return SetTombstone(text, after.Key, before.RetiredSince, before.ReplacedBy, _former.Find(catalog, before)?.Retired?.Reason);
    }

    private static string? SetTombstone(CatalogText text, string key, string? since, string? replacedBy, string? reason)
    {
        string[] members =
        [
            .. since is null ? Array.Empty<string>() : ["since: " + since],
            .. replacedBy is null ? Array.Empty<string>() : ["replaced-by: " + YamlQuoting.Key(replacedBy)],
            .. reason is null ? Array.Empty<string>() : ["reason: " + YamlText.Quoted(reason)],
        ];
        return text.SetField(key, "retired", members.Length == 0 ? "{}" : "{ " + string.Join(", ", members) + " }") ? null : "The lines have no place for 'retired:'. Write it by hand.";
    }

    private string? AddAliases(string catalog, ContractEntry before, ContractEntry after, CatalogText text)
    {
        foreach (string name in new[] { before.Code }.Concat(before.Aliases).Where(name => _names[catalog].Owner(name) is null))
        {
            AddAlias(text, after.Key, name);
        }

        return null;
    }

    private static void AddAlias(CatalogText text, string key, string alias)
    {
        if (text.Entry(key) is { Value: YamlMapping fields } pair && !Aliases(fields).Any(item => item.Value == alias))
        {
            text.Edit(edits => { AliasInsertion.Add(text.File, pair.Key, fields, NameGrammar.IsKey(alias) ? YamlQuoting.Key(alias) : YamlText.Code(alias), edits); return true; });
        }
    }

    private string? TakeBack(string catalog, ContractEntry before, ContractEntry after, CatalogText text)
    {
        foreach (string name in new[] { before.Code }.Concat(before.Aliases))
        {
            if (_names[catalog].Owner(name) is not { } owner || owner.Key == after.Key)
            {
                continue;
            }

            if (FileOf(catalog, owner.Key) is not { } file || !RemoveAlias(file, owner.Key, name))
            {
                return $"'{name}' is the {(owner.Key == name ? "key" : "code")} of '{owner.Key}' now, which needs another one that only you can choose.";
            }

            Touched.Add((catalog, owner.Key));
            AddAlias(text, after.Key, name);
        }

        return null;
    }

    private static bool RemoveAlias(CatalogText file, string key, string alias)
    {
        if (file.Entry(key) is not { Value: YamlMapping fields } || MemberEdits.Find(fields, "aliases")?.Value is not YamlSequence list)
        {
            return false;
        }

        int i = list.Items.FindIndex(item => item is YamlScalar scalar && scalar.Value == alias);
        return i >= 0 && file.Edit(edits =>
        {
            ListEdits.Remove(file.File, fields, "aliases", list, i, edits);
            return true;
        });
    }

    private string? Complete(string catalog, ContractEntry before, ContractEntry after, CatalogText text)
    {
        if (_former.Find(catalog, before) is not { } former)
        {
            return "A baseline holds hashes of texts, and no commit has the entry as it was promised. Write the missing fields and remove the key from 'legacy:'.";
        }

        foreach (string field in ModelOf(catalog, after.Key).Missing)
        {
            string value = field switch
            {
                "explain" => YamlText.Quoted(former.Text.Explain!),
                "fix-hint" => YamlText.Quoted(former.Text.FixHint!),
                "impact" => CatalogTokens.Of(former.Impact),
                _ => CatalogTokens.Of(former.WhoRetries),
            };
            if (Set(text, after, field, value) is { } obstacle)
            {
                return obstacle;
            }
        }

        return RemoveExemption(text, after.Key) ? null : "The lines have no list 'legacy:' that the key could leave. Remove it by hand.";
    }

    private static bool RemoveExemption(CatalogText file, string key)
    {
        if (MemberEdits.Find(file.Root, "legacy")?.Value is not YamlSequence list)
        {
            return false;
        }

        int i = list.Items.FindIndex(item => item is YamlScalar scalar && scalar.Value == key);
        return i >= 0 && file.Edit(edits =>
        {
            ListEdits.Remove(file.File, file.Root!, "legacy", list, i, edits);
            return true;
        });
    }

    private static IEnumerable<YamlScalar> Aliases(YamlMapping fields) => (MemberEdits.Find(fields, "aliases")?.Value as YamlSequence)?.Items.OfType<YamlScalar>() ?? [];

    private IEnumerable<CatalogText> Files(string catalog) =>
        _texts.Values.Where(text => CatalogFileParser.IsCatalogPath(text.Path) && text.Catalog == catalog).OrderBy(text => text.Path, StringComparer.Ordinal);

    private CatalogText[] LocalesOf(string catalog) =>
        [.. _compiled.LocaleFiles.Where(file => file.Catalog == catalog).Select(file => _texts[file.Path])];

    private CatalogText? FileOf(string catalog, string key) => Files(catalog).FirstOrDefault(text => text.Entry(key) is not null);

    private EntryModel ModelOf(string catalog, string key) => ContractRepair.EntryOf(_compiled.Catalogs, catalog, key)!;

    private static string Number(int? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
}
