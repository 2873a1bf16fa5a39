using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>The texts of one entry with their places in the file.</summary>
internal sealed class EntryTexts
{
    private readonly string _key;
    private readonly List<(string Name, YamlScalar Scalar)> _patterns = [];
    private readonly List<CauseModel> _causes = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The one key that a cause cannot do without.</summary>
    internal const string CauseKey = "cause";

    private EntryTexts(string key) => _key = key;

    internal static EntryTexts Read(string key, FieldReader fields)
    {
        EntryTexts texts = new(key);
        foreach (string name in PatternFields)
        {
            texts.Add(name, fields.Text(name));
        }

        if (fields.Text("doc", CatalogLimits.MaxDocLength) is { } doc)
        {
            texts._values.Add("doc", doc.Value);
        }

        texts.ReadCauses(fields);
        return texts;
    }

    /// <summary>Fields that are message patterns.</summary>
    internal static readonly string[] PatternFields = ["title", "explain", "fix-hint", "rule"];

    internal void Check(IReadOnlyList<ParameterModel> parameters, string locale, Findings findings, YamlMapping? parameterNodes)
    {
        PatternCheck check = new(parameters, locale, findings);
        foreach ((string name, YamlScalar scalar) in _patterns)
        {
            MessageTemplate? template = check.Check(scalar);
            if (name == "explain" && template is not null && TextStyle.IsEnglish(locale))
            {
                ExplanationCheck.Check(template, scalar, findings);
            }

            if (name is "explain" or "fix-hint")
            {
                TextStyle.CheckFullStop(name, scalar, findings);
            }
        }

        if (parameterNodes is not null)
        {
            check.CheckUnused(parameterNodes);
        }
    }

    internal EntryText ToModel() => new(
        _key,
        Value("title"),
        Value("explain"),
        Value("fix-hint"),
        Value("rule"),
        new EquatableArray<CauseModel>(_causes.ToArray()),
        Value("doc"));

    private string? Value(string name) => _values.TryGetValue(name, out string? value) ? value : null;

    private void Add(string name, YamlScalar? scalar)
    {
        if (scalar is not null)
        {
            _patterns.Add((name, scalar));
            _values.Add(name, scalar.Value);
        }
    }

    private void ReadCauses(FieldReader fields)
    {
        YamlMapping? mapping = fields.Mapping("causes", "causes");
        if (mapping is null)
        {
            return;
        }

        Findings findings = fields.Findings;
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (YamlPair pair in FieldReader.Limit(mapping.Pairs, pair => pair.Key, "causes", CatalogLimits.MaxItems, findings))
        {
            if (FieldReader.KeyOf(pair, findings) is not { } id || !CheckId(pair.Key, id, ids, findings))
            {
                continue;
            }

            if (pair.Value is not YamlMapping cause)
            {
                if (pair.Value is not YamlRefused)
                {
                    YamlNode at = pair.Value is YamlScalar { IsNothing: true } ? pair.Key : pair.Value;
                    findings.Report(
                        CatalogRules.WrongNode,
                        at,
                        $"the fields of the cause '{id}'",
                        pair.Value.Description,
                        $"Write '{id}: {{ cause: \"…\", origin: peer, check: \"…\" }}'.");
                }

                continue;
            }

            ReadCause(id, pair.Key, new FieldReader(cause, CatalogTokens.CauseKeys, "a cause", findings));
        }
    }

    private void ReadCause(string id, YamlNode keyNode, FieldReader fields)
    {
        if (!fields.Has(CauseKey))
        {
            fields.Findings.Report(
                CatalogRules.MissingField,
                keyNode,
                $"the field 'cause' in '{id}'",
                "none",
                "Add it: a sentence that says what happened.");
        }

        YamlScalar? cause = fields.Text(CauseKey);
        YamlScalar? check = fields.Text("check");
        foreach (YamlScalar? text in new[] { cause, check })
        {
            if (text is not null)
            {
                _patterns.Add(("causes", text));
            }
        }

        _causes.Add(new CauseModel(id, cause?.Value, fields.Token("origin", CatalogTokens.Origins)?.Value, check?.Value));
    }

    private static bool CheckId(YamlNode node, string id, HashSet<string> ids, Findings findings)
    {
        if (!NameGrammar.IsKey(id))
        {
            findings.Report(CatalogRules.BadCauseId, node, "a cause id in kebab-case", FindingText.Quote(id), NameGrammar.KebabFix);
            return false;
        }

        if (!ids.Add(id))
        {
            FieldReader.ReportDuplicate(node, id, findings);
            return false;
        }

        return true;
    }
}
