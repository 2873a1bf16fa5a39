using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Reads the translated texts of one file.</summary>
internal sealed class LocaleTextReader(Findings findings, List<NamedPosition> positions)
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
            if (pair.Value is not (YamlRefused or YamlScalar { IsNothing: true }))
            {
                ReportNotText(pair.Value, $"the texts of '{key}'", $"Indent 'title', 'explain' and the others below '{key}:'.");
            }

            return null;
        }

        FieldReader fields = new(mapping, CatalogTokens.TranslationKeys, "a translated entry", findings);
        return new EntryText(
            key,
            Text(fields, "title", key),
            Text(fields, "explain", key),
            Text(fields, "fix-hint", key),
            Text(fields, "rule", key),
            Causes(fields, key),
            Text(fields, "doc", key, isPattern: false));
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
        foreach (YamlPair pair in mapping.Pairs)
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
                string path = $"{key}/causes/{id}";
                AddPosition(path, pair.Key);
                FieldReader texts = new(cause, CatalogTokens.TranslatedCauseKeys, "a translated cause", findings);
                causes.Add(new CauseModel(id, Text(texts, "cause", path), null, Text(texts, "check", path)));
            }
            else if (pair.Value is not (YamlRefused or YamlScalar { IsNothing: true }))
            {
                ReportNotText(pair.Value, $"the texts of the cause '{id}'", $"Write '{id}: {{ cause: \"…\", check: \"…\" }}'.");
            }
        }

        return new EquatableArray<CauseModel>(causes.ToArray());
    }

    private string? Text(FieldReader fields, string name, string path, bool isPattern = true)
    {
        int longest = isPattern ? CatalogLimits.MaxTextLength : CatalogLimits.MaxDocLength;
        switch (fields.Node(name))
        {
            case YamlScalar scalar when string.IsNullOrWhiteSpace(scalar.Value):
            case null or YamlRefused:
                // Translation platforms write untranslated texts as empty ones.
                return null;
            case YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true }:
                fields.Text(name);
                return null;
            case YamlScalar scalar:
                AddPosition(path + "/" + name, scalar);
                YamlScalar? text = fields.Text(name, longest);
                bool isDamaged = findings.HasErrorIn(scalar.Start, LineEnd(scalar) + 1);
                return text is null || isDamaged || (isPattern && !CheckPattern(scalar)) ? null : text.Value;
            case { } node:
                ReportNotText(node, $"a text for '{name}'", "Write one quoted text: locale files hold texts only.");
                return null;
        }
    }

    private bool CheckPattern(YamlScalar scalar)
    {
        MessageParseResult result = MessageParser.Parse(scalar.Value);
        foreach (MessageParseError error in result.Errors)
        {
            (int start, int end) = ScalarOffsets.Map(findings.File.Text, scalar, error.Start, error.Length);
            (string expected, string found, string fix) = PatternErrorText.Split(error);
            findings.Report(CatalogRules.TranslationBadPattern, start, end, expected, found, fix + " Until then readers see the source language.");
        }

        return result.Template is not null;
    }

    // A comment that swallowed text is reported behind the scalar, on its last line.
    private int LineEnd(YamlScalar scalar) => scalar.IsPlain ? findings.File.LineEnd(findings.File.LineOf(scalar.End)) : scalar.End;

    private void ReportNotText(YamlNode node, string expected, string fix) =>
        findings.Report(CatalogRules.TranslationNotText, node, expected, node.Description, fix);

    private void AddPosition(string name, YamlNode node) => positions.Add(new NamedPosition(name, findings.File.Range(node.Start, node.End)));
}
