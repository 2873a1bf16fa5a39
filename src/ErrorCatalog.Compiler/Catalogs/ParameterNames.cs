namespace ErrorCatalog.Compiler;

/// <summary>Checks that the parameters of one entry have names that placeholders and C# can tell apart.</summary>
internal sealed class ParameterNames(string key, Findings findings)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    /// <summary>True when the parameter can be read; false after reporting that its name cannot be used at all.</summary>
    internal bool Accept(YamlNode node, string name)
    {
        if (!NameGrammar.IsWord(name))
        {
            findings.Report(
                CatalogRules.BadParameterName,
                node,
                "a parameter name of ASCII letters, digits and '_' that starts with a letter",
                FindingText.Quote(name),
                "Rename it, for example to 'maxSeconds' or 'max_seconds'.");
            return false;
        }

        if (!_names.Add(name))
        {
            FieldReader.ReportDuplicate(node, name, findings);
            return false;
        }

        string property = CSharpNames.Property(name);
        if (_properties.TryGetValue(property, out string? twin))
        {
            findings.Report(
                CatalogRules.ParameterNameCollision,
                node,
                "parameters with different C# names",
                $"'{twin}' and '{name}', which both become '{property}'",
                "Rename one of the two.");
        }
        else
        {
            _properties.Add(property, name);
        }

        if (CSharpNames.IsReservedMember(property))
        {
            findings.Report(
                CatalogRules.ReservedParameterName,
                node,
                "a parameter name that no problem has already",
                $"'{name}', which would become the property '{property}'",
                $"Say what it is the {name.ToLowerInvariant()} of, for example '{name}OfMessage'.");
        }

        if (property == CSharpNames.Type(key))
        {
            findings.Report(
                CatalogRules.ParameterNamedLikeEntry,
                node,
                "a parameter name that differs from its entry's",
                $"'{name}', which becomes '{property}' like the entry '{key}'",
                "Rename the parameter: a C# member must not have the name of its type.");
        }

        return true;
    }
}
