namespace ErrorCatalog.Compiler;

/// <summary>Compares the parameters of two versions of one entry: names are promised to programs, positions to DIDComm peers.</summary>
internal static class ParameterDiff
{
    private const string Optional = "optional";
    private const string Required = "required";

    internal static void Compare(
        EquatableArray<ContractParameter> old,
        EquatableArray<ContractParameter> current,
        Action<ContractRule, string, string?, string?, string?> add)
    {
        HashSet<string> oldNames = new(old.Select(parameter => parameter.Name), StringComparer.Ordinal);
        Dictionary<string, ContractParameter> byName = current.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        HashSet<string> newNames = new(StringComparer.Ordinal);
        for (int i = 0; i < old.Count; i++)
        {
            ContractParameter before = old[i];
            if (byName.TryGetValue(before.Name, out ContractParameter? after))
            {
                CompareOne(before, after, add);
                continue;
            }

            // A new name in the place of an old one, of the same type, is the old parameter.
            if (i < current.Count && !oldNames.Contains(current[i].Name) && current[i].Type == before.Type)
            {
                newNames.Add(current[i].Name);
                add(ContractRules.ParameterRenamed, What(before), before.Name, current[i].Name, current[i].Name);
                CompareOne(before, current[i], add);
            }
            else
            {
                add(ContractRules.ParameterRemoved, What(before), CatalogTokens.Of(before.Type), null, null);
            }
        }

        CompareOrder(old, current, add);
        int last = LastOld(current, oldNames, newNames);
        for (int i = 0; i < current.Count; i++)
        {
            ContractParameter added = current[i];
            if (!oldNames.Contains(added.Name) && !newNames.Contains(added.Name))
            {
                ContractRule rule = !added.IsOptional ? ContractRules.RequiredParameterAdded : i < last ? ContractRules.ParameterInserted : ContractRules.ParameterAdded;
                add(rule, What(added), null, CatalogTokens.Of(added.Type), added.Name);
            }
        }
    }

    private static void CompareOne(ContractParameter old, ContractParameter current, Action<ContractRule, string, string?, string?, string?> add)
    {
        string what = What(old);
        add(ContractRules.ParameterRetyped, "the type of " + what.Substring(4), CatalogTokens.Of(old.Type), CatalogTokens.Of(current.Type), current.Name);
        add(current.IsOptional ? ContractRules.ParameterMadeOptional : ContractRules.ParameterMadeRequired, what, old.IsOptional ? Optional : Required, current.IsOptional ? Optional : Required, current.Name);
        add(
            current.Sensitivity < old.Sensitivity ? ContractRules.SensitivityLowered : ContractRules.SensitivityRaised,
            "the sensitivity of " + what.Substring(4),
            CatalogTokens.Of(old.Sensitivity),
            CatalogTokens.Of(current.Sensitivity),
            current.Name);
        if (old.Type == current.Type)
        {
            CompareValues(what, current.Name, old.EnumValues, current.EnumValues, add);
        }
    }

    private static void CompareValues(string what, string name, EquatableArray<string> old, EquatableArray<string> current, Action<ContractRule, string, string?, string?, string?> add)
    {
        foreach (string value in old.Where(value => !current.Contains(value)))
        {
            add(ContractRules.EnumValueRemoved, $"the value '{value}' of {what.Substring(4)}", value, null, name);
        }

        foreach (string value in current.Where(value => !old.Contains(value)))
        {
            add(ContractRules.EnumValueAdded, $"a value of {what.Substring(4)}", null, value, name);
        }

        add(
            ContractRules.EnumValuesReordered,
            "the order of the values of " + what.Substring(4),
            string.Join(", ", old.Where(value => current.Contains(value))),
            string.Join(", ", current.Where(value => old.Contains(value))),
            name);
    }

    private static void CompareOrder(EquatableArray<ContractParameter> old, EquatableArray<ContractParameter> current, Action<ContractRule, string, string?, string?, string?> add)
    {
        string[] before = old.Select(parameter => parameter.Name).Where(name => current.Any(other => other.Name == name)).ToArray();
        string[] after = current.Select(parameter => parameter.Name).Where(name => old.Any(other => other.Name == name)).ToArray();
        add(ContractRules.ParametersReordered, "the order of the parameters", string.Join(", ", before), string.Join(", ", after), null);
    }

    // Position of the last parameter that was there before; what stands before it moves it.
    private static int LastOld(EquatableArray<ContractParameter> current, HashSet<string> oldNames, HashSet<string> renamed)
    {
        for (int i = current.Count - 1; i >= 0; i--)
        {
            if (oldNames.Contains(current[i].Name) || renamed.Contains(current[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private static string What(ContractParameter parameter) => $"the parameter '{parameter.Name}'";
}
