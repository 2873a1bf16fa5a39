using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ErrorCatalog.Site.Json;

/// <summary>The one way in which the site writes JSON: indented unless nobody reads it, line feeds, letters of every language as they are.</summary>
internal static class JsonBytes
{
    // Escapes what could end a script element or hide in an editor (<, >, &, controls, bidi marks), nothing more.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The document that <paramref name="write"/> makes, with a line feed at the end.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write, bool isIndented = true)
    {
        ArrayBufferWriter<byte> buffer = new(4 * 1024);
        using (Utf8JsonWriter writer = new(buffer, Options with { Indented = isIndented }))
        {
            write(writer);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
