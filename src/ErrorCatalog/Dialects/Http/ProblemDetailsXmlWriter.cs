using System.Text;
using System.Text.Json;
using System.Xml;

namespace ErrorCatalog;

/// <summary>
/// Writes problem details as XML (RFC 9457 appendix B): the same members as the JSON form, made from it, in one namespace;
/// the items of arrays are elements named <c>i</c>.
/// </summary>
internal static class ProblemDetailsXmlWriter
{
    public const string Namespace = "urn:ietf:rfc:7807";
    public const string Root = "problem";
    public const string Item = "i";

    // An element needs a name, and JSON allows an empty one.
    private const string Nameless = "_";

    public static byte[] Write(ReadOnlySpan<byte> detailsJson)
    {
        var reader = new Utf8JsonReader(detailsJson);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        using var output = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (XmlWriter xml = XmlWriter.Create(output, settings))
        {
            WriteElement(xml, Root, document.RootElement);
        }

        return output.ToArray();
    }

    private static void WriteElement(XmlWriter xml, string name, JsonElement value)
    {
        xml.WriteStartElement(name.Length == 0 ? Nameless : XmlConvert.EncodeLocalName(name), Namespace);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    WriteElement(xml, member.Name, member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    WriteElement(xml, Item, item);
                }

                break;
            case JsonValueKind.String:
                xml.WriteString(WithoutForbidden(value.GetString()!));
                break;
            case JsonValueKind.Null:
                break;
            default:
                xml.WriteString(value.GetRawText());
                break;
        }

        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no place for most control characters, not even escaped.</summary>
    public static string WithoutForbidden(string text) =>
        text.Any(letter => !char.IsSurrogate(letter) && !XmlConvert.IsXmlChar(letter))
            ? new string([.. text.Select(letter => char.IsSurrogate(letter) || XmlConvert.IsXmlChar(letter) ? letter : '\uFFFD')])
            : text;
}
