using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Writes a catalog file from a model, for catalogs that come from elsewhere. What a reader would fill in by itself is left out,
/// so that reading the file gives the same model.
/// </summary>
public sealed class CatalogFileWriter
{
    private readonly StringBuilder _text = new();

    private CatalogFileWriter()
    {
    }

    /// <summary>The content of the file; entries in the order of the model, those without a required field listed in <c>legacy</c>.</summary>
    /// <param name="catalog">The catalog. Derived members of its entries (C# name, gRPC reason) are not written.</param>
    /// <param name="comment">Lines for the top of the file, without their <c>#</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public static string Write(CatalogModel catalog, IEnumerable<string>? comment = null)
    {
        CatalogFileWriter writer = new();
        writer.Header(catalog ?? throw new ArgumentNullException(nameof(catalog)), comment ?? []);
        foreach (EntryModel entry in catalog.Entries)
        {
            writer.Entry(entry);
        }

        return writer._text.ToString();
    }

    private void Header(CatalogModel catalog, IEnumerable<string> comment)
    {
        foreach (string line in comment)
        {
            _text.Append("# ").Append(line).Append('\n');
        }

        Line(0, "catalog", catalog.Name);
        Optional(0, "namespace", catalog.Namespace, Word);
        Line(0, "locale", Word(catalog.SourceLocale));
        Optional(0, "base-uri", catalog.BaseUri, YamlQuoting.Quote);
        string[] legacy = catalog.Entries.Where(IsIncomplete).Select(entry => entry.Key).ToArray();
        if (legacy.Length > 0)
        {
            _text.Append("legacy:\n");
            foreach (string key in legacy)
            {
                _text.Append("  - ").Append(YamlQuoting.Key(key)).Append('\n');
            }
        }

        List(0, "complete", catalog.Complete);
        _text.Append("errors:\n");
    }

    private void Entry(EntryModel entry)
    {
        DidCommCode? code = DidCommCode.HasSorter(entry.Code) ? DidCommCode.TryParse(entry.Code, out _) : null;
        _text.Append("  ").Append(YamlQuoting.Key(entry.Key)).Append(":\n");
        Optional(2, "code", entry.Code == entry.Key ? null : entry.Code, Word);
        List(2, "aliases", entry.Aliases);
        Optional(2, "number", entry.Number?.ToString(CultureInfo.InvariantCulture), Same);
        Optional(2, "severity", entry.Severity == (code?.Severity ?? EntrySeverity.Error) ? null : CatalogTokens.Of(entry.Severity), Same);
        Optional(2, "category", entry.Category == StatusDefaults.Category(code) ? null : CatalogTokens.Of(entry.Category), Same);
        Optional(2, "kind", entry.Kind == EntryKind.Exception ? null : CatalogTokens.Of(entry.Kind), Same);
        Optional(2, "impact", entry.Missing.Contains("impact") ? null : CatalogTokens.Of(entry.Impact), Same);
        Optional(2, "who-retries", entry.Missing.Contains("who-retries") ? null : CatalogTokens.Of(entry.WhoRetries), Same);
        Optional(2, "where", entry.Where, YamlQuoting.Quote);
        Statuses(entry, code);
        Parameters(entry);
        Texts(entry);
        End("deprecated", entry.Deprecated?.Since, entry.Deprecated?.ReplacedBy, entry.Deprecated?.Reason, entry.Deprecated is not null);
        End("retired", entry.Retired?.Since, entry.Retired?.ReplacedBy, entry.Retired?.Reason, entry.Retired is not null);
    }

    private void Statuses(EntryModel entry, DidCommCode? code)
    {
        int? http = entry.HttpStatus == StatusDefaults.Fill(code, null, null).Http ? null : entry.HttpStatus;
        Optional(2, "http-status", http?.ToString(CultureInfo.InvariantCulture), Same);
        Optional(2, "grpc-status", entry.GrpcStatus == StatusDefaults.Fill(code, http, null).Grpc ? null : entry.GrpcStatus, Same);
    }

    private void Parameters(EntryModel entry)
    {
        if (entry.Parameters.Count == 0)
        {
            return;
        }

        _text.Append("    params:\n");
        foreach (ParameterModel parameter in entry.Parameters)
        {
            List<string> members = ["type: " + CatalogTokens.Of(parameter.Type)];
            if (parameter.EnumValues.Count > 0)
            {
                members.Add($"values: [ {string.Join(", ", parameter.EnumValues.Select(Word))} ]");
            }

            Add(members, "example", parameter.Example);
            Add(members, "note", parameter.Note);
            if (parameter.Sensitivity != ParameterSensitivity.Public)
            {
                members.Add("sensitivity: " + CatalogTokens.Of(parameter.Sensitivity));
            }

            if (parameter.IsOptional)
            {
                members.Add("optional: true");
            }

            _text.Append("      ").Append(Word(parameter.Name)).Append(": { ").Append(string.Join(", ", members)).Append(" }\n");
        }
    }

    private void Texts(EntryModel entry)
    {
        EntryText text = entry.Text;
        Optional(2, "title", text.Title, YamlQuoting.Quote);
        Optional(2, "explain", text.Explain, YamlQuoting.Quote);
        Optional(2, "fix-hint", text.FixHint, YamlQuoting.Quote);
        Optional(2, "note", entry.Note, YamlQuoting.Quote);
        Optional(2, "rule", text.Rule, YamlQuoting.Quote);
        if (text.Causes.Count > 0)
        {
            _text.Append("    causes:\n");
            foreach (CauseModel cause in text.Causes)
            {
                _text.Append("      ").Append(YamlQuoting.Key(cause.Id)).Append(":\n");
                Optional(4, "cause", cause.Cause, YamlQuoting.Quote);
                Optional(4, "origin", cause.Origin, Same);
                Optional(4, "check", cause.Check, YamlQuoting.Quote);
            }
        }

        Optional(2, "doc", text.Doc, YamlQuoting.Quote);
        if (entry.MaxLengths.Count > 0)
        {
            string limits = string.Join(", ", entry.MaxLengths.Select(limit => limit.Field + ": " + limit.Characters.ToString(CultureInfo.InvariantCulture)));
            Line(2, "max-length", "{ " + limits + " }");
        }

        List(2, "same", entry.SameAsSource);
        Optional(2, "since", entry.Since, YamlQuoting.Quote);
    }

    private static bool IsIncomplete(EntryModel entry) => entry.Text.Explain is null || entry.Text.FixHint is null || entry.Missing.Count > 0;

    private void End(string name, string? since, string? replacedBy, string? reason, bool exists)
    {
        if (!exists)
        {
            return;
        }

        List<string> members = [];
        Add(members, "since", since);
        Add(members, "replaced-by", replacedBy);
        Add(members, "reason", reason);
        Line(2, name, members.Count == 0 ? "{}" : "{ " + string.Join(", ", members) + " }");
    }

    private void List(int depth, string name, EquatableArray<string> items)
    {
        if (items.Count > 0)
        {
            Line(depth, name, "[ " + string.Join(", ", items.Select(Word)) + " ]");
        }
    }

    private void Optional(int depth, string name, string? value, Func<string, string> write)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Line(depth, name, write(value!));
        }
    }

    private void Line(int depth, string name, string value) => _text.Append(' ', depth * 2).Append(name).Append(": ").Append(value).Append('\n');

    private static void Add(List<string> members, string name, string? value)
    {
        if (value is not null)
        {
            members.Add(name + ": " + YamlQuoting.Quote(value));
        }
    }

    private static string Same(string value) => value;

    // Bare where nothing can read it as something else, as people write it.
    private static string Word(string value) =>
        value.Length > 0
        && NameGrammar.IsLetter(value[0])
        && value.All(c => NameGrammar.IsLetter(c) || NameGrammar.IsDigit(c) || c is '-' or '_' or '.')
        && !FieldReader.IsBoolean(value)
            ? value
            : YamlQuoting.Quote(value);
}
