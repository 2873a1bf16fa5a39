namespace ErrorCatalog.Compiler;

/// <summary>The names under which an entry is known on the wire.</summary>
internal sealed record EntryCodes(string Code, DidCommCode? DidComm, IReadOnlyList<YamlScalar> AliasNodes, string GrpcReason)
{
    internal static EntryCodes Read(string key, YamlNode keyNode, string? catalog, FieldReader fields)
    {
        YamlScalar? scalar = fields.Scalar("code", "a wire code");
        string code = scalar?.Value ?? key;
        DidCommCode? didComm = null;
        if (scalar is not null)
        {
            didComm = CheckCode(scalar, fields.Findings);
        }

        string? reason = GrpcReasons.Derive(didComm, key, catalog);
        if (reason is null)
        {
            fields.Findings.Report(
                CatalogRules.BadGrpcReason,
                keyNode,
                $"a key or code that gives a gRPC reason of 3 to {GrpcReasons.MaxLength} characters",
                $"'{key}', which gives none",
                "Shorten the key, or give the entry a DIDComm code with shorter descriptors.");
        }

        return new EntryCodes(code, didComm, ReadAliases(code, fields), reason ?? string.Empty);
    }

    private static DidCommCode? CheckCode(YamlScalar scalar, Findings findings)
    {
        string code = scalar.Value;
        if (DidCommCode.HasSorter(code))
        {
            DidCommCode? parsed = DidCommCode.TryParse(code, out string? problem);
            if (problem is null && code.Length > CatalogLimits.MaxCodeLength)
            {
                problem = $"{FindingText.Number(code.Length)} characters";
            }

            if (problem is not null)
            {
                findings.Report(
                    CatalogRules.BadDidCommCode,
                    scalar,
                    "a code like 'e.m.xfer.cant-find-route': sorter, scope (p, m or a state's name) and kebab-case descriptors",
                    problem + " in " + FindingText.Quote(code),
                    "Correct the code; a spelling that others send belongs into 'aliases'.");
            }

            return parsed;
        }

        if (!CodeGrammar.IsFlat(code))
        {
            findings.Report(
                CatalogRules.BadCode,
                scalar,
                "a code of ASCII letters, digits and . _ - / :",
                FindingText.Quote(code),
                "Use a kebab-case word; a spelling that others send belongs into 'aliases'.");
        }

        return null;
    }

    private static List<YamlScalar> ReadAliases(string code, FieldReader fields)
    {
        List<YamlScalar> aliases = [];
        HashSet<string> seen = new(StringComparer.Ordinal) { code };
        foreach (YamlScalar alias in fields.List("aliases", "codes"))
        {
            FieldReader.CheckBoolean(alias, fields.Findings);
            bool isCode = CodeGrammar.IsAlias(alias.Value);
            if (isCode && seen.Add(alias.Value))
            {
                aliases.Add(alias);
                continue;
            }

            fields.Findings.Report(
                CatalogRules.BadAlias,
                alias,
                isCode ? "a code that the entry does not have yet" : $"a code of at most {CatalogLimits.MaxCodeLength} visible characters",
                FindingText.Quote(alias.Value),
                isCode ? "Remove the alias." : "Write the code exactly as it was seen on the wire.");
        }

        return aliases;
    }
}
