using System.Text;
using System.Xml;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Xliff;

/// <summary>
/// Reads XLIFF 1.2. No document type is taken, so that there are no entities to expand and no other file or address to open.
/// </summary>
internal sealed class XliffReader(ExchangeFindings findings, CancellationToken cancellation)
{
    private const string CutOff = "Export the file again: it was changed by hand or cut off.";

    private readonly List<ExchangeDocument> _documents = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    public IEnumerable<ExchangeDocument> Read(ReadOnlyMemory<byte> bytes)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = ExchangeLimits.MaxFileBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            using var xml = XmlReader.Create(stream, settings);
            ReadRoot(xml);
        }
        catch (XmlException broken)
        {
            Report(broken, bytes.Span);
        }
        catch (ArgumentException unknown)
        {
            // The encoding that the declaration names is none that this system has.
            findings.Error(1, 1, "XML in UTF-8", ExchangeFindings.Quote(unknown.Message), "Save the file as UTF-8.");
        }

        return _documents;
    }

    private void Report(XmlException broken, ReadOnlySpan<byte> bytes)
    {
        int line = Math.Max(1, broken.LineNumber);
        int column = Math.Max(1, broken.LinePosition);
        if (broken.Message.Contains("DTD", StringComparison.Ordinal))
        {
            // The reader stops before it, without saying where.
            int at = FileBytes.WithoutMark(bytes).IndexOf("<!DOCTYPE"u8);
            (line, column) = at < 0 ? (line, column) : FileBytes.Position(FileBytes.WithoutMark(bytes), at);
            findings.Error(line, column, "XLIFF without a document type", "“<!DOCTYPE”", "Remove the document type and its entities: neither is read, and nothing they name is opened.");
            return;
        }

        findings.Error(line, column, "well-formed XML in UTF-8", ExchangeFindings.Quote(broken.Message), CutOff);
    }

    private void ReadRoot(XmlReader xml)
    {
        xml.MoveToContent();
        (int line, int column) = Position(xml);
        if (xml.LocalName != "xliff" || xml.NamespaceURI != XliffFormat.Namespace)
        {
            string found = xml.LocalName == "xliff" ? $"XLIFF {xml.GetAttribute("version") ?? "of another version"}" : ExchangeFindings.Quote("<" + xml.Name + ">");
            findings.Error(line, column, $"XLIFF 1.2 (“xliff” in the namespace {XliffFormat.Namespace})", found, "Export from the translation tool as XLIFF 1.2.");
            return;
        }

        while (Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && Is(xml, "file"))
            {
                ReadFile(xml);
            }
        }
    }

    private void ReadFile(XmlReader xml)
    {
        (int line, int column) = Position(xml);
        string? original = Attribute(xml, "original");
        string? source = Attribute(xml, "source-language");
        string? target = Attribute(xml, "target-language");
        if (target is null)
        {
            findings.Error(line, column, "the attribute “target-language” of “file”", "none", "Add it, for example target-language=\"es\".");
        }

        if (!_files.Add(original + "\n" + target))
        {
            findings.Error(line, column, "one “file” for a catalog and language", $"a second for {ExchangeFindings.Quote(original ?? string.Empty)}", "Merge the two.");
        }

        List<ExchangeUnit> units = [];
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        int depth = xml.Depth;
        bool isEmpty = xml.IsEmptyElement;
        while (!isEmpty && Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && Is(xml, "trans-unit") && ReadUnit(xml) is { } unit)
            {
                if (!ids.TryAdd(unit.Id, unit.Line))
                {
                    findings.Error(unit.Line, unit.Column, "each id once", $"{ExchangeFindings.Quote(unit.Id)} again, first on line {ids[unit.Id]}", "Remove one of the two.");
                }

                units.Add(unit);
            }
        }

        _documents.Add(new ExchangeDocument(original, source, target ?? string.Empty, units));
    }

    private ExchangeUnit? ReadUnit(XmlReader xml)
    {
        (int line, int column) = Position(xml);
        string? id = Attribute(xml, "id");
        string? source = null;
        string? target = null;
        string? state = null;
        string? qualifier = null;
        List<string> notes = [];
        int depth = xml.Depth;
        bool isEmpty = xml.IsEmptyElement;
        while (!isEmpty && Next(xml) && xml.Depth > depth)
        {
            // Only children: alt-trans has a source and target of its own.
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1)
            {
                continue;
            }

            if (Is(xml, "source"))
            {
                source = ReadContent(xml);
            }
            else if (Is(xml, "target"))
            {
                state = Attribute(xml, "state");
                qualifier = Attribute(xml, "state-qualifier");
                target = ReadContent(xml);
            }
            else if (Is(xml, "note"))
            {
                notes.Add(ReadContent(xml));
            }
        }

        if (id is null || source is null)
        {
            findings.Error(line, column, "an id and a source in every “trans-unit”", id is null ? "no id" : "no source", CutOff);
            return null;
        }

        return new ExchangeUnit(id, source, string.IsNullOrEmpty(target) ? null : target, XliffFormat.State(target, state, qualifier)) { Notes = notes, Line = line, Column = column };
    }

    // Text with inline elements (XLIFF 1.2, 2.3): placeholders of tools stand for the text that they replaced.
    private string ReadContent(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        int depth = xml.Depth;
        while (Next(xml) && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    text.Append(Attribute(xml, "equiv-text"));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    text.Append(xml.Value);
                    break;
            }
        }

        return text.ToString();
    }

    private bool Next(XmlReader xml)
    {
        cancellation.ThrowIfCancellationRequested();
        if (findings.IsFull || !xml.Read())
        {
            return false;
        }

        if (xml.Depth > ExchangeLimits.MaxDepth)
        {
            (int line, int column) = Position(xml);
            findings.Error(line, column, $"at most {ExchangeLimits.MaxDepth} levels of elements", "more", CutOff);
            return false;
        }

        return true;
    }

    private static bool Is(XmlReader xml, string name) => xml.LocalName == name && xml.NamespaceURI == XliffFormat.Namespace;

    private static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name) is { Length: > 0 } value ? value : null;

    // The reader tells the place of the name, which follows the bracket.
    private static (int Line, int Column) Position(XmlReader xml) => xml is IXmlLineInfo info && info.HasLineInfo() ? (Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition - 1)) : (1, 1);
}
