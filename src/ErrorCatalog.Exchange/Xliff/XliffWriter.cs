using System.Globalization;
using System.Text;
using System.Xml;

namespace ErrorCatalog.Exchange.Xliff;

/// <summary>
/// Writes XLIFF 1.2, strict. Message syntax stays plain text: a plural holds sentences to translate, which an inline element
/// such as <c>x</c> would hide.
/// </summary>
internal static class XliffWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static string Write(ExchangeDocument document)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("xliff", XliffFormat.Namespace);
            xml.WriteAttributeString("version", "1.2");
            xml.WriteStartElement("file");
            xml.WriteAttributeString("original", Clean(document.Catalog ?? string.Empty));
            xml.WriteAttributeString("source-language", document.SourceLocale ?? "en");
            xml.WriteAttributeString("target-language", document.Locale);
            xml.WriteAttributeString("datatype", "plaintext");
            xml.WriteStartElement("body");
            foreach (ExchangeUnit unit in document.Units)
            {
                Unit(xml, unit);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void Unit(XmlWriter xml, ExchangeUnit unit)
    {
        xml.WriteStartElement("trans-unit");
        xml.WriteAttributeString("id", Clean(unit.Id));
        xml.WriteAttributeString("xml", "space", null, "preserve");
        if (unit.MaxLength is { } length)
        {
            xml.WriteAttributeString("maxwidth", length.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("size-unit", "char");
        }

        // In preserved space the writer must not break lines of its own; it does so only between elements, never inside of text.
        xml.WriteElementString("source", Clean(unit.Source));
        if (unit.Target is { Length: > 0 } target)
        {
            xml.WriteStartElement("target");
            xml.WriteAttributeString("state", unit.State == ExchangeState.Translated ? "translated" : "needs-review-translation");
            xml.WriteString(Clean(target));
            xml.WriteEndElement();
        }

        foreach (string line in TranslatorNotes.Lines(unit))
        {
            Note(xml, line);
        }

        if (unit.PreviousSource is { } previous)
        {
            Note(xml, "Translated from: " + previous);
        }

        xml.WriteEndElement();
    }

    private static void Note(XmlWriter xml, string text)
    {
        xml.WriteStartElement("note");
        xml.WriteAttributeString("from", "developer");
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    // XML 1.0, production 2: most control characters, halves of surrogate pairs and two noncharacters cannot be written at all.
    private static string Clean(string text)
    {
        StringBuilder? clean = null;
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isFine = rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value);
            if (clean is null && (!isFine || rune == Rune.ReplacementChar))
            {
                clean = new StringBuilder(text, 0, position, text.Length);
            }

            clean?.Append(isFine ? rune : Rune.ReplacementChar);
            position += rune.Utf16SequenceLength;
        }

        return clean?.ToString() ?? text;
    }
}
