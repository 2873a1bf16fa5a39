using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Reads the translated texts of one file.</summary>
internal sealed class LocaleTextReader(Findings findings, List<NamedPosition> positions, List<RejectedText> rejected, List<string> broken)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    internal EntryText? Read(YamlPair pair)
    {
        if (FieldReader.KeyOf(pair, findings) is not { } key)
        {
            return null;
        }

        if (!_keys.Add(key))
        {
            FieldReader.ReportDuplicate(pair.Key, key, findings);
            return null;
        }

        AddPosition(key, pair.Key);
        if (pair.Value is not YamlMapping mapping)
        {
            if (pair.Value is not YamlScalar { IsNothing: true })
            {
                broken.Add(key);
            }

            if (pair.Value is not (YamlRefused or YamlScalar { IsNothing: true }))
            {
                ReportNotText(pair.Value, $"the texts of '{key}'", $"Indent 'title', 'explain' and the others below '{key}:'.");
            }

            return null;
        }

        FieldReader fields = new(mapping, CatalogTokens.TranslationKeys, "a translated entry", findings);
        return new EntryText(
            key,
            Text(fields, "title", key, "title"),
            Text(fields, "explain", key, "explain"),
            Text(fields, "fix-hint", key, "fix-hint"),
            Text(fields, "rule", key, "rule"),
            Causes(fields, key),
            Text(fields, "doc", key, "doc", isPattern: false));
    }

    private EquatableArray<CauseModel> Causes(FieldReader fields, string key)
    {
        if (fields.Node("causes") is not YamlMapping mapping)
        {
            if (fields.Node("causes") is { } node and not (YamlRefused or YamlScalar { IsNothing: true }))
            {
                ReportNotText(node, "cause ids with texts below them", "Write 'causes:' and indent 'id: { cause: \"…\" }' below.");
            }

            return default;
        }

        List<CauseModel> causes = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (YamlPair pair in FieldReader.Limit(mapping.Pairs, pair => pair.Key, "causes", CatalogLimits.MaxItems, findings))
        {
            if (FieldReader.KeyOf(pair, findings) is not { } id)
            {
                continue;
            }

            if (!ids.Add(id))
            {
                FieldReader.ReportDuplicate(pair.Key, id, findings);
            }
            else if (pair.Value is YamlMapping cause)
            {
                AddPosition($"{key}/causes/{id}", pair.Key);
                FieldReader texts = new(cause, CatalogTokens.TranslatedCauseKeys, "a translated cause", findings);
                causes.Add(new CauseModel(
                    id,
                    Text(texts, "cause", key, UnitId.CauseField(id, "cause")),
                    null,
                    Text(texts, "check", key, UnitId.CauseField(id, "check"))));
            }
            else if (pair.Value is not (YamlRefused or YamlScalar { IsNothing: true }))
            {
                rejected.Add(new RejectedText(key, UnitId.CauseField(id, "cause"), null));
                ReportNotText(pair.Value, $"the texts of the cause '{id}'", $"Write '{id}: {{ cause: \"…\", check: \"…\" }}'.");
            }
        }

        return new EquatableArray<CauseModel>(causes.ToArray());
    }

    private string? Text(FieldReader fields, string name, string key, string field, bool isPattern = true)
    {
        int longest = isPattern ? CatalogLimits.MaxTextLength : CatalogLimits.MaxDocLength;
        switch (fields.Node(name))
        {
            case null or YamlScalar { IsNothing: true }:
                return null;
            case YamlScalar scalar when string.IsNullOrWhiteSpace(scalar.Value):
                // Translation platforms write untranslated texts as empty ones.
                return null;
            case YamlScalar scalar:
                AddPosition(key + "/" + field, scalar);
                YamlScalar? text = fields.Text(name, longest);
                bool isDamaged = findings.HasErrorIn(scalar.Start, LineEnd(scalar) + 1);
                if (text is not null && !isDamaged && (!isPattern || CheckPattern(scalar)))
                {
                    return text.Value;
                }

                rejected.Add(new RejectedText(key, field, isDamaged ? null : scalar.Value));
                return null;
            case { } node:
                AddPosition(key + "/" + field, node);
                rejected.Add(new RejectedText(key, field, null));
                if (node is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true })
                {
                    fields.Text(name);
                }
                else if (node is not YamlRefused)
                {
                    ReportNotText(node, $"a text for '{name}'", "Write one quoted text: locale files hold texts only.");
                }

                return null;
        }
    }

    private bool CheckPattern(YamlScalar scalar)
    {
        if (PatternCheck.IsPlain(scalar.Value))
        {
            return true;
        }

        MessageParseResult result = MessageParser.Parse(scalar.Value);
        ScalarOffsets offsets = new(findings.File.Text, scalar);
        foreach (MessageParseError error in result.Errors)
        {
            (int start, int end) = offsets.Map(error.Start, error.Length);
            (string expected, string found, string fix) = PatternErrorText.Split(error);
            findings.Report(
                error.Kind == MessageParseErrorKind.MissingOther ? CatalogRules.MissingOther : CatalogRules.BadPattern,
                start,
                end,
                expected,
                found,
                fix + " Until then readers see another language.");
        }

        return result.Template is not null;
    }

    // A comment that swallowed text is reported behind the scalar, on its last line.
    private int LineEnd(YamlScalar scalar) => scalar.IsPlain ? findings.File.LineEnd(findings.File.LineOf(scalar.End)) : scalar.End;

    private void ReportNotText(YamlNode node, string expected, string fix) =>
        findings.Report(CatalogRules.TranslationNotText, node, expected, node.Description, fix);

    private void AddPosition(string name, YamlNode node) => positions.Add(new NamedPosition(name, findings.File.Range(node.Start, node.End)));
}
