using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Writes baselines in their one canonical form: a line per entry, so that git compares and merges them entry by entry.</summary>
public static class BaselineFileWriter
{
    /// <summary>Number of the format; readers refuse a higher one.</summary>
    internal const int Format = 1;

    /// <summary>The content of a baseline.</summary>
    /// <param name="version">The published version.</param>
    /// <param name="catalogs">What it promises, ordered by name.</param>
    public static string Write(string version, EquatableArray<ContractCatalog> catalogs)
    {
        StringBuilder text = new("{\"" + BaselineFileParser.FormatKey + "\":");
        text.Append(Format).Append(",\"version\":");
        JsonText.Append(text, version);
        text.Append(",\"catalogs\":[\n");
        for (int i = 0; i < catalogs.Count; i++)
        {
            string header = Header(catalogs[i]).ToString();
            text.Append(header, 0, header.Length - 1).Append(",\"errors\":[\n");
            for (int e = 0; e < catalogs[i].Entries.Count; e++)
            {
                ContractEntry entry = catalogs[i].Entries[e];
                text.Append(Members(entry).Set("hash", HashOf(entry))).Append(e + 1 < catalogs[i].Entries.Count ? ",\n" : "\n");
            }

            text.Append(i + 1 < catalogs.Count ? "]},\n" : "]}\n");
        }

        return text.Append("]}\n").ToString();
    }

    /// <summary>By which a reader notices that a line was edited by hand.</summary>
    internal static string HashOf(ContractEntry entry) => TranslationHash.Of(Members(entry).ToString());

    /// <inheritdoc cref="HashOf(ContractEntry)"/>
    internal static string HashOf(string name, string? space, string locale, string? baseUri) => TranslationHash.Of(Members(name, space, locale, baseUri).ToString());

    private static JsonObjectWriter Header(ContractCatalog catalog) =>
        Members(catalog.Name, catalog.Namespace, catalog.SourceLocale, catalog.BaseUri)
            .Set("hash", HashOf(catalog.Name, catalog.Namespace, catalog.SourceLocale, catalog.BaseUri));

    private static JsonObjectWriter Members(string name, string? space, string locale, string? baseUri) => new JsonObjectWriter()
        .Set("catalog", name)
        .Set("namespace", space)
        .Set("locale", locale)
        .Set("base-uri", baseUri);

    private static JsonObjectWriter Members(ContractEntry entry) => new JsonObjectWriter()
        .Set("key", entry.Key)
        .Set("code", entry.Code)
        .Set("aliases", entry.Aliases)
        .Set("number", entry.Number)
        .Set("severity", CatalogTokens.Of(entry.Severity))
        .Set("category", CatalogTokens.Of(entry.Category))
        .Set("kind", CatalogTokens.Of(entry.Kind))
        .Set("impact", CatalogTokens.Of(entry.Impact))
        .Set("who-retries", CatalogTokens.Of(entry.WhoRetries))
        .Set("where", entry.Where)
        .Set("http-status", entry.HttpStatus)
        .Set("grpc-status", entry.GrpcStatus)
        .Set("params", entry.Parameters.Select(Members))
        .Set("since", entry.Since)
        .Set("legacy", entry.IsLegacy)
        .Set("deprecated", entry.IsDeprecated)
        .Set("retired", entry.IsRetired)
        .Set("retired-since", entry.RetiredSince)
        .Set("replaced-by", entry.ReplacedBy)
        .Set("texts", entry.Texts)
        .Set("translations", entry.Translations);

    private static JsonObjectWriter Members(ContractParameter parameter) => new JsonObjectWriter()
        .Set("name", parameter.Name)
        .Set("type", CatalogTokens.Of(parameter.Type))
        .Set("optional", parameter.IsOptional)
        .Set("sensitivity", CatalogTokens.Of(parameter.Sensitivity))
        .Set("values", parameter.EnumValues);
}
