namespace ErrorCatalog.Compiler;

/// <summary>Reads the catalogs and entries of a baseline; a line whose hash does not fit was edited by hand and is a finding.</summary>
internal static class BaselineReader
{
    private static readonly string[] CatalogKeys = ["catalog", "namespace", "locale", "base-uri", "hash", "errors"];

    private static readonly string[] EntryKeys =
    [
        "key", "code", "aliases", "number", "severity", "category", "kind", "impact", "who-retries", "where", "http-status", "grpc-status",
        "params", "since", "legacy", "deprecated", "retired", "retired-since", "replaced-by", "texts", "translations", "hash",
    ];

    private static readonly string[] ParameterKeys = ["name", "type", "optional", "sensitivity", "values"];

    internal static ContractCatalog[] Catalogs(FieldReader file, Findings findings, CancellationToken cancellationToken) => Mappings(file.Node("catalogs"), findings)
        .Select(mapping => Catalog(mapping, findings, cancellationToken))
        .OfType<ContractCatalog>()
        .OrderBy(catalog => catalog.Name, StringComparer.Ordinal)
        .ToArray();

    private static ContractCatalog? Catalog(YamlMapping mapping, Findings findings, CancellationToken cancellationToken)
    {
        FieldReader fields = new(mapping, CatalogKeys, "a catalog of a baseline", findings);
        if (Required(fields, mapping, "catalog", findings) is not { } name || Required(fields, mapping, "locale", findings) is not { } locale)
        {
            return null;
        }

        string? space = Optional(fields, "namespace");
        string? baseUri = Optional(fields, "base-uri");
        CheckHash(fields, mapping, BaselineFileWriter.HashOf(name, space, locale, baseUri), findings);
        List<ContractEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (YamlMapping item in Mappings(fields.Node("errors"), findings))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Entry(item, findings) is { } entry)
            {
                if (keys.Add(entry.Key))
                {
                    entries.Add(entry);
                }
                else
                {
                    FieldReader.ReportDuplicate(item, entry.Key, findings);
                }
            }
        }

        return new ContractCatalog(name, space, locale, baseUri, new EquatableArray<ContractEntry>(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray()));
    }

    private static ContractEntry? Entry(YamlMapping mapping, Findings findings)
    {
        FieldReader fields = new(mapping, EntryKeys, "an entry of a baseline", findings);
        if (Required(fields, mapping, "key", findings) is not { } key
            || Required(fields, mapping, "code", findings) is not { } code
            || Required(fields, mapping, "grpc-status", findings) is not { } grpcStatus)
        {
            return null;
        }

        ContractEntry entry = new()
        {
            Key = key,
            Code = code,
            Aliases = Texts(fields, "aliases"),
            Number = Number(fields, "number"),
            Severity = fields.Choice<EntrySeverity>("severity", CatalogTokens.Severities) ?? default,
            Category = fields.Choice<EntryCategory>("category", CatalogTokens.Categories) ?? default,
            Kind = fields.Choice<EntryKind>("kind", CatalogTokens.Kinds) ?? default,
            Impact = fields.Choice<EntryImpact>("impact", CatalogTokens.Impacts) ?? default,
            WhoRetries = fields.Choice<WhoRetries>("who-retries", CatalogTokens.Retriers) ?? default,
            Where = Optional(fields, "where"),
            HttpStatus = Number(fields, "http-status"),
            GrpcStatus = grpcStatus,
            Parameters = new EquatableArray<ContractParameter>(Mappings(fields.Node("params"), findings).Select(item => Parameter(item, findings)).OfType<ContractParameter>().ToArray()),
            Since = Optional(fields, "since"),
            IsLegacy = IsTrue(fields, "legacy"),
            IsDeprecated = IsTrue(fields, "deprecated"),
            IsRetired = IsTrue(fields, "retired"),
            RetiredSince = Optional(fields, "retired-since"),
            ReplacedBy = Optional(fields, "replaced-by"),
            Texts = Marks(fields, "texts", findings),
            Translations = Marks(fields, "translations", findings),
        };
        CheckHash(fields, mapping, BaselineFileWriter.HashOf(entry), findings);
        return entry;
    }

    private static ContractParameter? Parameter(YamlMapping mapping, Findings findings)
    {
        FieldReader fields = new(mapping, ParameterKeys, "a parameter of a baseline", findings);
        return Required(fields, mapping, "name", findings) is { } name
            ? new ContractParameter(
                name,
                fields.Choice<ParameterType>("type", CatalogTokens.ParameterTypes) ?? default,
                IsTrue(fields, "optional"),
                fields.Choice<ParameterSensitivity>("sensitivity", CatalogTokens.Sensitivities) ?? default,
                Texts(fields, "values"))
            : null;
    }

    private static EquatableArray<TextMark> Marks(FieldReader fields, string name, Findings findings) => fields.Mapping(name, "names with hashes") is { } mapping
        ? new EquatableArray<TextMark>(mapping.Pairs
            .Select(pair => FieldReader.KeyOf(pair, findings) is { } key && pair.Value is YamlScalar hash ? new TextMark(key, hash.Value) : null)
            .OfType<TextMark>()
            .ToArray())
        : default;

    private static IEnumerable<YamlMapping> Mappings(YamlNode? node, Findings findings)
    {
        if (node is null)
        {
            yield break;
        }

        if (node is not YamlSequence sequence)
        {
            ReportShape(node, "a list", findings);
            yield break;
        }

        foreach (YamlNode item in sequence.Items)
        {
            if (item is YamlMapping mapping)
            {
                yield return mapping;
            }
            else
            {
                ReportShape(item, "an object", findings);
            }
        }
    }

    private static void ReportShape(YamlNode node, string expected, Findings findings) => findings.Report(
        CatalogRules.BaselineUnreadable,
        node,
        expected,
        node.Description,
        "Restore the file from version control, or accept the version again.");

    private static string? Required(FieldReader fields, YamlMapping owner, string name, Findings findings)
    {
        if (Optional(fields, name) is { } value)
        {
            return value;
        }

        findings.Report(
            CatalogRules.BaselineUnreadable,
            owner.Start,
            owner.Start + 1,
            $"'{name}'",
            "none",
            "Restore the file from version control, or accept the version again.");
        return null;
    }

    private static string? Optional(FieldReader fields, string name) => fields.Scalar(name, "a text")?.Value;

    private static int? Number(FieldReader fields, string name) => int.TryParse(fields.Scalar(name, "a number")?.Value, out int value) ? value : null;

    private static bool IsTrue(FieldReader fields, string name) => fields.Scalar(name, "true")?.Value == "true";

    private static EquatableArray<string> Texts(FieldReader fields, string name) =>
        new(fields.List(name, "texts", int.MaxValue).Select(item => item.Value).ToArray());

    private static void CheckHash(FieldReader fields, YamlMapping mapping, string hash, Findings findings)
    {
        if (Optional(fields, "hash") != hash)
        {
            findings.Report(
                CatalogRules.BaselineEdited,
                mapping.Start,
                mapping.Start + 1,
                $"the hash '{hash}' of the line",
                FindingText.Quote(Optional(fields, "hash") ?? string.Empty),
                "Restore the line from version control: what was published is not edited afterwards.");
        }
    }
}
