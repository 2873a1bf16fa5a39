namespace ErrorCatalog.Compiler;

/// <summary>Reads a locale file for changing.</summary>
internal static class LocaleDocumentReader
{
    internal static LocaleDocument? Read(string path, string text, out EquatableArray<CatalogDiagnostic> problems, CancellationToken cancellationToken)
    {
        Findings findings = Findings.OfTranslation(new SourceFile(path, text));
        LocaleDocument document = new();
        YamlNode? root = YamlReader.Read(findings, entriesKey: null, cancellationToken);
        if (root is YamlMapping mapping)
        {
            DocumentComments comments = new(findings.File);
            foreach (YamlPair pair in FieldReader.Limit(mapping.Pairs, pair => pair.Key, "entries in one file", CatalogLimits.MaxEntries, findings))
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadEntry(pair, document, comments, findings);
            }

            comments.Assign(document);
        }
        else if (root is null && !findings.HasErrors)
        {
            new DocumentComments(findings.File).Assign(document);
        }
        else if (root is not null)
        {
            findings.Report(CatalogRules.WrongNode, root, "entry keys with texts below them", root.Description, "Write 'key:' lines with the texts indented below.");
        }

        problems = findings.HasErrors ? findings.ToArray() : default;
        return findings.HasErrors ? null : document;
    }

    private static void ReadEntry(YamlPair pair, LocaleDocument document, DocumentComments comments, Findings findings)
    {
        if (FieldReader.KeyOf(pair, findings) is not { } key)
        {
            return;
        }

        comments.AddScalar((YamlScalar)pair.Key);
        if (document.Has(key))
        {
            FieldReader.ReportDuplicate(pair.Key, key, findings);
            return;
        }

        DocumentEntry entry = document.Entry(key);
        comments.AddMember(pair.Key, entry, entry);
        if (Mapping(pair.Value, findings) is not { } mapping)
        {
            return;
        }

        FieldReader fields = new(mapping, CatalogTokens.TranslationKeys, "a translated entry", findings);
        foreach (KeyValuePair<string, YamlPair> member in fields.Members)
        {
            comments.AddScalar((YamlScalar)member.Value.Key);
            if (member.Key != UnitId.CausesField)
            {
                ReadText(fields, member.Key, member.Value, member.Key, entry, comments);
                continue;
            }

            comments.AddMember(member.Value.Key, entry.Causes, entry);
            if (Mapping(member.Value.Value, findings) is { } causes)
            {
                ReadCauses(causes, entry, comments, findings);
            }
        }
    }

    private static void ReadCauses(YamlMapping causes, DocumentEntry entry, DocumentComments comments, Findings findings)
    {
        foreach (YamlPair pair in FieldReader.Limit(causes.Pairs, pair => pair.Key, "causes", CatalogLimits.MaxItems, findings))
        {
            if (FieldReader.KeyOf(pair, findings) is not { } id)
            {
                continue;
            }

            comments.AddScalar((YamlScalar)pair.Key);
            if (entry.CauseLines.Any(line => line.Key == id))
            {
                FieldReader.ReportDuplicate(pair.Key, id, findings);
                continue;
            }

            comments.AddMember(pair.Key, entry.Cause(id), entry);
            if (Mapping(pair.Value, findings) is not { } mapping)
            {
                continue;
            }

            FieldReader fields = new(mapping, CatalogTokens.TranslatedCauseKeys, "a translated cause", findings);
            foreach (KeyValuePair<string, YamlPair> member in fields.Members)
            {
                comments.AddScalar((YamlScalar)member.Value.Key);
                ReadText(fields, member.Key, member.Value, UnitId.CauseField(id, member.Key), entry, comments);
            }
        }
    }

    private static void ReadText(FieldReader fields, string name, YamlPair pair, string field, DocumentEntry entry, DocumentComments comments)
    {
        string value = string.Empty;
        if (pair.Value is YamlScalar scalar)
        {
            comments.AddScalar(scalar);
            value = scalar.Value;
        }

        if (pair.Value is not YamlScalar || !string.IsNullOrWhiteSpace(value))
        {
            fields.Text(name, name == "doc" ? CatalogLimits.MaxDocLength : CatalogLimits.MaxTextLength);
        }

        DocumentText text = new(value);
        entry.Texts[field] = text;
        comments.AddMember(pair.Key, text, entry);
    }

    // Null for a key with nothing below it, and for what is no mapping, which is reported.
    private static YamlMapping? Mapping(YamlNode node, Findings findings)
    {
        if (node is not (YamlMapping or YamlRefused or YamlScalar { IsNothing: true }))
        {
            findings.Report(CatalogRules.WrongNode, node, "names with texts below them", node.Description, "Write 'name:' and indent the texts below.");
        }

        return node as YamlMapping;
    }
}
