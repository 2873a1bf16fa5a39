using System.Globalization;
using System.Text;

namespace ErrorCatalog.Benchmarks.Site;

/// <summary>
/// A made-up catalog of any size as files, with two values, two causes, a rule and Markdown in each entry. The words differ
/// from entry to entry and from language to language, as those of real catalogs do.
/// </summary>
/// <param name="Entries">Number of entries.</param>
/// <param name="Locales">Number of languages, the source language included.</param>
internal sealed record SiteCatalog(int Entries, int Locales)
{
    private const int EntriesPerCatalog = 1_000;

    private static readonly string[] Tags = ["en", "de", "es", "fr", "ar", "ja", "ru", "pt", "it", "pl", "tr", "ko", "nl", "cs"];

    private static readonly string[] Things = ["route", "message", "key", "document", "session", "token", "ledger", "credential", "mailbox", "schema", "invoice"];

    /// <summary>The languages.</summary>
    public IReadOnlyList<string> Languages => Tags[..Locales];

    /// <summary>Names of the catalogs, which share one address.</summary>
    public IEnumerable<string> Catalogs => Enumerable.Range(0, (Entries + EntriesPerCatalog - 1) / EntriesPerCatalog).Select(Name);

    /// <summary>Keys of one catalog.</summary>
    public IEnumerable<string> Keys(string catalog) => Enumerable.Range(0, Entries).Where(i => Name(i / EntriesPerCatalog) == catalog).Select(Key);

    /// <summary>Text of an entry in a language; the values are <c>{name}</c> and <c>{count}</c>.</summary>
    public static SiteText Text(string key, string locale)
    {
        int number = int.Parse(key.AsSpan("item-".Length), CultureInfo.InvariantCulture);
        string thing = Things[number % Things.Length];
        string other = Things[number * 7 % Things.Length];
        string mark = locale == "en" ? "" : $"[{locale}] ";
        return new SiteText(
            $"{mark}The {thing} of number {number} was not found",
            $"{mark}Expected the {thing} {{name}} to be among the {{count}} that the {other} lists, but it is not there.",
            $"{mark}Ask the owner of {{name}} for a current {thing}, then send the {other} again.",
            $"{mark}A {thing} is registered before a {other} refers to it.",
            [
                ($"{mark}The {thing} moved and nobody was told.", $"{mark}Look up the {thing} again and compare it with the one that was used."),
                ($"{mark}The {other} is older than the {thing}.", $"{mark}Compare the time of the {other} with that of the {thing}."),
            ],
            $"{mark}The {other} arrived whole, so nothing is wrong with the exchange itself: only this one {thing} is missing, and all may go on once it is known.\n\n## Before you try again\n\n1. Look up the {thing} without the cache.\n2. Compare *both* sides.\n3. Keep the same `id`: the other side recognises a repetition by it.");
    }

    /// <summary>Writes the files of the catalogs.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="reworded">A key whose text is another one, or null.</param>
    public void Write(string folder, string? reworded = null)
    {
        foreach (string catalog in Catalogs)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, catalog + ".errors.yaml"), Source(catalog, reworded));
            foreach (string locale in Languages.Skip(1))
            {
                string translated = Path.Combine(folder, "locales", locale);
                Directory.CreateDirectory(translated);
                File.WriteAllText(Path.Combine(translated, catalog + ".yaml"), Translation(catalog, locale));
            }
        }
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"part-{number:D2}");

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"item-{number:D5}");

    private string Source(string catalog, string? reworded)
    {
        StringBuilder text = new($"catalog: {catalog}\nlocale: en\nbase-uri: https://errors.example.org/\nerrors:\n");
        foreach (string key in Keys(catalog))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {key}:\n    code: e.p.{key}\n    category: routing\n    impact: message\n    who-retries: you\n    http-status: 404\n    params:\n");
            text.Append("      name: { type: identifier, example: main, note: \"what was looked for\" }\n      count: { type: integer, example: 3, note: \"how many there are\" }\n");
            Append(text, "    ", Text(key, "en"), key == reworded, isSource: true);
            text.Append("    since: 1.0.0\n");
        }

        return text.ToString();
    }

    private string Translation(string catalog, string locale)
    {
        StringBuilder text = new();
        foreach (string key in Keys(catalog))
        {
            text.Append(key).Append(":\n");
            Append(text, "  ", Text(key, locale), isReworded: false, isSource: false);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder yaml, string indent, SiteText text, bool isReworded, bool isSource)
    {
        yaml.Append(CultureInfo.InvariantCulture, $"{indent}title: \"{text.Title}{(isReworded ? " any more" : "")}\"\n{indent}explain: \"{text.Explain}\"\n{indent}fix-hint: \"{text.FixHint}\"\n{indent}rule: \"{text.Rule}\"\n{indent}causes:\n");
        for (int i = 0; i < text.Causes.Count; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{indent}  cause-{i}:\n{indent}    cause: \"{text.Causes[i].Cause}\"\n{indent}    check: \"{text.Causes[i].Check}\"\n{(isSource ? $"{indent}    origin: peer\n" : "")}");
        }

        yaml.Append(CultureInfo.InvariantCulture, $"{indent}doc: |\n{indent}  {text.Doc.Replace("\n", "\n" + indent + "  ", StringComparison.Ordinal)}\n");
    }
}
