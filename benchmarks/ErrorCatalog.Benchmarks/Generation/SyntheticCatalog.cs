using System.Globalization;
using System.Text;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Benchmarks.Generation;

/// <summary>
/// A made-up catalog of any size that looks like a real one: two or three parameters, a title, an explain text with a plural in
/// every third, a hint, and 250 entries in a file.
/// </summary>
internal sealed class SyntheticCatalog
{
    private const string Name = "load";
    private const int EntriesPerFile = 250;

    private static readonly string[] Goods = ["paper", "copper", "barley", "timber", "glass", "cotton", "resin", "steel", "wool", "salt", "cocoa"];
    private static readonly string[] Places = ["harbour", "depot", "market", "station", "quarry", "mill", "terminal", "yard", "bridge", "lock", "silo", "dock", "works"];

    private readonly int _entries;

    public SyntheticCatalog(int entries, bool translated)
    {
        _entries = entries;
        Files =
        [
            .. Enumerable.Range(0, (entries + EntriesPerFile - 1) / EntriesPerFile).Select(file => ($"/p/catalog/load-{file:D3}.errors.yaml", CatalogFile(file))),
            .. translated ? Translation.Others.Select(other => ($"/p/catalog/locales/{other.Locale}/{Name}.yaml", LocaleFile(other))) : [],
        ];
    }

    /// <summary>Path and content of every file.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; }

    /// <summary>Bytes of the texts that the compiled catalog must hold in any form: those of the source language, keys, codes and names.</summary>
    public long TextBytes => Enumerable.Range(0, _entries).Sum(entry => TextsOf(Translation.English, entry)
        .Concat([Key(entry), Code(entry), "item", "count", HasReason(entry) ? "reason" : string.Empty])
        .Sum(text => (long)Encoding.UTF8.GetByteCount(text)));

    /// <summary>Every key with its title, explain text and hint in one language.</summary>
    public IEnumerable<(string Key, string[] Texts)> TextsIn(Translation translation) =>
        Enumerable.Range(0, _entries).Select(entry => (Key(entry), TextsOf(translation, entry)));

    /// <summary>A catalog file with one word of one text changed.</summary>
    public static string Edit(string text) => Replace(text, "Order of", "Shipment of");

    /// <summary>The Spanish file with one word of one text changed.</summary>
    public static string EditSpanish(string text) => Replace(text, "Pedido de", "Encargo de");

    private static string Replace(string text, string old, string word)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), word, text.AsSpan(at + old.Length));
    }

    private string CatalogFile(int file)
    {
        var yaml = new StringBuilder();
        yaml.Append("catalog: load\nnamespace: Load\nlocale: en\nbase-uri: https://errors.example.org/load/\nerrors:\n");
        for (int entry = file * EntriesPerFile; entry < Math.Min(_entries, (file + 1) * EntriesPerFile); entry++)
        {
            AppendEntry(yaml, entry);
        }

        return yaml.ToString();
    }

    private static void AppendEntry(StringBuilder yaml, int entry)
    {
        string[] texts = TextsOf(Translation.English, entry);
        yaml.Append(CultureInfo.InvariantCulture, $$"""
              {{Key(entry)}}:
                code: {{Code(entry)}}
                number: {{entry + 1}}
                category: processing
                kind: {{(entry % 2 == 0 ? "exception" : "rejection")}}
                impact: message
                who-retries: you
                http-status: {{400 + (entry % 10)}}
                params:
                  item: { type: identifier, example: "lot-{{entry}}", note: "what was ordered" }
                  count: { type: integer, example: 3, note: "how many places were searched" }

            """);
        if (HasReason(entry))
        {
            yaml.Append("      reason: { type: text, example: \"strike\", note: \"what the carrier said\", optional: true }\n");
        }

        yaml.Append("    title: \"").Append(texts[0]).Append("\"\n    explain: \"").Append(texts[1]).Append("\"\n    fix-hint: \"").Append(texts[2]).Append("\"\n");
    }

    private string LocaleFile(Translation translation)
    {
        var yaml = new StringBuilder();
        for (int entry = 0; entry < _entries; entry++)
        {
            string[] texts = TextsOf(translation, entry);
            yaml.Append(Key(entry)).Append(":\n  title: \"").Append(texts[0]).Append("\"\n  explain: \"").Append(texts[1]).Append("\"\n  fix-hint: \"").Append(texts[2]).Append("\"\n");
        }

        return yaml.ToString();
    }

    private static string[] TextsOf(Translation translation, int entry)
    {
        string subject = Subject(entry);
        string expected = translation.Expected.Replace("~", subject, StringComparison.Ordinal);
        string but = entry % 3 == 0 ? Plural(translation) : translation.But.Replace("#", "{count}", StringComparison.Ordinal);
        string reason = HasReason(entry) ? " ({reason})" : string.Empty;
        return
        [
            translation.Title.Replace("~", subject, StringComparison.Ordinal),
            $"{expected}, {but}{reason}.",
            translation.FixHint.Replace("~", subject, StringComparison.Ordinal),
        ];
    }

    private static string Plural(Translation translation)
    {
        IEnumerable<string> branches = PluralRules.ReachableCategories(translation.Locale, PluralKind.Cardinal)
            .Union([PluralCategory.Other])
            .Select(category => string.Create(CultureInfo.InvariantCulture, $"{Keyword(category)} {{{translation.But}}}"));
        return "{count, plural, " + string.Join(' ', branches) + "}";
    }

    private static string Keyword(PluralCategory category) => category switch
    {
        PluralCategory.Zero => "zero",
        PluralCategory.One => "one",
        PluralCategory.Two => "two",
        PluralCategory.Few => "few",
        PluralCategory.Many => "many",
        _ => "other",
    };

    private static bool HasReason(int entry) => entry % 4 == 1;

    private static string Subject(int entry) => string.Create(
        CultureInfo.InvariantCulture, $"{Goods[entry % Goods.Length]} from {Places[entry / Goods.Length % Places.Length]} {entry}");

    private static string Key(int entry) => string.Create(
        CultureInfo.InvariantCulture, $"{Goods[entry % Goods.Length]}-{Places[entry / Goods.Length % Places.Length]}-order-{entry}");

    private static string Code(int entry) => "e.p.req." + Key(entry);
}
