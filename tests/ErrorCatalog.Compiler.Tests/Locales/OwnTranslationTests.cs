using System.Globalization;
using System.Text.RegularExpressions;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>The project's own catalogs are complete in every language that the project promises.</summary>
public sealed partial class OwnTranslationTests
{
    // Amounts that reach every plural category of the promised languages: Arabic alone has six.
    private static readonly long[] Amounts = [0, 1, 2, 3, 11, 100, 1234];

    private static readonly CompiledCatalogs Own = CatalogCompiler.Compile(
        Directory.EnumerateFiles(Path.Combine(TestFiles.Root, "own"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => new CatalogSource(Path.GetRelativePath(Path.Combine(TestFiles.Root, "own"), path).Replace('\\', '/'), File.ReadAllText(path))),
        CancellationToken.None);

    public static TheoryData<string, string> Translations =>
        [.. from catalog in new[] { "agent", "errorcatalog" } from locale in new[] { "ar", "de", "es", "fr" } select (catalog, locale)];

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_text_is_translated(string catalog, string locale)
    {
        HashSet<string> translated = [.. Entries(catalog, locale).SelectMany(Texts).Select(text => text.Name)];

        Assert.Equal([], Own.Catalogs.Single(model => model.Name == catalog).Entries.SelectMany(entry => Texts(entry.Text)).Select(text => text.Name).Except(translated));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_translation_says_something_of_its_own(string catalog, string locale)
    {
        Dictionary<string, string> source = Own.Catalogs.Single(model => model.Name == catalog).Entries.SelectMany(entry => Texts(entry.Text)).ToDictionary(text => text.Name, text => text.Text);

        Assert.Equal([], Entries(catalog, locale).SelectMany(Texts).Where(text => text.Text == source[text.Name]).Select(text => text.Name));
    }

    [Fact]
    public void Nothing_is_wrong_with_any_of_them() => Assert.Equal([], Own.Diagnostics.Select(finding => $"{finding.Range.Path}: {finding.Message}"));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_pattern_prints_a_whole_sentence_for_every_amount(string catalog, string locale)
    {
        ILookup<string, ParameterModel> parameters = Own.Catalogs.Single(model => model.Name == catalog).Entries
            .SelectMany(entry => entry.Parameters.Select(parameter => (entry.Key, parameter)))
            .ToLookup(item => item.Key, item => item.parameter);
        foreach (EntryText entry in Entries(catalog, locale))
        {
            foreach ((string name, string pattern) in Texts(entry).Where(text => !text.Name.EndsWith(" doc", StringComparison.Ordinal)))
            {
                MessageTemplate template = MessageParser.Parse(pattern).Template!;
                foreach (long amount in Amounts)
                {
                    string text = MessageFormatter.Format(template, locale, parameters[entry.Key].ToDictionary(parameter => parameter.Name, parameter => Value(parameter, amount)));

                    Assert.False(text.AsSpan().ContainsAny("{}"), $"{name}: {text}");
                    Assert.False(text.Contains("  ", StringComparison.Ordinal), $"{name} has two spaces: {text}");
                    Assert.Equal(text.Trim(), text);
                }
            }
        }
    }

    [Fact]
    public void No_translation_uses_the_apostrophe_that_hides_placeholders() => Assert.Equal(
        [],
        Own.Locales.SelectMany(locale => locale.Entries.SelectMany(Texts).Where(text => text.Text.Contains('\'', StringComparison.Ordinal)).Select(text => $"{locale.Locale} {text.Name}")));

    [Fact]
    public void French_texts_have_the_spaces_of_French_typography() => Assert.Equal(
        [],
        Own.Locales.Where(locale => locale.Locale == "fr").SelectMany(locale => locale.Entries.SelectMany(Texts)).Where(text => BreakableSpace().IsMatch(text.Text)).Select(text => text.Name));

    // A colon takes U+00A0 before it, « and » inside them, and ; ! ? take U+202F.
    [GeneratedRegex("[\u0020\u202F][:»]|«[^\u00A0]|[^\u00A0]»|(?<!«)[\u0020\u00A0][;!?]")]
    private static partial Regex BreakableSpace();

    private static EquatableArray<EntryText> Entries(string catalog, string locale) => Own.Locales.Single(model => (model.Catalog, model.Locale) == (catalog, locale)).Entries;

    private static IEnumerable<(string Name, string Text)> Texts(EntryText entry) =>
        new (string Field, string? Text)[]
        {
            ("title", entry.Title),
            ("explain", entry.Explain),
            ("fix-hint", entry.FixHint),
            ("rule", entry.Rule),
            ("doc", entry.Doc),
        }
            .Concat(entry.Causes.SelectMany(cause => new[] { ($"{cause.Id} cause", cause.Cause), ($"{cause.Id} check", cause.Check) }))
            .Where(text => text.Item2 is not null)
            .Select(text => ($"{entry.Key} {text.Item1}", text.Item2!));

    private static MessageValue Value(ParameterModel parameter, long amount) => parameter.Type switch
    {
        ParameterType.Integer or ParameterType.Bytes => MessageValue.From(amount),
        ParameterType.Decimal => MessageValue.From(decimal.Parse(parameter.Example!, CultureInfo.InvariantCulture)),
        ParameterType.Enum => MessageValue.From(parameter.EnumValues[(int)(amount % parameter.EnumValues.Count)]),
        _ => MessageValue.From(parameter.Name),
    };
}
