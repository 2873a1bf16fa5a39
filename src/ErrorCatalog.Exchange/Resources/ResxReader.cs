using System.Xml;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange.Resources;

/// <summary>Reads texts of <c>.resx</c> files; translations stand in satellites such as <c>Errors.de.resx</c>. Texts are composite formats of .NET.</summary>
internal sealed class ResxReader : IForeignReader
{
    private const string Explain = "explain";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ExchangeLimits.MaxFileBytes };

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        foreach (ForeignFile file in source.Files)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            ReadTexts(file, findings, source, source.Fields, (name, text, note, position) => messages.Add(
                new ForeignMessage
                {
                    Code = ForeignNames.Code(name),
                    Key = ForeignNames.Kebab(name),
                    Aliases = ForeignNames.Code(name) == name ? [] : [name],
                    Explain = text.Length == 0 ? null : ForeignSyntax.Composite(text),
                    Note = note,
                },
                position,
                findings));
        }

        string name = ForeignNames.Kebab(Path.GetFileNameWithoutExtension(source.Files[0].Path));
        return new ForeignCatalog(source.NameOr(name.Length > 0 && char.IsAsciiLetterLower(name[0]) ? name : "resources"), "en", "Imported from .resx resources.", messages.ToList(), [.. Languages(source)]) { Records = messages.Records };
    }

    private static SortedDictionary<string, ForeignLanguage>.ValueCollection Languages(ForeignSource source)
    {
        var found = new SortedDictionary<string, ForeignLanguage>(StringComparer.Ordinal);
        foreach (ForeignFile file in source.Languages)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            string tag = Path.GetFileNameWithoutExtension(file.Path);
            tag = tag[(tag.LastIndexOf('.') + 1)..];
            if (!LocaleTag.TryNormalize(tag, out string locale) || !PluralRules.IsKnownLocale(locale))
            {
                findings.Error(1, 1, "a satellite named by its language, such as Errors.de.resx", ExchangeFindings.Quote(Path.GetFileName(file.Path)), "Rename the file, or move it away.");
                continue;
            }

            List<ForeignTranslation> texts = [];
            ReadTexts(file, findings, source, fields: null, (name, text, _, _) =>
            {
                if (text.Length > 0)
                {
                    texts.Add(new ForeignTranslation(ForeignNames.Code(name), Explain, ForeignSyntax.Composite(text), null));
                }
            });
            if (!found.TryAdd(locale, new ForeignLanguage(file.Path, locale, texts)))
            {
                findings.Error(1, 1, "one file for each language", $"a second for {locale}, after {found[locale].Path}", "Remove one of the two.");
            }
        }

        return found.Values;
    }

    private static void ReadTexts(ForeignFile file, ExchangeFindings findings, ForeignSource source, ForeignFields? fields, Action<string, string, string?, (int, int)> add)
    {
        if (!FileBytes.Check(file.Content.Span, findings))
        {
            return;
        }

        try
        {
            using var xml = XmlReader.Create(new MemoryStream(file.Content.ToArray()), Settings);
            xml.MoveToContent();
            if (xml.LocalName != "root")
            {
                findings.Error(1, 1, "the element 'root' of a .resx file", ExchangeFindings.Quote(xml.LocalName), "Name a .resx file.");
                return;
            }

            while (xml.Read())
            {
                source.Cancellation.ThrowIfCancellationRequested();
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "data", Depth: 1 })
                {
                    ReadText(xml, findings, fields, add);
                }
            }
        }
        catch (XmlException broken)
        {
            findings.Error(Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition), "well-formed XML in UTF-8 without a DTD", "a break in its syntax", "Look just before that place for a missing tag or bracket, or a mark of an unfinished merge.");
        }
    }

    private static void ReadText(XmlReader xml, ExchangeFindings findings, ForeignFields? fields, Action<string, string, string?, (int, int)> add)
    {
        var place = (IXmlLineInfo)xml;
        (int, int) position = (place.LineNumber, place.LinePosition);
        string? name = xml.GetAttribute("name");
        bool isText = xml.GetAttribute("type") is null && xml.GetAttribute("mimetype") is null;
        string text = string.Empty;
        string? note = null;
        using XmlReader inner = xml.ReadSubtree();
        inner.Read();
        inner.Read();
        while (!inner.EOF)
        {
            if (inner is { NodeType: XmlNodeType.Element, LocalName: "value" })
            {
                text = inner.ReadElementContentAsString();
            }
            else if (inner is { NodeType: XmlNodeType.Element, LocalName: "comment" })
            {
                note = inner.ReadElementContentAsString().Trim();
            }
            else
            {
                inner.Read();
            }
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            findings.Error(position.Item1, position.Item2, "the attribute 'name'", "none", "Give the resource a name.");
        }
        else if (!isText)
        {
            fields?.LeftOut("data that is no text");
        }
        else
        {
            fields?.Became("name", "code");
            fields?.Became("value", Explain);
            if (!string.IsNullOrEmpty(note))
            {
                fields?.Became("comment", "note");
            }

            add(name, ForeignCharacters.Clean(text.Trim(), position, findings), string.IsNullOrEmpty(note) ? null : ForeignCharacters.Clean(note, position, findings), position);
        }
    }
}
