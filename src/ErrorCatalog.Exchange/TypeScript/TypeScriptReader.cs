using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange.TypeScript;

/// <summary>
/// Reads the message catalog of the TypeScript compiler: <c>diagnosticMessages.json</c>, where the English text is the name and
/// category and code the value, and <c>LOCALE.json</c>, where the name is <see cref="MessageName"/> and the value the translation.
/// </summary>
internal sealed class TypeScriptReader(CancellationToken cancellation)
{
    private const string CatalogName = "typescript";
    private const string Prefix = "ts";

    /// <summary>Reads the base file.</summary>
    public IReadOnlyList<ForeignMessage> ReadMessages(ReadOnlySpan<byte> bytes, ExchangeFindings findings)
    {
        var messages = new SortedDictionary<int, ForeignMessage>();
        JsonMembers.Read(
            bytes,
            findings,
            (ref Utf8JsonReader json, string text, (int Line, int Column) position) =>
            {
                (int? code, string? category) = ReadDetails(ref json);
                if (code is not > 0)
                {
                    findings.Error(position.Line, position.Column, "a “code” from 1 to 2147483647 for every message", $"none for {ExchangeFindings.Quote(text)}", "Name TypeScript’s diagnosticMessages.json.");
                }
                else if (SeverityOf(category) is not { } severity)
                {
                    findings.Error(position.Line, position.Column, "the “category” Error, Warning, Suggestion or Message", category is null ? "none" : ExchangeFindings.Quote(category), "Name TypeScript’s diagnosticMessages.json.");
                }
                else if (string.IsNullOrWhiteSpace(text))
                {
                    findings.Error(position.Line, position.Column, "an English text", "an empty name", "Name TypeScript’s diagnosticMessages.json.");
                }
                else if (!messages.TryAdd(code.Value, ToMessage(code.Value, text, severity)))
                {
                    findings.Error(position.Line, position.Column, "each code once", $"the code {code} again", "Give one of the two messages a code of its own.");
                }
            },
            cancellation);
        if (messages.Count == 0 && !findings.HasErrors)
        {
            findings.Error(1, 1, "messages", "none", "Name TypeScript’s diagnosticMessages.json.");
        }

        return [.. messages.Values];
    }

    /// <summary>Reads one file of translations; its name tells the language.</summary>
    public ForeignLanguage? ReadLanguage(string path, ReadOnlySpan<byte> bytes, IReadOnlyDictionary<int, ForeignMessage> messages, ExchangeFindings findings)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (!LocaleTag.TryNormalize(name, out string locale) || !PluralRules.IsKnownLocale(locale))
        {
            findings.Error(1, 1, "a file named by a language, such as de.json or zh-cn.json", ExchangeFindings.Quote(Path.GetFileName(path)), "Rename the file, or move it out of the folder.");
            return null;
        }

        var texts = new SortedDictionary<int, ForeignTranslation>();
        JsonMembers.Read(
            bytes,
            findings,
            (ref Utf8JsonReader json, string id, (int Line, int Column) position) =>
            {
                if (json.TokenType != JsonTokenType.String)
                {
                    findings.Error(position.Line, position.Column, $"a text for {ExchangeFindings.Quote(id)}", json.TokenType.ToString(), "Put the text between quotation marks.");
                    json.Skip();
                }
                else if (!MessageName.TrySplit(id, out string source, out int number))
                {
                    findings.Error(position.Line, position.Column, "a name that ends in the number of a message, such as Cannot_find_name_0_2304", ExchangeFindings.Quote(id), "Name the folder with TypeScript’s translations.");
                }
                else
                {
                    string? old = messages.TryGetValue(number, out ForeignMessage? message) && MessageName.IsOf(source, message.Text.Text) ? null : source;
                    if (!texts.TryAdd(number, new ForeignTranslation(number, PositionalText.Parse(json.GetString()!), old, position.Line, position.Column)))
                    {
                        findings.Error(position.Line, position.Column, "one text for each number", string.Create(CultureInfo.InvariantCulture, $"a second for {number}"), "Remove one of the two.");
                    }
                }
            },
            cancellation);
        return new ForeignLanguage(path, locale, [.. texts.Values]);
    }

    /// <summary>Puts what was read together.</summary>
    public static ForeignCatalog ToCatalog(IReadOnlyList<ForeignMessage> messages, IEnumerable<ForeignLanguage> languages) => new(
        CatalogName,
        "en",
        "Imported from the message catalog of the TypeScript compiler, Copyright (c) Microsoft Corporation, Apache License 2.0.",
        messages,
        [.. languages.OrderBy(language => language.Locale, StringComparer.Ordinal)]);

    private static ForeignMessage ToMessage(int code, string english, EntrySeverity severity)
    {
        PositionalText text = PositionalText.Parse(english);
        string number = code.ToString(CultureInfo.InvariantCulture);
        return new ForeignMessage(code, "TS" + number, KeyWords.Key(text, number, Prefix), text, severity);
    }

    private static EntrySeverity? SeverityOf(string? category) => category switch
    {
        "Error" => EntrySeverity.Error,
        "Warning" or "Suggestion" or "Message" => EntrySeverity.Warning,
        _ => null,
    };

    private static (int? Code, string? Category) ReadDetails(ref Utf8JsonReader json)
    {
        int? code = null;
        string? category = null;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return (code, category);
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            if (name == "code" && json.TokenType == JsonTokenType.Number && json.TryGetInt32(out int number))
            {
                code = number;
            }
            else if (name == "category" && json.TokenType == JsonTokenType.String)
            {
                category = json.GetString();
            }
            else
            {
                json.Skip();
            }
        }

        return (code, category);
    }
}
