using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Writes a locale file in canonical form.</summary>
internal sealed class LocaleDocumentWriter
{
    private const string Indent = "  ";

    private readonly StringBuilder _text = new();

    internal static string Write(LocaleDocument document, CatalogModel catalog, CatalogOrder order)
    {
        LocaleDocumentWriter writer = new();
        writer.Comments(document.Header, string.Empty);
        Dictionary<string, EntryModel> models = catalog.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (string key in order.Keys)
        {
            places[key] = places.Count;
        }

        foreach (DocumentEntry entry in document.Entries
            .Where(entry => !entry.IsEmpty)
            .OrderBy(entry => places.TryGetValue(entry.Key, out int place) ? place : int.MaxValue))
        {
            writer.Entry(entry, models.TryGetValue(entry.Key, out EntryModel? model) ? model : null);
        }

        writer.Comments(document.Footer, string.Empty);
        return writer._text.ToString().TrimEnd('\n') + "\n";
    }

    private void Entry(DocumentEntry entry, EntryModel? model)
    {
        Comments(entry.Above, string.Empty);
        Key(YamlQuoting.Key(entry.Key), entry, string.Empty);
        foreach (string field in CatalogTokens.TranslationKeys)
        {
            if (field == UnitId.CausesField)
            {
                Causes(entry, model);
            }
            else if (entry.Texts.TryGetValue(field, out DocumentText? text))
            {
                Text(field, text, Indent);
            }
        }

        Comments(entry.Below, Indent);
    }

    private void Causes(DocumentEntry entry, EntryModel? model)
    {
        string[] known = model?.Text.Causes.Select(cause => cause.Id).ToArray() ?? [];
        string[] ids = entry.CauseLines.Select(line => line.Key)
            .Concat(entry.Texts.Keys.Where(IsCauseField).Select(field => field.Split('/')[1]))
            .Distinct()
            .Where(id => entry.Texts.Keys.Any(field => field.StartsWith($"{UnitId.CausesField}/{id}/", StringComparison.Ordinal)) || entry.Cause(id).HasComments)
            .OrderBy(id => Array.IndexOf(known, id) is >= 0 and var place ? place : int.MaxValue)
            .ToArray();
        if (ids.Length == 0 && !entry.Causes.HasComments)
        {
            return;
        }

        Comments(entry.Causes.Above, Indent);
        Key(UnitId.CausesField, entry.Causes, Indent);
        foreach (string id in ids)
        {
            DocumentLine line = entry.Cause(id);
            Comments(line.Above, Indent + Indent);
            Key(YamlQuoting.Key(id), line, Indent + Indent);
            foreach (string name in CatalogTokens.TranslatedCauseKeys)
            {
                if (entry.Texts.TryGetValue(UnitId.CauseField(id, name), out DocumentText? text))
                {
                    Text(name, text, Indent + Indent + Indent);
                }
            }
        }
    }

    private void Text(string name, DocumentText text, string indent)
    {
        Comments(text.Above, indent);
        _text.Append(indent).Append(name).Append(": ");
        if (name != "doc" || !YamlQuoting.FitsBlock(text.Value))
        {
            _text.Append(YamlQuoting.Quote(text.Value));
            Behind(text);
            return;
        }

        bool hasBreak = text.Value[text.Value.Length - 1] == '\n';
        _text.Append(hasBreak ? "|" : "|-");
        Behind(text);
        foreach (string line in (hasBreak ? text.Value.Substring(0, text.Value.Length - 1) : text.Value).Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(indent).Append(Indent).Append(line);
            }

            _text.Append('\n');
        }
    }

    private void Key(string key, DocumentLine line, string indent)
    {
        _text.Append(indent).Append(key).Append(':');
        Behind(line);
    }

    private void Behind(DocumentLine line)
    {
        if (line.Behind is not null)
        {
            _text.Append(' ').Append(line.Behind);
        }

        _text.Append('\n');
    }

    private void Comments(List<string> lines, string indent)
    {
        foreach (string line in lines)
        {
            // A file neither starts with a blank line nor has two of them.
            if (line.Length > 0)
            {
                _text.Append(indent).Append(line).Append('\n');
            }
            else if (_text.Length > 1 && _text[_text.Length - 2] != '\n')
            {
                _text.Append('\n');
            }
        }
    }

    private static bool IsCauseField(string field) => field.StartsWith(UnitId.CausesField + "/", StringComparison.Ordinal);
}
