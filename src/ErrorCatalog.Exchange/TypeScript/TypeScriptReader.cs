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
internal sealed class TypeScriptReader : IForeignReader
{
    private const string CatalogName = "typescript";
    private const string Prefix = "ts";
    private const string Explain = "explain";

    // Messages of one subject have neighbouring numbers.
    private const int NumbersPerFile = 1_000;

    // In a release of TypeScript every language has a folder with a file of this name.
    private const string GeneratedName = "diagnosticMessages.generated.json";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new SortedDictionary<int, ForeignMessage>();
        foreach (ForeignFile file in source.Files)
        {
            ReadMessages(file, messages, source);
        }

        var found = new SortedDictionary<string, ForeignLanguage>(StringComparer.Ordinal);
        foreach (ForeignFile file in source.Languages)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            if (ReadLanguage(file, messages, findings, source.Cancellation) is { } language && !found.TryAdd(language.Locale, language))
            {
                findings.Error(1, 1, "one file for each language", $"a second for {language.Locale}, after {found[language.Locale].Path}", "Remove one of the two.");
            }
        }

        return new ForeignCatalog(
            source.NameOr(CatalogName),
            "en",
            "Imported from the message catalog of the TypeScript compiler, Copyright (c) Microsoft Corporation, Apache License 2.0.",
            [.. messages.Values],
            [.. found.Values]) { IsNumbered = true };
    }

    /// <summary>Reads the base file.</summary>
    private static void ReadMessages(ForeignFile file, SortedDictionary<int, ForeignMessage> messages, ForeignSource source)
    {
        ExchangeFindings findings = source.FindingsOf(file);
        JsonMembers.Read(
            file.Content.Span,
            findings,
            (ref Utf8JsonReader json, string text, (int Line, int Column) position) =>
            {
                (int? code, string? category) = ReadDetails(ref json, source.Fields);
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
                else if (!messages.TryAdd(code.Value, ToMessage(code.Value, ForeignCharacters.Clean(text, position, findings), severity)))
                {
                    findings.Error(position.Line, position.Column, "each code once", $"the code {code} again", "Give one of the two messages a code of its own.");
                }
            },
            source.Cancellation);
        if (messages.Count == 0 && !findings.HasErrors)
        {
            findings.Error(1, 1, "messages", "none", "Name TypeScript’s diagnosticMessages.json.");
        }
    }

    /// <summary>Reads one file of translations; its name tells the language.</summary>
    private static ForeignLanguage? ReadLanguage(ForeignFile file, SortedDictionary<int, ForeignMessage> messages, ExchangeFindings findings, CancellationToken cancellation)
    {
        string path = file.Path;
        string name = Path.GetFileName(path) == GeneratedName ? Path.GetFileName(Path.GetDirectoryName(path) ?? string.Empty) : Path.GetFileNameWithoutExtension(path);
        if (!LocaleTag.TryNormalize(name, out string locale) || !PluralRules.IsKnownLocale(locale))
        {
            findings.Error(1, 1, "a file named by a language, such as de.json or zh-cn.json", ExchangeFindings.Quote(Path.GetFileName(path)), "Rename the file, or move it out of the folder.");
            return null;
        }

        var texts = new SortedDictionary<int, ForeignTranslation>();
        JsonMembers.Read(
            file.Content.Span,
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
                    string? old = messages.TryGetValue(number, out ForeignMessage? message) && MessageName.IsOf(source, message.Explain!.Text) ? null : source;
                    if (!texts.TryAdd(number, new ForeignTranslation(CodeOf(number), Explain, ForeignSyntax.Positions(ForeignCharacters.Clean(json.GetString()!, position, findings)), old)))
                    {
                        findings.Error(position.Line, position.Column, "one text for each number", string.Create(CultureInfo.InvariantCulture, $"a second for {number}"), "Remove one of the two.");
                    }
                }
            },
            cancellation);
        return new ForeignLanguage(path, locale, [.. texts.Values]);
    }

    private static string CodeOf(int number) => "TS" + number.ToString(CultureInfo.InvariantCulture);

    // What a compiler tells is for the one who wrote the code; he corrects it and compiles again.
    private static ForeignMessage ToMessage(int code, string english, EntrySeverity severity)
    {
        ForeignText text = ForeignSyntax.Positions(english);
        return new ForeignMessage
        {
            Code = CodeOf(code),
            Number = code,
            Key = KeyWords.Key(text, code.ToString(CultureInfo.InvariantCulture), Prefix),
            Explain = text,
            Severity = severity,
            Kind = EntryKind.Rejection,
            Impact = EntryImpact.Message,
            WhoRetries = WhoRetries.You,
            Group = (code / NumbersPerFile * NumbersPerFile).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static EntrySeverity? SeverityOf(string? category) => category switch
    {
        "Error" => EntrySeverity.Error,
        "Warning" or "Suggestion" or "Message" => EntrySeverity.Warning,
        _ => null,
    };

    private static (int? Code, string? Category) ReadDetails(ref Utf8JsonReader json, ForeignFields fields)
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
                fields.Became(name, "number");
            }
            else if (name == "category" && json.TokenType == JsonTokenType.String)
            {
                category = json.GetString();
                fields.Became(name, "severity");
            }
            else
            {
                fields.LeftOut(name);
                json.Skip();
            }
        }

        fields.Became("(name)", Explain);
        return (code, category);
    }
}
