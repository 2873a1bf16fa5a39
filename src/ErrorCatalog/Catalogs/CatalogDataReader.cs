using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Decodes the compact catalog data that the compiler wrote.</summary>
internal static class CatalogDataReader
{
    /// <summary>Decodes a whole entry.</summary>
    public static ProblemDescriptor ReadEntry(ProblemCatalog catalog, int index, ReadOnlySpan<byte> json)
    {
        using JsonDocument document = Parse(json);
        JsonElement entry = document.RootElement;
        string? where = Text(entry, CatalogDataFormat.Entry.Where);
        return new ProblemDescriptor(
            catalog,
            index,
            Text(entry, CatalogDataFormat.Entry.Key)!,
            Text(entry, CatalogDataFormat.Entry.Code)!)
        {
            Aliases = Texts(entry, CatalogDataFormat.Entry.Aliases),
            Number = Number(entry, CatalogDataFormat.Entry.Number),
            Severity = WireTokens.Severity(Text(entry, CatalogDataFormat.Entry.Severity)) ?? ProblemSeverity.Error,
            Category = WireTokens.Category(Text(entry, CatalogDataFormat.Entry.Category)) ?? ProblemCategory.Processing,
            Kind = WireTokens.Kind(Text(entry, CatalogDataFormat.Entry.Kind)) ?? ProblemKind.Exception,
            Impact = WireTokens.Impact(Text(entry, CatalogDataFormat.Entry.Impact)),
            Retry = WireTokens.Retry(Text(entry, CatalogDataFormat.Entry.WhoRetries)),
            Where = where is null ? null : ProblemLocation.Parse(where),
            HttpStatus = Number(entry, CatalogDataFormat.Entry.HttpStatus),
            GrpcStatus = WireTokens.Grpc(Text(entry, CatalogDataFormat.Entry.GrpcStatus)),
            GrpcReason = Text(entry, CatalogDataFormat.Entry.GrpcReason),
            Declared = Parameters(entry),
            Since = Text(entry, CatalogDataFormat.Entry.Since),
            Retired = Retired(entry),
            Source = new EntryTexts(
                Text(entry, CatalogDataFormat.Entry.Title),
                Text(entry, CatalogDataFormat.Entry.Explain),
                Text(entry, CatalogDataFormat.Entry.FixHint),
                Text(entry, CatalogDataFormat.Entry.Rule)),
        };
    }

    /// <summary>Decodes only what lookups need, without building the entry.</summary>
    public static (string Key, string Code, IReadOnlyList<string> Aliases, int? Number) ReadNames(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        reader.Read();
        string key = reader.GetString()!;
        reader.Read();
        string code = reader.GetString()!;
        List<string> aliases = [];
        if (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                aliases.Add(reader.GetString()!);
            }
        }

        int? number = reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : null;
        return (key, code, aliases, number);
    }

    /// <summary>The key of a translated entry.</summary>
    public static string ReadTextKey(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>Decodes a translated entry.</summary>
    public static EntryTexts ReadTexts(ReadOnlySpan<byte> json)
    {
        using JsonDocument document = Parse(json);
        JsonElement text = document.RootElement;
        return new EntryTexts(
            Text(text, CatalogDataFormat.Text.Title),
            Text(text, CatalogDataFormat.Text.Explain),
            Text(text, CatalogDataFormat.Text.FixHint),
            Text(text, CatalogDataFormat.Text.Rule),
            (CatalogDataFormat.StaleBits)(Number(text, CatalogDataFormat.Text.Stale) ?? 0));
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonDocument.ParseValue(ref reader);
    }

    private static ProblemParameter[] Parameters(JsonElement entry)
    {
        if (!TryGet(entry, (int)CatalogDataFormat.Entry.Parameters, out JsonElement list))
        {
            return [];
        }

        var parameters = new ProblemParameter[list.GetArrayLength()];
        for (int i = 0; i < parameters.Length; i++)
        {
            JsonElement item = list[i];
            parameters[i] = new ProblemParameter(
                Text(item, CatalogDataFormat.Parameter.Name)!,
                WireTokens.ParameterType(Text(item, CatalogDataFormat.Parameter.Type)) ?? ParameterType.Text,
                TryGet(item, (int)CatalogDataFormat.Parameter.Optional, out JsonElement optional) && optional.GetBoolean(),
                WireTokens.Sensitivity(Text(item, CatalogDataFormat.Parameter.Sensitivity)) ?? ParameterSensitivity.Public,
                Text(item, CatalogDataFormat.Parameter.Example),
                Texts(item, CatalogDataFormat.Parameter.EnumValues));
        }

        return parameters;
    }

    private static RetiredEntry? Retired(JsonElement entry) =>
        TryGet(entry, (int)CatalogDataFormat.Entry.Retired, out JsonElement retired)
            ? new RetiredEntry(
                Text(retired, CatalogDataFormat.Retired.Since),
                Text(retired, CatalogDataFormat.Retired.ReplacedBy),
                Text(retired, CatalogDataFormat.Retired.Reason))
            : null;

    private static string? Text<TField>(JsonElement array, TField field)
        where TField : struct, Enum =>
        TryGet(array, Position(field), out JsonElement value) ? value.GetString() : null;

    private static int? Number<TField>(JsonElement array, TField field)
        where TField : struct, Enum =>
        TryGet(array, Position(field), out JsonElement value) ? value.GetInt32() : null;

    private static string[] Texts<TField>(JsonElement array, TField field)
        where TField : struct, Enum =>
        TryGet(array, Position(field), out JsonElement list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static int Position<TField>(TField field)
        where TField : struct, Enum => System.Runtime.CompilerServices.Unsafe.As<TField, int>(ref field);

    private static bool TryGet(JsonElement array, int position, out JsonElement value)
    {
        if (position < array.GetArrayLength() && array[position] is { ValueKind: not JsonValueKind.Null } found)
        {
            value = found;
            return true;
        }

        value = default;
        return false;
    }
}
