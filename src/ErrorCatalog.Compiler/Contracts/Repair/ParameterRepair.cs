using System.Text.RegularExpressions;

namespace ErrorCatalog.Compiler;

/// <summary>Restores the parameters of one entry: names, order, types, values of enums, what is optional, who may see a value.</summary>
internal sealed class ParameterRepair(CatalogText text, string key, ContractEntry before, EntryModel after, EntryModel? former, CatalogText[] locales)
{
    private const string Section = "params";
    private const string NotInLines = "The parameter is not written as a mapping of fields. Mend it by hand.";

    private static readonly Dictionary<ParameterType, string> Samples = new()
    {
        [ParameterType.Text] = "…",
        [ParameterType.Identifier] = "A-1",
        [ParameterType.Integer] = "3",
        [ParameterType.Decimal] = "0.25",
        [ParameterType.Boolean] = "true",
        [ParameterType.Uri] = "https://example.org/",
        [ParameterType.Did] = "did:example:bob",
        [ParameterType.Timestamp] = "2026-01-31T18:00:00Z",
        [ParameterType.Duration] = "PT30S",
        [ParameterType.Bytes] = "1024",
    };

    /// <summary>Edits the text for one rule; null when that was possible, else why not.</summary>
    internal string? Mend(ContractRule rule) => rule switch
    {
        _ when rule == ContractRules.ParameterRenamed => RenameBack(),
        _ when rule == ContractRules.ParameterRemoved => PutBack(),
        _ when rule == ContractRules.ParameterRetyped => Each((old, now) => old.Type == now.Type || Retype(old, now)),
        _ when rule == ContractRules.EnumValueRemoved => Each((old, now) => old.Type != now.Type || PutBackValues(old, now)),
        _ when rule == ContractRules.ParameterMadeRequired => Each((old, now) => !old.IsOptional || now.IsOptional || Set(now.Name, "optional", "true")),
        _ when rule == ContractRules.ParameterMadeOptional => Each((old, now) => old.IsOptional || !now.IsOptional || Drop(now.Name, "optional")),
        _ when rule == ContractRules.RequiredParameterAdded => MakeNewOnesOptional(),
        _ when rule == ContractRules.ParametersReordered || rule == ContractRules.ParameterInserted => Reorder(),
        _ when rule == ContractRules.SensitivityLowered => Each((old, now) => now.Sensitivity >= old.Sensitivity || Set(now.Name, "sensitivity", CatalogTokens.Of(old.Sensitivity))),
        _ => "A value is withheld that was sent before. No tool publishes what somebody withheld: restore the sensitivity by hand, or accept the break with a major version.",
    };

    private string? Each(Func<ContractParameter, ParameterModel, bool> mend) => before.Parameters
        .All(old => after.Parameters.FirstOrDefault(now => now.Name == old.Name) is not { } now || mend(old, now)) ? null : NotInLines;

    private bool Set(string parameter, string name, string value) => text.Parameter(key, parameter) is { } found
        && text.Edit(edits => MemberEdits.Set(text.File, found.Parameter.Key.End, found.Fields, name, value, CatalogTokens.ParameterKeys, edits));

    private bool Drop(string parameter, string name) => text.Parameter(key, parameter) is { } found
        && text.Edit(edits =>
        {
            MemberEdits.Remove(text.File, found.Fields, name, edits);
            return true;
        });

    private bool Retype(ContractParameter old, ParameterModel now)
    {
        bool isFitting = now.Example is { } example && ParameterValueParser.TryParse(old.Type, old.EnumValues, example, out _, out _);
        return Drop(now.Name, "values")
            && Set(now.Name, "type", CatalogTokens.Of(old.Type))
            && (old.EnumValues.Count == 0 || Set(now.Name, "values", "[ " + string.Join(", ", old.EnumValues.Select(EntryDraftWriter.EnumValue)) + " ]"))
            && (isFitting || Set(now.Name, "example", ExampleOf(old)));
    }

    private bool PutBackValues(ContractParameter old, ParameterModel now)
    {
        string[] gone = [.. old.EnumValues.Where(value => !now.EnumValues.Contains(value))];
        if (gone.Length == 0)
        {
            return true;
        }

        if (text.Parameter(key, now.Name) is not { } found)
        {
            return false;
        }

        if (MemberEdits.Find(found.Fields, "values") is null)
        {
            List<string> all = [.. now.EnumValues];
            all.AddRange(gone);
            return Set(now.Name, ParameterReader.TypeKey, YamlText.Quoted(ParameterReader.EnumPrefix + string.Join(", ", all) + ")"));
        }

        foreach (string value in gone)
        {
            if (text.Parameter(key, now.Name) is not { } current || MemberEdits.Find(current.Fields, "values")?.Value is not YamlSequence { Items.Count: > 0 } list)
            {
                return false;
            }

            // Behind the value that it stood behind.
            int place = IndexOf(old.EnumValues, value);
            int after = place == 0 ? -1 : list.Items.FindIndex(item => item is YamlScalar scalar && scalar.Value == old.EnumValues[place - 1]);
            text.Edit(edits =>
            {
                ListEdits.Insert(text.File, list, after, EntryDraftWriter.EnumValue(value), edits);
                return true;
            });
        }

        return true;
    }

    // A new name in the place of an old one, of the same type, is the old parameter; as the comparison sees it.
    private string? RenameBack()
    {
        HashSet<string> known = [.. before.Parameters.Select(parameter => parameter.Name)];
        for (int i = 0; i < Math.Min(before.Parameters.Count, after.Parameters.Count); i++)
        {
            ContractParameter old = before.Parameters[i];
            ParameterModel now = after.Parameters[i];
            if (after.Parameters.Any(parameter => parameter.Name == old.Name) || known.Contains(now.Name) || now.Type != old.Type)
            {
                continue;
            }

            if (text.Parameter(key, now.Name) is not { } found)
            {
                return NotInLines;
            }

            text.Edit(edits =>
            {
                edits.Replace(found.Parameter.Key.Start, found.Parameter.Key.End, old.Name);
                RenamePlaceholders(text, text.Entry(key)!.Value.Value, now.Name, old.Name, edits);
                return true;
            });
            foreach (CatalogText locale in locales)
            {
                if (MemberEdits.Find(locale.Root, key)?.Value is { } translation)
                {
                    locale.Edit(edits =>
                    {
                        RenamePlaceholders(locale, translation, now.Name, old.Name, edits);
                        return true;
                    });
                }
            }
        }

        return null;
    }

    private static void RenamePlaceholders(CatalogText file, YamlNode node, string name, string old, TextEdits edits)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (YamlPair pair in mapping.Pairs.Where(pair => pair.Key is not YamlScalar { Value: Section }))
                {
                    RenamePlaceholders(file, pair.Value, name, old, edits);
                }

                break;
            case YamlSequence list:
                list.Items.ForEach(item => RenamePlaceholders(file, item, name, old, edits));
                break;
            case YamlScalar scalar:
                string written = file.Text.Substring(scalar.Start, scalar.End - scalar.Start);
                string renamed = Regex.Replace(written, @"\{(\s*)" + Regex.Escape(name) + @"(?=\s*[,}])", "{$1" + old, RegexOptions.CultureInvariant);
                if (renamed != written)
                {
                    edits.Replace(scalar.Start, scalar.End, renamed);
                }

                break;
        }
    }

    private string? PutBack()
    {
        foreach (ContractParameter gone in before.Parameters.Where(old => after.Parameters.All(now => now.Name != old.Name)))
        {
            string member = EntryDraftWriter.Parameter(FormerOf(gone) ?? new ParameterModel(gone.Name, gone.Type, gone.IsOptional, ExampleText(gone), Note: null, gone.Sensitivity, gone.EnumValues));
            YamlPair? section = MemberEdits.Find(text.Entry(key)?.Value, Section);
            bool isEdited = section is { Value: YamlMapping { Pairs.Count: > 0 } parameters }
                ? text.Edit(edits => MemberEdits.Append(text.File, parameters, member, edits))
                : text.SetField(key, Section, "{ " + member + " }");
            if (!isEdited)
            {
                return NotInLines;
            }
        }

        return Reorder();
    }

    private string? MakeNewOnesOptional() => after.Parameters
        .Where(now => !now.IsOptional && before.Parameters.All(old => old.Name != now.Name))
        .All(now => Set(now.Name, "optional", "true")) ? Reorder() : NotInLines;

    private string? Reorder()
    {
        if (MemberEdits.Find(text.Entry(key)?.Value, Section)?.Value is not YamlMapping parameters)
        {
            return NotInLines;
        }

        int[] order = [.. Enumerable.Range(0, parameters.Pairs.Count).OrderBy(i => Place((parameters.Pairs[i].Key as YamlScalar)?.Value)).ThenBy(i => i)];
        return order.SequenceEqual(Enumerable.Range(0, order.Length)) || text.Edit(edits => MemberEdits.Reorder(text.File, parameters, order, edits))
            ? null
            : "The parameters do not stand on lines of their own. Bring them into order by hand.";
    }

    private int Place(string? name)
    {
        for (int i = 0; i < before.Parameters.Count; i++)
        {
            if (before.Parameters[i].Name == name)
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private ParameterModel? FormerOf(ContractParameter parameter) => former?.Parameters.FirstOrDefault(other => other.Name == parameter.Name);

    private string ExampleText(ContractParameter parameter) =>
        FormerOf(parameter)?.Example ?? (parameter.Type == ParameterType.Enum ? parameter.EnumValues[0] : Samples[parameter.Type]);

    private string ExampleOf(ContractParameter parameter) =>
        parameter.Type is ParameterType.Integer or ParameterType.Decimal or ParameterType.Boolean or ParameterType.Bytes ? ExampleText(parameter) : YamlText.Quoted(ExampleText(parameter));

    private static int IndexOf(EquatableArray<string> values, string value)
    {
        int i = 0;
        while (i < values.Count && values[i] != value)
        {
            i++;
        }

        return i;
    }
}
