namespace ErrorCatalog.Compiler;

/// <summary>
/// Gives an entry another key in the texts of all files of its catalog: the old key becomes an alias, successors, exemptions,
/// translations and lock files follow. Comments, order and every other character of catalog and locale files stay as they are.
/// </summary>
public static class EntryRename
{
    /// <summary>Plans the renaming. Nothing is changed unless the files then say the same as before but for the name.</summary>
    /// <param name="sources">Catalog, locale and lock files.</param>
    /// <param name="catalog">Name of the catalog.</param>
    /// <param name="oldKey">Key of one of its entries.</param>
    /// <param name="newKey">The key that it shall have.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EntryRenaming Plan(IReadOnlyList<CatalogSource> sources, string catalog, string oldKey, string newKey, CancellationToken cancellationToken = default)
    {
        if (sources is null || catalog is null || oldKey is null || newKey is null)
        {
            throw new ArgumentNullException(sources is null ? nameof(sources) : catalog is null ? nameof(catalog) : oldKey is null ? nameof(oldKey) : nameof(newKey));
        }

        CompiledCatalogs before = CatalogCompiler.Compile(sources, cancellationToken);
        EntryModel? entry = before.Catalogs.FirstOrDefault(model => model.Name == catalog)?.Entries.FirstOrDefault(model => model.Key == oldKey);
        if (entry is null)
        {
            return new EntryRenaming(before, null, []);
        }

        List<CatalogSource> changes = [];
        CatalogSource[] renamed = new CatalogSource[sources.Count];
        for (int i = 0; i < renamed.Length; i++)
        {
            renamed[i] = new CatalogSource(sources[i].Path, Rename(sources[i], before, entry, catalog, newKey, cancellationToken));
            if (renamed[i].Text != sources[i].Text)
            {
                changes.Add(renamed[i]);
            }
        }

        CompiledCatalogs after = CatalogCompiler.Compile(renamed, cancellationToken);
        CatalogDiagnostic? error = after.Diagnostics.FirstOrDefault(finding => finding.Severity == CatalogSeverity.Error && before.Diagnostics.All(old => old.RuleId != finding.RuleId || old.Message != finding.Message));
        bool isOnlyThat = error is null && SaysTheSame(before, after, catalog, oldKey, newKey);
        return new EntryRenaming(after, error, isOnlyThat ? changes.OrderBy(change => change.Path, StringComparer.Ordinal).ToArray() : []);
    }

    private static string Rename(CatalogSource source, CompiledCatalogs compiled, EntryModel entry, string catalog, string newKey, CancellationToken cancellationToken)
    {
        if (LockFileParser.IsLockPath(source.Path))
        {
            LockFile file = compiled.LockFiles.First(known => known.Path == source.Path);
            string prefix = entry.Key + ".";
            return file.Catalog != catalog || file.Rows.All(row => !row.Id.StartsWith(prefix, StringComparison.Ordinal))
                ? source.Text
                : LockFileWriter.Write(file.Rows.Select(row => row.Id.StartsWith(prefix, StringComparison.Ordinal) ? row with { Id = newKey + row.Id.Substring(entry.Key.Length) } : row));
        }

        bool isLocale = LocaleFileParser.IsLocalePath(source.Path);
        if (isLocale && compiled.LocaleFiles.First(file => file.Path == source.Path).Catalog != catalog)
        {
            return source.Text;
        }

        SourceFile text = new(source.Path, source.Text);
        if (YamlReader.Read(new Findings(text, isLocale), isLocale ? null : EntryInsertion.Section, cancellationToken) is not YamlMapping root)
        {
            return source.Text;
        }

        TextEdits edits = new(source.Text);
        if (isLocale)
        {
            RenameKey(root, entry.Key, newKey, edits);
        }
        else if (Value(root, CatalogHeaderReader.NameKey) is YamlScalar name && name.Value == catalog)
        {
            RenameInCatalog(text, root, entry, newKey, edits);
        }

        return edits.Apply();
    }

    private static void RenameInCatalog(SourceFile file, YamlMapping root, EntryModel entry, string newKey, TextEdits edits)
    {
        if (Value(root, "legacy") is YamlSequence exempt)
        {
            exempt.Items.ForEach(item => RenameValue(item, entry.Key, newKey, edits));
        }

        if (Value(root, EntryInsertion.Section) is not YamlMapping entries)
        {
            return;
        }

        foreach (YamlMapping fields in entries.Pairs.Select(pair => pair.Value).OfType<YamlMapping>())
        {
            foreach (string end in new[] { "deprecated", "retired" })
            {
                if (Value(fields, end) is YamlMapping notice && Value(notice, "replaced-by") is { } successor)
                {
                    RenameValue(successor, entry.Key, newKey, edits);
                }
            }
        }

        if (RenameKey(entries, entry.Key, newKey, edits) is { Value: YamlMapping own } pair && entry.Key != ExplicitCode(own) && !entry.Aliases.Contains(entry.Key))
        {
            AliasInsertion.Add(file, pair.Key, own, YamlQuoting.Key(entry.Key), edits);
        }
    }

    private static string? ExplicitCode(YamlMapping entry) => (Value(entry, "code") as YamlScalar)?.Value;

    private static YamlPair? RenameKey(YamlMapping mapping, string oldKey, string newKey, TextEdits edits)
    {
        YamlPair? found = null;
        foreach (YamlPair pair in mapping.Pairs.Where(pair => pair.Key is YamlScalar key && key.Value == oldKey))
        {
            edits.Replace(pair.Key.Start, pair.Key.End, YamlQuoting.Key(newKey));
            found ??= pair;
        }

        return found;
    }

    private static void RenameValue(YamlNode node, string oldKey, string newKey, TextEdits edits)
    {
        if (node is YamlScalar scalar && scalar.Value == oldKey)
        {
            edits.Replace(node.Start, node.End, YamlQuoting.Key(newKey));
        }
    }

    private static YamlNode? Value(YamlMapping mapping, string name) =>
        mapping.Pairs.Where(pair => pair.Key is YamlScalar key && key.Value == name).Select(pair => pair.Value).FirstOrDefault();

    private static bool SaysTheSame(CompiledCatalogs before, CompiledCatalogs after, string catalog, string oldKey, string newKey)
    {
        CatalogModel[] expected = before.Catalogs.Select(model => model.Name == catalog ? Renamed(model, after, oldKey, newKey) : model).ToArray();
        return expected.SequenceEqual(after.Catalogs)
            && Statuses(before, catalog, oldKey, newKey).SequenceEqual(Statuses(after, catalog, oldKey, newKey));
    }

    private static CatalogModel Renamed(CatalogModel model, CompiledCatalogs after, string oldKey, string newKey)
    {
        EntryModel? result = after.Catalogs.First(other => other.Name == model.Name).Entries.FirstOrDefault(entry => entry.Key == newKey);
        string? Follow(string? successor) => successor == oldKey ? newKey : successor;
        EntryModel Expected(EntryModel entry)
        {
            EntryModel same = entry with
            {
                Deprecated = entry.Deprecated is { } notice ? notice with { ReplacedBy = Follow(notice.ReplacedBy) } : null,
                Retired = entry.Retired is { } tombstone ? tombstone with { ReplacedBy = Follow(tombstone.ReplacedBy) } : null,
            };
            return entry.Key != oldKey || result is null || (result.Code != oldKey && !result.Aliases.Contains(oldKey))
                ? same
                : same with
                {
                    Key = newKey,
                    Code = entry.Code == oldKey ? result.Code : entry.Code,
                    Aliases = result.Aliases,
                    GrpcReason = result.GrpcReason,
                    CSharpName = result.CSharpName,
                    Text = entry.Text with { Key = newKey },
                };
        }

        return model with { Entries = new EquatableArray<EntryModel>(model.Entries.Select(Expected).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray()) };
    }

    private static IEnumerable<string> Statuses(CompiledCatalogs compiled, string catalog, string oldKey, string newKey) => compiled.Translations
        .Where(language => language.Catalog == catalog)
        .SelectMany(language => language.Units.Select(unit =>
        {
            string id = unit.Id.StartsWith(oldKey + ".", StringComparison.Ordinal) ? newKey + unit.Id.Substring(oldKey.Length) : unit.Id;
            return $"{language.Locale}\n{id}\n{unit.Status}\n{unit.Target}";
        }))
        .OrderBy(line => line, StringComparer.Ordinal);
}
