using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace ErrorCatalog;

/// <summary>
/// Turns problem details in XML into the JSON that says the same. Document types are refused, so nothing is fetched and no
/// entity expands; a member that is repeated is left to the JSON reader.
/// </summary>
internal static class ProblemDetailsXmlReader
{
    private const int DeepestRecursion = 256;

    public static ProblemReadError? TryRead(ReadOnlySpan<byte> utf8, ProblemReadOptions options, RemarkList remarks, out JsonElement json)
    {
        json = default;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = options.MaxBytes,
        };
        try
        {
            using var text = new StringReader(Encoding.UTF8.GetString(utf8));
            using XmlReader xml = XmlReader.Create(text, settings);
            xml.MoveToContent();
            if (xml.LocalName != ProblemDetailsXmlWriter.Root)
            {
                return new ProblemReadError(ProblemReadErrorKind.NotAReport, $"Expected the root element 'problem' but got '{RemarkList.Quote(xml.LocalName)}'. Send RFC 9457 problem details.");
            }

            if (xml.NamespaceURI != ProblemDetailsXmlWriter.Namespace)
            {
                remarks.Add($"Expected the namespace {ProblemDetailsXmlWriter.Namespace} but got '{RemarkList.Quote(xml.NamespaceURI)}'. It was read all the same.");
            }

            int maxDepth = Math.Clamp(options.MaxDepth, 1, DeepestRecursion);
            XmlElementNode? root = ReadElement(xml, maxDepth);
            if (root is null)
            {
                var place = (IXmlLineInfo)xml;
                return new ProblemReadError(ProblemReadErrorKind.TooDeep, $"Expected at most {maxDepth} levels of nesting but got more, at line {place.LineNumber}, column {place.LinePosition}. Raise MaxDepth if the sender may nest that deep.") { Line = place.LineNumber, Column = place.LinePosition };
            }

            json = ToJson(root);
            return null;
        }
        catch (XmlException failure)
        {
            return new ProblemReadError(ProblemReadErrorKind.MalformedXml, $"Expected XML without a document type but got something else at line {failure.LineNumber}, column {failure.LinePosition}: {RemarkList.Quote(failure.Message)} Send well-formed problem details.") { Line = failure.LineNumber, Column = failure.LinePosition };
        }
    }

    /// <summary>Reads the element that the reader stands on; null when it is nested too deep.</summary>
    private static XmlElementNode? ReadElement(XmlReader xml, int depthLeft)
    {
        if (depthLeft == 0)
        {
            return null;
        }

        var element = new XmlElementNode(XmlConvert.DecodeName(xml.LocalName)!);
        if (xml.IsEmptyElement)
        {
            return element;
        }

        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (ReadElement(xml, depthLeft - 1) is not { } child)
                {
                    return null;
                }

                element.Children.Add(child);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                element.Text.Append(xml.Value);
            }
        }

        return element;
    }

    private static JsonElement ToJson(XmlElementNode root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = DeepestRecursion + 1 }))
        {
            writer.WriteStartObject();
            foreach (XmlElementNode child in root.Children)
            {
                writer.WritePropertyName(child.Name);

                // XML has no types: the one number of RFC 9457 is known by its name.
                if (child.Name == "status" && int.TryParse(child.Text.ToString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int status))
                {
                    writer.WriteNumberValue(status);
                }
                else
                {
                    WriteValue(writer, child);
                }
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = DeepestRecursion + 1 });
        return JsonElement.ParseValue(ref reader);
    }

    private static void WriteValue(Utf8JsonWriter writer, XmlElementNode element)
    {
        if (element.Children.Count == 0)
        {
            writer.WriteStringValue(WireEncoder.WellFormed(element.Text.ToString()));
        }
        else if (element.Children.TrueForAll(child => child.Name == ProblemDetailsXmlWriter.Item))
        {
            writer.WriteStartArray();
            element.Children.ForEach(child => WriteValue(writer, child));
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteStartObject();
            foreach (XmlElementNode child in element.Children)
            {
                writer.WritePropertyName(WireEncoder.WellFormed(child.Name));
                WriteValue(writer, child);
            }

            writer.WriteEndObject();
        }
    }
}
