using System.Text.Json;

namespace ErrorCatalog.Corpus.Rows;

/// <summary>Reads a file with one JSON object a line.</summary>
internal static class RowReader
{
    /// <summary>All rows; blank lines are skipped.</summary>
    /// <exception cref="CorpusException">A line is no JSON object.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CorpusRow[] Read(string path)
    {
        List<CorpusRow> rows = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                rows.Add(new CorpusRow(number, Parse(path, number, line)));
            }
        }

        return [.. rows];
    }

    private static JsonElement Parse(string path, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new CorpusException($"{path}({number}): Expected a JSON object but got {document.RootElement.ValueKind}. Write one object a line.");
        }
        catch (JsonException failure)
        {
            throw new CorpusException($"{path}({number},{failure.BytePositionInLine + 1}): Expected a JSON object but the line breaks off or is no JSON. Write one object a line.", failure);
        }
    }
}
