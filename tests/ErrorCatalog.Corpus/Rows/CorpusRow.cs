using System.Text.Json;

namespace ErrorCatalog.Corpus.Rows;

/// <summary>One labelled row.</summary>
/// <param name="Line">1-based line in the file.</param>
/// <param name="Columns">All columns of the row.</param>
internal sealed record CorpusRow(int Line, JsonElement Columns)
{
    public string Id => Text("id") is { Length: > 0 } id ? id : "line " + Line.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string Label => Text("label");

    public bool Flag => Is("flag");

    public bool Borderline => Is("borderline");

    /// <summary>A column of text; empty when the row has no such column.</summary>
    public string Text(string column) =>
        Columns.TryGetProperty(column, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    /// <summary>A column with a whole number; null when the row has no such column.</summary>
    public int? Number(string column) =>
        Columns.TryGetProperty(column, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    private bool Is(string column) => Columns.TryGetProperty(column, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
