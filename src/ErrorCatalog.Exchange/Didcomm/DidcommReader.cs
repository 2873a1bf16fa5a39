using System.Net;
using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange.Didcomm;

/// <summary>
/// Reads message catalogs of Aries RFC 0043 (<c>{ "code": { "en": "…", "es": "…" } }</c>), and lists of DIDComm v2 descriptors
/// (<c>descriptor</c>, <c>comment</c>, <c>notes</c>), which become codes of the protocol scope: <c>e.p.trust.crypto</c>.
/// </summary>
internal sealed class DidcommReader : IForeignReader
{
    private const string English = "en";
    private const string Explain = "explain";
    private const string Fix = "Name a message catalog of Aries RFC 0043, or a JSON list of objects with “descriptor” and “comment”.";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        var languages = new SortedDictionary<string, List<ForeignTranslation>>(StringComparer.Ordinal);
        foreach (ForeignFile file in source.Files)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            switch (JsonPartReader.Read(file.Content.Span, findings, source.Cancellation))
            {
                case { Kind: JsonValueKind.Array } list:
                    JsonRecords.Add(list.Items, "descriptors", Fix, findings, (record, own) => AddDescriptor(record, messages, own, source.Fields));
                    break;
                case { Kind: JsonValueKind.Object, Members.Count: > 0 } catalog:
                    foreach ((string code, JsonPart texts) in catalog.Members)
                    {
                        AddTexts(code, texts, messages, languages, findings, source.Fields);
                    }

                    break;
                case { } other:
                    findings.Error(other.Line, other.Column, "messages", other.Kind == JsonValueKind.Object ? "none" : other.Description, Fix);
                    break;
            }
        }

        return new ForeignCatalog(
            source.NameOr("didcomm"),
            English,
            "Imported from a message catalog of Aries or DIDComm.",
            messages.ToList(),
            [.. languages.Select(language => new ForeignLanguage(source.Files[0].Path, language.Key, language.Value))]) { Records = messages.Records };
    }

    private static void AddTexts(string code, JsonPart texts, ForeignMessages messages, SortedDictionary<string, List<ForeignTranslation>> languages, ExchangeFindings findings, ForeignFields fields)
    {
        if (texts.Kind != JsonValueKind.Object)
        {
            findings.Error(texts.Line, texts.Column, $"texts by language for {ExchangeFindings.Quote(code)}", texts.Description, Fix);
            return;
        }

        ForeignText? english = null;
        foreach ((string tag, JsonPart text) in texts.Members)
        {
            if (!LocaleTag.TryNormalize(tag, out string locale) || !PluralRules.IsKnownLocale(locale))
            {
                fields.LeftOut("(code)." + tag);
            }
            else if (text is not { Kind: JsonValueKind.String, Text: { Length: > 0 } words })
            {
                findings.Error(text.Line, text.Column, "a text", text.Description, Fix);
            }
            else if (locale == English)
            {
                english = ForeignSyntax.Names(words);
                fields.Became("(code)." + tag, Explain);
            }
            else
            {
                if (!languages.TryGetValue(locale, out List<ForeignTranslation>? list))
                {
                    languages.Add(locale, list = []);
                }

                list.Add(new ForeignTranslation(ForeignNames.Code(code), Explain, ForeignSyntax.Names(words), null));
                fields.Became("(code)." + tag, "translation");
            }
        }

        messages.Add(
            new ForeignMessage { Code = ForeignNames.Code(code), Key = ForeignNames.Kebab(code), Aliases = ForeignNames.Code(code) == code ? [] : [code], Explain = english },
            (texts.Line, texts.Column),
            findings);
    }

    private static void AddDescriptor(JsonPart record, ForeignMessages messages, ExchangeFindings findings, ForeignFields fields)
    {
        if (record.TextOf("descriptor") is not { } descriptor)
        {
            findings.Error(record.Line, record.Column, "a “descriptor” for every record", "none", Fix);
            return;
        }

        foreach ((string member, _) in record.Members)
        {
            if (member is "descriptor" or "comment" or "notes")
            {
                fields.Became(member, member switch { "descriptor" => "code", "comment" => Explain, _ => "doc" });
            }
            else
            {
                fields.LeftOut(member);
            }
        }

        messages.Add(
            new ForeignMessage
            {
                Code = "e.p." + ForeignNames.Code(descriptor),
                Key = ForeignNames.Kebab(descriptor),
                Explain = record.TextOf("comment") is { } comment ? ForeignSyntax.Names(WebUtility.HtmlDecode(comment)) : null,
                Doc = WebUtility.HtmlDecode(record.TextOf("notes")),
                Category = descriptor.StartsWith("xfer", StringComparison.Ordinal) ? EntryCategory.Routing : descriptor.StartsWith("req.time", StringComparison.Ordinal) ? EntryCategory.Timeout : EntryCategory.Processing,
            },
            (record.Line, record.Column),
            findings);
    }
}
