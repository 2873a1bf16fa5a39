using System.Buffers;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using ErrorCatalog.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace ErrorCatalog.AspNetCore;

/// <summary>
/// Makes one problem of everything that a validator found. Its member <c>errors</c> lists each value: <c>pointer</c> into the body
/// (RFC 6901), or <c>parameter</c>; <c>detail</c>; and <c>code</c> when the validator's message names an entry of a catalog.
/// </summary>
internal sealed class ValidationProblems(IOptions<ErrorCatalogOptions> options, IOptions<JsonOptions> json)
{
    private const string Member = "errors";

    // A hostile body can have any number of wrong values.
    private const int MostListed = 100;

    private readonly ErrorCatalogOptions _options = options.Value;

    /// <summary>The problem of messages by the path of the value.</summary>
    public Problem Of(HttpContext context, IEnumerable<KeyValuePair<string, string[]>> errors)
    {
        (string Path, string Message)[] all = [.. errors.SelectMany(error => error.Value.Select(message => (error.Key, message)))];
        Problem problem = HttpErrors.ValuesInvalid(all.Length);
        string? locale = AcceptedLanguage.Of(context, problem, _options.DefaultLocale);
        return problem.WithExtension(Member, List(context, all, locale));
    }

    /// <summary>The problem of a validator's exception.</summary>
    public Problem Of(HttpContext context, ValidationException invalid)
    {
        string message = invalid.ValidationResult.ErrorMessage ?? string.Empty;
        string[] members = [.. invalid.ValidationResult.MemberNames.DefaultIfEmpty(string.Empty)];
        return Of(context, members.Select(member => new KeyValuePair<string, string[]>(member, [message])));
    }

    private JsonElement List(HttpContext context, (string Path, string Message)[] errors, string? locale)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach ((string path, string message) in errors.Take(MostListed))
            {
                Write(writer, context, path, message, locale);
            }

            writer.WriteEndArray();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private void Write(Utf8JsonWriter writer, HttpContext context, string path, string message, string? locale)
    {
        writer.WriteStartObject();
        if (ParameterNamed(context, path) is { } parameter)
        {
            writer.WriteString("parameter", parameter);
        }
        else
        {
            writer.WriteString("pointer", JsonPointer.OfMemberPath(path, json.Value.SerializerOptions.PropertyNamingPolicy));
        }

        if (path.StartsWith('$'))
        {
            // The reader of JSON words its messages for developers, with names of types.
            BodyMalformed malformed = HttpErrors.BodyMalformed(JsonPointer.OfJsonPath(path));
            writer.WriteString("code", malformed.Code);
            writer.WriteString("detail", malformed.GetExplain(locale).Text);
        }
        else if (EntryNamed(message) is { } entry)
        {
            writer.WriteString("code", entry.Code);
            writer.WriteString("detail", Detail(entry, locale));
        }
        else
        {
            writer.WriteString("detail", message);
        }

        writer.WriteEndObject();
    }

    private static string? ParameterNamed(HttpContext context, string path)
    {
        if (path.Length == 0 || context.GetEndpoint() is not { } endpoint)
        {
            return null;
        }

        foreach (IParameterBindingMetadata parameter in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>())
        {
            if (string.Equals(parameter.Name, path, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Name;
            }
        }

        return null;
    }

    // A message of words has spaces; a key or code has none.
    private ProblemDescriptor? EntryNamed(string message) =>
        message.Length is > 0 and <= 128 && !message.Contains(' ', StringComparison.Ordinal) ? _options.AllCatalogs.Find(message) : null;

    // A validator gives no values, so an explanation with placeholders cannot be filled in.
    private static string Detail(ProblemDescriptor entry, string? locale)
    {
        EntryPattern? explain = entry.FindPattern(TextField.Explain, locale);
        EntryPattern? text = explain is { Template.Placeholders.Count: 0 } ? explain : entry.FindPattern(TextField.Title, locale) ?? explain;
        return text is { } found ? MessageFormatter.Format(found.Template, found.Locale, default(ProblemArguments)) : entry.Code;
    }
}
