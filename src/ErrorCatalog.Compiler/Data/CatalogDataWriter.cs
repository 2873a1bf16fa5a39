namespace ErrorCatalog.Compiler;

/// <summary>Writes the compact data that the runtime reads: one JSON array per entry, positions as in <c>CatalogDataFormat</c>.</summary>
public static class CatalogDataWriter
{
    /// <summary>The entry as one line of JSON, trailing nulls left out.</summary>
    /// <param name="entry">The entry.</param>
    public static string WriteEntry(EntryModel entry)
    {
        JsonArrayWriter json = new();
        json.Set((int)CatalogDataFormat.Entry.Key, entry.Key);
        json.Set((int)CatalogDataFormat.Entry.Code, entry.Code);
        json.SetRaw((int)CatalogDataFormat.Entry.Aliases, Strings(entry.Aliases));
        json.Set((int)CatalogDataFormat.Entry.Number, entry.Number);
        json.Set((int)CatalogDataFormat.Entry.Severity, CatalogTokens.Of(entry.Severity));
        json.Set((int)CatalogDataFormat.Entry.Category, CatalogTokens.Of(entry.Category));
        json.Set((int)CatalogDataFormat.Entry.Kind, CatalogTokens.Of(entry.Kind));
        json.Set((int)CatalogDataFormat.Entry.Impact, CatalogTokens.Of(entry.Impact));
        json.Set((int)CatalogDataFormat.Entry.WhoRetries, CatalogTokens.Of(entry.WhoRetries));
        json.Set((int)CatalogDataFormat.Entry.Where, entry.Where);
        json.Set((int)CatalogDataFormat.Entry.HttpStatus, entry.HttpStatus);
        json.Set((int)CatalogDataFormat.Entry.GrpcStatus, entry.GrpcStatus);
        json.Set((int)CatalogDataFormat.Entry.GrpcReason, entry.GrpcReason);
        json.SetRaw((int)CatalogDataFormat.Entry.Parameters, Parameters(entry.Parameters));
        json.Set((int)CatalogDataFormat.Entry.Title, entry.Text.Title);
        json.Set((int)CatalogDataFormat.Entry.Explain, entry.Text.Explain);
        json.Set((int)CatalogDataFormat.Entry.FixHint, entry.Text.FixHint);
        json.Set((int)CatalogDataFormat.Entry.Rule, entry.Text.Rule);
        json.Set((int)CatalogDataFormat.Entry.Since, entry.Since);
        json.SetRaw((int)CatalogDataFormat.Entry.Retired, Retired(entry.Retired));
        return json.ToString();
    }

    /// <summary>The translated entry as one line of JSON, trailing nulls left out.</summary>
    /// <param name="text">The texts of the entry in one language.</param>
    public static string WriteText(EntryText text)
    {
        JsonArrayWriter json = new();
        json.Set((int)CatalogDataFormat.Text.Key, text.Key);
        json.Set((int)CatalogDataFormat.Text.Title, text.Title);
        json.Set((int)CatalogDataFormat.Text.Explain, text.Explain);
        json.Set((int)CatalogDataFormat.Text.FixHint, text.FixHint);
        json.Set((int)CatalogDataFormat.Text.Rule, text.Rule);
        json.Set((int)CatalogDataFormat.Text.Stale, text.Stale == StaleTexts.None ? null : (int)text.Stale);
        return json.ToString();
    }

    private static string? Strings(EquatableArray<string> items)
    {
        JsonArrayWriter json = new();
        for (int i = 0; i < items.Count; i++)
        {
            json.Set(i, items[i]);
        }

        return items.Count == 0 ? null : json.ToString();
    }

    private static string? Parameters(EquatableArray<ParameterModel> parameters)
    {
        JsonArrayWriter json = new();
        for (int i = 0; i < parameters.Count; i++)
        {
            json.SetRaw(i, Parameter(parameters[i]));
        }

        return parameters.Count == 0 ? null : json.ToString();
    }

    private static string Parameter(ParameterModel parameter)
    {
        JsonArrayWriter json = new();
        json.Set((int)CatalogDataFormat.Parameter.Name, parameter.Name);
        json.Set((int)CatalogDataFormat.Parameter.Type, CatalogTokens.Of(parameter.Type));
        json.SetRaw((int)CatalogDataFormat.Parameter.Optional, parameter.IsOptional ? "true" : null);
        json.Set(
            (int)CatalogDataFormat.Parameter.Sensitivity,
            parameter.Sensitivity == ParameterSensitivity.Public ? null : CatalogTokens.Of(parameter.Sensitivity));
        json.Set((int)CatalogDataFormat.Parameter.Example, parameter.Example);
        json.SetRaw((int)CatalogDataFormat.Parameter.EnumValues, Strings(parameter.EnumValues));
        return json.ToString();
    }

    private static string? Retired(RetiredModel? retired)
    {
        if (retired is null)
        {
            return null;
        }

        JsonArrayWriter json = new();
        json.Set((int)CatalogDataFormat.Retired.Since, retired.Since);
        json.Set((int)CatalogDataFormat.Retired.ReplacedBy, retired.ReplacedBy);
        json.Set((int)CatalogDataFormat.Retired.Reason, retired.Reason);
        return json.ToString();
    }
}
