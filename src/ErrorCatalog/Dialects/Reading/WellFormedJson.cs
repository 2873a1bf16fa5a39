using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ErrorCatalog;

/// <summary>
/// Makes JSON bytes safe to read: half surrogate pairs and invalid UTF-8 become U+FFFD. Without this every later access to a
/// string of the document could throw.
/// </summary>
internal static class WellFormedJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Returns the same bytes when nothing is wrong, else a mended copy.</summary>
    public static ReadOnlySpan<byte> Mend(ReadOnlySpan<byte> json, RemarkList remarks)
    {
        if (json.StartsWith(ByteOrderMark))
        {
            json = json[3..];
        }

        if (!Utf8.IsValid(json))
        {
            remarks.Add("Expected UTF-8 but got invalid bytes. They were replaced by U+FFFD.");
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        }

        int first = FindHalfPair(json, 0);
        if (first < 0)
        {
            return json;
        }

        remarks.Add("Expected surrogate pairs but got half of one in a \\u escape. It was replaced by U+FFFD.");
        byte[] mended = json.ToArray();
        for (int at = first; at >= 0; at = FindHalfPair(mended, at + 6))
        {
            "FFFD"u8.CopyTo(mended.AsSpan(at + 2));
        }

        return mended;
    }

    /// <summary>A copy of a value that lives on its own and can always be written.</summary>
    public static JsonElement Mend(JsonElement value)
    {
        ReadOnlySpan<byte> json = JsonMarshal.GetRawUtf8Value(value);
        ReadOnlySpan<byte> mended = Mend(json, new RemarkList());
        if (json == mended)
        {
            return value.Clone();
        }

        var reader = new Utf8JsonReader(mended, new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Position of the first escape, from <paramref name="start"/> on, that is half of a surrogate pair; or -1.</summary>
    private static int FindHalfPair(ReadOnlySpan<byte> json, int start)
    {
        for (int i = start; i < json.Length;)
        {
            int slash = json[i..].IndexOf((byte)'\\');
            if (slash < 0)
            {
                return -1;
            }

            i += slash;
            if (!TryReadEscape(json, i, out int unit))
            {
                // Skips the escaped character too, so that an escaped backslash does not start an escape.
                i += 2;
            }
            else if (unit is >= 0xD800 and <= 0xDBFF && TryReadEscape(json, i + 6, out int low) && low is >= 0xDC00 and <= 0xDFFF)
            {
                i += 12;
            }
            else if (unit is >= 0xD800 and <= 0xDFFF)
            {
                return i;
            }
            else
            {
                i += 6;
            }
        }

        return -1;
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> json, int at, out int unit)
    {
        unit = 0;
        return at + 6 <= json.Length && json[at] == (byte)'\\' && json[at + 1] == (byte)'u'
            && Utf8Parser.TryParse(json.Slice(at + 2, 4), out unit, out int used, 'x') && used == 4;
    }
}
