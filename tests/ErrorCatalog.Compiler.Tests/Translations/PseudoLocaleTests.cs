using System.Globalization;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Pseudo-languages are the source texts with other letters.</summary>
public sealed class PseudoLocaleTests
{
    private const int Patterns = 2_000;

    private static readonly Dictionary<string, MessageValue> Values = new()
    {
        ["a"] = MessageValue.From("did:example:bob"),
        ["b"] = MessageValue.From("items[0]"),
        ["n"] = MessageValue.From(3),
        ["m"] = MessageValue.From(22),
        ["d"] = MessageValue.From(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero)),
        ["k"] = MessageValue.From("wrong-type"),
    };

    [Fact]
    public void Every_pattern_can_be_written_again_from_its_tree()
    {
        for (int number = 0; number < Patterns; number++)
        {
            MessageTemplate template = Parse(RandomPatterns.Make(number));

            MessageTemplate again = Parse(MessagePatternWriter.Write(template.Nodes));

            Assert.Equal(Shape(template.Nodes, withText: true), Shape(again.Nodes, withText: true));
        }
    }

    [Fact]
    public void Placeholders_and_branches_of_any_text_stay_and_it_still_prints()
    {
        for (int number = 0; number < Patterns; number++)
        {
            SourceUnit source = Unit(RandomPatterns.Make(number));
            foreach (string locale in PseudoLocale.All)
            {
                MessageTemplate pseudo = Parse(PseudoLocale.Translate(source, locale));

                Assert.Equal($"[{Shape(Parse(source.Text).Nodes, withText: false)}]", Shape(pseudo.Nodes, withText: false));
                Assert.Equal(source.Placeholders, PlaceholderSet.Of(pseudo.Pattern, []));
                string printed = MessageFormatter.Format(pseudo, locale, Values, BidiIsolation.Never);
                Assert.StartsWith("[", printed, StringComparison.Ordinal);
                Assert.EndsWith("]", printed, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Accents_leave_a_text_readable_and_a_third_longer()
    {
        const string Source = "Expected a route to the recipient, but no mediator on the way knows one.";

        string pseudo = PseudoLocale.Translate(Unit(Source), PseudoLocale.Accented);

        Assert.Equal("[Éẋþééçţééð åå ŕööûţéé ţöö ţĥéé ŕééçîîþîîéñţ", pseudo.Split(',')[0]);
        Assert.InRange((pseudo.Length - 2) / (double)Source.Length, 1.30, 1.38);
    }

    [Fact]
    public void The_right_to_left_language_has_real_letters_of_such_a_script_and_no_invisible_marks()
    {
        string pseudo = PseudoLocale.Translate(Unit("Expected {n, plural, one {# Jar} other {# quick zebras}}, got {a}."), PseudoLocale.RightToLeft);
        string printed = MessageFormatter.Format(Parse(pseudo), PseudoLocale.RightToLeft, Values, BidiIsolation.Never).Replace("did:example:bob", string.Empty, StringComparison.Ordinal);

        Assert.DoesNotContain(printed, char.IsAsciiLetter);
        Assert.All(printed.Where(char.IsLetter), letter => Assert.InRange(letter, '\u0600', '\u06FF'));
        Assert.DoesNotContain(printed, letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format);
        Assert.Equal(TextDirection.RightToLeft, TextDirectionality.Of(PseudoLocale.RightToLeft));
        Assert.Equal(TextDirection.LeftToRight, TextDirectionality.Of(PseudoLocale.Accented));
    }

    [Theory]
    [InlineData("Run `errorcatalog check` now.", "`errorcatalog check`")]
    [InlineData("See [the rules](https://example.org/rules) first.", "](https://example.org/rules)")]
    [InlineData("See https://example.org/a_b first.", " https://example.org/a_b ")]
    [InlineData("<kbd class=\"k\">Enter</kbd> &amp; go", "<kbd class=\"k\">")]
    [InlineData("Rock &amp; roll", "&amp;")]
    [InlineData("Do this:\n\n```sh\nerrorcatalog check\n```\n\nThen that.", "\n```sh\nerrorcatalog check\n```\n")]
    [InlineData("Do this:\n\n    errorcatalog check\n", "\n    errorcatalog check\n")]
    public void Markdown_keeps_what_programs_read(string doc, string kept)
    {
        string pseudo = PseudoLocale.Translate(Unit(doc, "doc"), PseudoLocale.Accented);

        Assert.Contains(kept, pseudo, StringComparison.Ordinal);
        Assert.NotEqual(doc, pseudo);
        Assert.Equal(doc.Count(letter => letter == '\n'), pseudo.Count(letter => letter == '\n'));
    }

    [Theory]
    [InlineData(12, "Öûţ öƒ šţöçķ")]
    [InlineData(14, "[Öûţ öƒ šţöçķ]")]
    [InlineData(16, "[Öûţ öƒ šţöçķ]")]
    [InlineData(17, "[Öûţ ööƒ šţţööçķ]")]
    public void A_text_with_a_limit_stays_within_it(int limit, string expected) =>
        Assert.Equal(expected, PseudoLocale.Translate(Unit("Out of stock", "title", limit), PseudoLocale.Accented));

    [Fact]
    public void Other_languages_are_translated_by_people() =>
        Assert.Equal("locale", Assert.Throws<ArgumentException>(() => PseudoLocale.Translate(Unit("Text"), "fr")).ParamName);

    private static MessageTemplate Parse(string pattern)
    {
        MessageParseResult result = MessageParser.Parse(pattern);
        Assert.True(result.Template is not null, $"{pattern}: {string.Join(" ", result.Errors.Select(error => error.Message))}");
        return result.Template;
    }

    private static SourceUnit Unit(string text, string field = "explain", int? limit = null) =>
        new("a-key", field, text, TranslationHash.Of(text), field == "doc" ? PlaceholderSet.None : PlaceholderSet.Of(text, [])) { MaxLength = limit };

    private static string Shape(IReadOnlyList<MessageNode> nodes, bool withText) => string.Concat(nodes.Select(node => node switch
    {
        TextNode text => withText ? $"“{text.Text}”" : string.Concat(text.Text.Where(letter => letter is '[' or ']')),
        PoundNode => "#",
        NumberNode number => $"<{number.Name} number {number.Style}>",
        DateTimeNode time => $"<{time.Name} {time.Part} {time.Style}>",
        PluralNode plural => $"<{plural.Name} {plural.Kind}{string.Concat(plural.Cases.Select(branch => $" {branch.ExactValue}{branch.Category}({Shape(branch.Nodes, withText)})"))}>",
        SelectNode select => $"<{select.Name} select{string.Concat(select.Cases.Select(branch => $" {branch.Key}({Shape(branch.Nodes, withText)})"))}>",
        PlaceholderNode argument => $"<{argument.Name}>",
        _ => throw new InvalidOperationException(node.GetType().Name),
    }));
}
