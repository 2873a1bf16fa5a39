using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ErrorCatalog.Exchange.Arb;

/// <summary>
/// Writes ARB. The source that a text is a translation of stands in <c>source_text</c>, so that late work can be told from new;
/// texts that are missing stand as empty strings, so that a person sees what there is to do.
/// </summary>
internal static class ArbWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ExchangeDocument document)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString(ArbNames.Locale, document.Locale.Replace('-', '_'));
            if (document.Catalog is not null)
            {
                json.WriteString(ArbNames.Context, document.Catalog);
            }

            if (document.SourceLocale is not null)
            {
                json.WriteString(ArbNames.SourceLocale, document.SourceLocale);
            }

            foreach (ExchangeUnit unit in document.Units)
            {
                string name = Whole(ArbNames.ToResource(unit.Id));
                json.WriteString(name, Whole(unit.Target ?? string.Empty));
                json.WriteStartObject("@" + name);
                Attributes(json, unit);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void Attributes(Utf8JsonWriter json, ExchangeUnit unit)
    {
        json.WriteString(ArbNames.Type, "text");
        if (unit.Notes.Count > 0)
        {
            json.WriteString(ArbNames.Description, Whole(string.Join('\n', unit.Notes)));
        }

        json.WriteString(ArbNames.SourceText, Whole(unit.Source));
        if (unit.PreviousSource is { } previous)
        {
            json.WriteString(ArbNames.PreviousSource, Whole(previous));
        }

        if (unit.State == ExchangeState.NeedsReview)
        {
            json.WriteString(ArbNames.State, ArbNames.NeedsReview);
        }

        if (unit.MaxLength is { } length)
        {
            json.WriteNumber(ArbNames.MaxLength, length);
        }

        if (unit.Parameters.Count == 0)
        {
            return;
        }

        json.WriteStartObject(ArbNames.Placeholders);
        foreach (ExchangeParameter parameter in unit.Parameters)
        {
            json.WriteStartObject(parameter.Name);
            json.WriteString(ArbNames.Type, TypeOf(parameter.Type));
            if (parameter.Example is { } example)
            {
                json.WriteString("example", Whole(example));
            }

            if (parameter.Meaning is { } meaning)
            {
                json.WriteString(ArbNames.Description, Whole(meaning));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string TypeOf(string type) => type switch
    {
        "integer" or "bytes" => "int",
        "decimal" => "num",
        "timestamp" => "DateTime",
        _ => "String",
    };

    // Halves of surrogate pairs cannot be written as UTF-8.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
