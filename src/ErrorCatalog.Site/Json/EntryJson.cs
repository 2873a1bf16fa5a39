using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Json;

/// <summary>The entry for programs, <c>/error-codes/&lt;key&gt;.json</c>. Its members are listed in docs/site.md.</summary>
internal static class EntryJson
{
    public static byte[] Write(RootSite site, CatalogModel catalog, EntryModel entry) => JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        Text(json, "key", entry.Key);
        Text(json, "code", entry.Code);
        WriteStrings(json, "aliases", entry.Aliases);
        Number(json, "number", entry.Number);
        Text(json, "catalog", catalog.Name);
        Text(json, "severity", Tokens.Of(entry.Severity));
        Text(json, "category", Tokens.Of(entry.Category));
        Text(json, "kind", Tokens.Of(entry.Kind));
        Text(json, "impact", Tokens.Of(entry.Impact));
        Text(json, "who_retries", Tokens.Of(entry.WhoRetries));
        Text(json, "where", entry.Where);
        Number(json, "http_status", entry.HttpStatus);
        Text(json, "grpc_status", entry.GrpcStatus);
        Text(json, "grpc_reason", entry.GrpcReason);
        WriteParameters(json, entry);
        Text(json, "locale", catalog.SourceLocale);
        WriteTexts(json, entry.Text);
        Text(json, "since", entry.Since);
        WriteRetired(json, site.Root, entry.Retired);
        Text(json, "url", site.Root.AddressOf(EntryAddresses.Frozen(entry.Key)));
        json.WriteStartObject("texts");
        foreach (string locale in site.Texts.Locales)
        {
            if (site.Texts.Find(catalog, entry, locale) is { } text)
            {
                json.WriteStartObject(SafeText.Clean(locale));
                WriteTexts(json, text);
                Text(json, "url", site.Root.AddressOf(site.Localized(entry.Key, locale)));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteParameters(Utf8JsonWriter json, EntryModel entry)
    {
        json.WriteStartArray("params");
        foreach (ParameterModel parameter in entry.Parameters)
        {
            json.WriteStartObject();
            Text(json, "name", parameter.Name);
            Text(json, "type", Tokens.Of(parameter.Type));
            json.WriteBoolean("optional", parameter.IsOptional);
            Text(json, "example", parameter.Example);
            Text(json, "note", parameter.Note);
            Text(json, "sensitivity", Tokens.Of(parameter.Sensitivity));
            if (parameter.EnumValues.Count > 0)
            {
                WriteStrings(json, "values", parameter.EnumValues);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, EntryText text)
    {
        Text(json, "title", text.Title);
        Text(json, "explain", text.Explain);
        Text(json, "fix_hint", text.FixHint);
        Text(json, "rule", text.Rule);
        json.WriteStartArray("causes");
        foreach (CauseModel cause in text.Causes)
        {
            json.WriteStartObject();
            Text(json, "id", cause.Id);
            Text(json, "cause", cause.Cause);
            Text(json, "origin", cause.Origin);
            Text(json, "check", cause.Check);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Text(json, "doc", text.Doc);
    }

    private static void WriteRetired(Utf8JsonWriter json, SiteRoot root, RetiredModel? retired)
    {
        if (retired is null)
        {
            json.WriteNull("retired");
            return;
        }

        json.WriteStartObject("retired");
        Text(json, "since", retired.Since);
        Text(json, "replaced_by", retired.ReplacedBy);
        Text(json, "replaced_by_url", retired.ReplacedBy is { } successor ? root.AddressOf(EntryAddresses.Frozen(successor)) : null);
        Text(json, "reason", retired.Reason);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, EquatableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(SafeText.Clean(value));
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, SafeText.Clean(value));
        }
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
