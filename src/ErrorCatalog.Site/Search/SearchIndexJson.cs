using System.Text;
using System.Text.Json;
using ErrorCatalog.Site.Json;

namespace ErrorCatalog.Site.Search;

/// <summary>The index as <c>search.js</c> reads it; docs/search.md describes the form.</summary>
internal static class SearchIndexJson
{
    public const int FormatVersion = 1;

    /// <param name="index">The index.</param>
    /// <param name="more">Addresses of the indexes of other languages, relative to this one, the likeliest first.</param>
    /// <param name="suffix">What follows the key in the address of a page.</param>
    public static byte[] Write(SearchIndex index, IReadOnlyList<string> more, string suffix = "/") => JsonBytes.Write(json => Write(json, index, more, suffix), isIndented: false);

    private static void Write(Utf8JsonWriter json, SearchIndex index, IReadOnlyList<string> more, string suffix)
    {
        json.WriteStartObject();
        json.WriteNumber("version", FormatVersion);
        json.WriteString("locale", index.Locale);
        json.WriteString("suffix", suffix);
        json.WriteStartArray("more");
        foreach (string address in more)
        {
            json.WriteStringValue(address);
        }

        json.WriteEndArray();
        json.WriteStartArray("entries");
        foreach (SearchEntry entry in index.Entries)
        {
            WriteEntry(json, entry, index.Locale);
        }

        json.WriteEndArray();
        json.WriteString("words", string.Join(' ', index.Words));
        StringBuilder postings = new();
        foreach (List<int> documents in index.Documents)
        {
            Postings.Append(postings.Length == 0 ? postings : postings.Append(' '), documents);
        }

        json.WriteString("postings", postings.ToString());
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, SearchEntry entry, string locale)
    {
        json.WriteStartArray();
        json.WriteStringValue(entry.Key);
        if (entry.Code == entry.Key)
        {
            json.WriteNumberValue(0);
        }
        else
        {
            json.WriteStringValue(entry.Code);
        }

        WriteTexts(json, entry.Names);
        WriteTexts(json, entry.Parameters);
        WritePattern(json, entry.Title);
        WritePattern(json, entry.Explain);
        if (entry.Locale != locale || entry.IsRetired)
        {
            json.WriteStringValue(entry.Locale);
        }

        if (entry.IsRetired)
        {
            json.WriteNumberValue(1);
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WritePattern(Utf8JsonWriter json, SearchPattern? pattern)
    {
        if (pattern is null)
        {
            json.WriteNumberValue(0);
        }
        else
        {
            WriteParts(json, pattern.Parts);
        }
    }

    private static void WriteParts(Utf8JsonWriter json, IReadOnlyList<SearchPart> parts)
    {
        json.WriteStartArray();
        foreach (SearchPart part in parts)
        {
            if (part.Literal is { } literal)
            {
                json.WriteStringValue(literal);
            }
            else if (part.Branches is { } branches)
            {
                json.WriteStartArray();
                json.WriteNumberValue(part.Parameter);
                foreach (SearchBranch branch in branches)
                {
                    json.WriteStringValue(branch.Key);
                    WriteParts(json, branch.Parts);
                }

                json.WriteEndArray();
            }
            else
            {
                json.WriteNumberValue(part.Parameter);
            }
        }

        json.WriteEndArray();
    }
}
