using System.Text.Json;

namespace ErrorCatalog.Corpus.Scoring;

/// <summary>Scores as one JSON object for programs.</summary>
internal static class ScoreJson
{
    public static string Write(IReadOnlyCollection<ScoredRow> rows)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            Counts(json, rows);
            json.WriteStartObject("without_borderline");
            ScoredRow[] clear = [.. rows.Where(row => !row.Row.Borderline)];
            Counts(json, clear);
            Wrong(json, clear);
            json.WriteEndObject();
            json.WriteStartObject("labels");
            foreach (IGrouping<string, ScoredRow> label in rows.GroupBy(row => row.Row.Label).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(label.Key);
                Counts(json, [.. label]);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            Wrong(json, rows);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Counts(Utf8JsonWriter json, IReadOnlyCollection<ScoredRow> rows)
    {
        var score = Score.Of(rows);
        json.WriteNumber("rows", score.Rows);
        json.WriteNumber("tp", score.TruePositives);
        json.WriteNumber("fp", score.FalsePositives);
        json.WriteNumber("fn", score.FalseNegatives);
        json.WriteNumber("tn", score.TrueNegatives);
        Share(json, "precision", score.Precision);
        Share(json, "recall", score.Recall);
    }

    private static void Wrong(Utf8JsonWriter json, IReadOnlyCollection<ScoredRow> rows)
    {
        json.WriteStartArray("wrong");
        foreach (ScoredRow row in rows.Where(row => row.IsWrong))
        {
            json.WriteStringValue(row.Row.Id);
        }

        json.WriteEndArray();
    }

    private static void Share(Utf8JsonWriter json, string name, double? share)
    {
        if (share is { } value)
        {
            json.WriteNumber(name, Math.Round(value, 4));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
