using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Reads the members above the entries.</summary>
internal static class CatalogHeaderReader
{
    /// <summary>The one key that a file cannot do without.</summary>
    internal const string NameKey = "catalog";

    private const string DefaultLocale = "en";

    internal static CatalogHeader Read(YamlMapping root, Findings findings, List<NamedPosition> positions)
    {
        FieldReader fields = new(root, CatalogTokens.FileKeys, "a catalog file", findings);
        foreach (KeyValuePair<string, YamlPair> member in fields.Members)
        {
            YamlNode at = member.Value.Value is YamlScalar { IsNothing: false } ? member.Value.Value : member.Value.Key;
            positions.Add(new NamedPosition(member.Key, findings.File.Range(at.Start, at.End)));
        }

        if (!fields.Has(NameKey))
        {
            ReportNoName(findings, root);
        }

        SortedSet<string> complete = new(StringComparer.Ordinal);
        foreach (YamlScalar scalar in fields.List("complete", "language tags"))
        {
            if (Locale(scalar, findings) is { } tag && complete.Add(tag))
            {
                positions.Add(new NamedPosition("complete/" + tag, findings.File.Range(scalar.Start, scalar.End)));
            }
        }

        return new CatalogHeader(
            Name(fields.Scalar(NameKey, "the catalog's name"), findings),
            Namespace(fields.Scalar("namespace", "a C# namespace"), findings),
            fields.Scalar("locale", "a language tag") is { } locale ? Locale(locale, findings) ?? DefaultLocale : DefaultLocale,
            BaseUri(fields.Scalar("base-uri", "an absolute URI"), findings),
            fields.List("legacy", "entry keys", CatalogLimits.MaxEntries),
            complete.ToArray(),
            fields.Mapping("errors", "the entries"));
    }

    internal static void ReportNoName(Findings findings, YamlNode? root)
    {
        int start = root is YamlMapping { Pairs.Count: > 0 } mapping ? mapping.Pairs[0].Key.Start : root?.Start ?? 0;
        findings.Report(
            CatalogRules.MissingField,
            start,
            start,
            "the field 'catalog'",
            "none",
            "Add 'catalog: name' as the first line; it names the generated class and the section of the site.");
    }

    private static string? Name(YamlScalar? scalar, Findings findings)
    {
        if (scalar is null || NameGrammar.IsKey(scalar.Value))
        {
            return scalar?.Value;
        }

        findings.Report(CatalogRules.BadCatalogName, scalar, "a catalog name in kebab-case", FindingText.Quote(scalar.Value), NameGrammar.KebabFix);
        return null;
    }

    private static string? Namespace(YamlScalar? scalar, Findings findings)
    {
        if (scalar is null || (scalar.Value.Length <= 500 && CSharpNames.IsNamespace(scalar.Value)))
        {
            return scalar?.Value;
        }

        findings.Report(
            CatalogRules.BadNamespace,
            scalar,
            "a C# namespace",
            FindingText.Quote(scalar.Value),
            "Use identifiers with dots between them and no C# keyword, like 'Acme.Agent'.");
        return null;
    }

    private static string? Locale(YamlScalar scalar, Findings findings)
    {
        bool isKnown = LocaleTag.TryNormalize(scalar.Value, out string tag) && PluralRules.IsKnownLocale(tag);
        if (isKnown && tag == scalar.Value)
        {
            return tag;
        }

        findings.Report(
            CatalogRules.BadLocale,
            scalar,
            "a language tag known to CLDR, in canonical form",
            FindingText.Quote(scalar.Value),
            isKnown ? $"Write '{tag}'." : "Use a BCP 47 tag with hyphens, like 'en', 'pt-BR' or 'zh-Hant'.");
        return null;
    }

    private static string? BaseUri(YamlScalar? scalar, Findings findings)
    {
        if (scalar is null)
        {
            return null;
        }

        string value = scalar.Value;
        bool isGood = value.Length <= 2_000
            && Uri.TryCreate(value, UriKind.Absolute, out Uri? uri)
            && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0
            && value.EndsWith("/", StringComparison.Ordinal)
            && value.IndexOfAny(['?', '#', ' ', '\\']) < 0;
        if (isGood)
        {
            return value;
        }

        findings.Report(
            CatalogRules.BadBaseUri,
            scalar,
            "an absolute http or https URI that ends with '/', without query, fragment or user name",
            FindingText.Quote(value),
            "Write it like 'https://errors.example.org/agent/'; addresses of entries are appended to it.");
        return null;
    }
}
