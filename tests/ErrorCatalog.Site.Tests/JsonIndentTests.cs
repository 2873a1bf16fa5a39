using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErrorCatalog.Site.Json;

namespace ErrorCatalog.Site.Tests;

public sealed class JsonIndentTests
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("1.50")]
    [InlineData("""{"a":{},"b":[],"c":[[],{}],"d":[1,true,null]}""")]
    [InlineData("""{"a,b:{}[]":"\"}],{\\","\\":"x\\\\\"","ü":"{"}""")]
    [InlineData("""[{"a":[{"b":[{"c":-1e5}]}]}]""")]
    public void Indented_json_is_what_the_writer_of_the_platform_makes(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        ArrayBufferWriter<byte> expected = new();
        using (Utf8JsonWriter writer = new(expected, Indented))
        {
            document.WriteTo(writer);
        }

        ArrayBufferWriter<byte> found = new();
        JsonIndent.Write(Encoding.UTF8.GetBytes(json), found);

        Assert.Equal(Encoding.UTF8.GetString(expected.WrittenSpan), Encoding.UTF8.GetString(found.WrittenSpan));
    }
}
