namespace ErrorCatalog.Messages.Tests;

public class MessageParserTests
{
    [Fact]
    public void A_message_is_text_and_placeholders_with_their_places()
    {
        MessageTemplate template = Messages.Template("Expected {expected} but got {actual}.");
        Assert.Collection(template.Nodes,
            node => Assert.Equal(("Expected ", 0, 9), (Assert.IsType<TextNode>(node).Text, node.Start, node.Length)),
            node => Assert.Equal(("expected", 9, 10), (Assert.IsType<ArgumentNode>(node).Name, node.Start, node.Length)),
            node => Assert.Equal((" but got ", 19, 9), (Assert.IsType<TextNode>(node).Text, node.Start, node.Length)),
            node => Assert.Equal(("actual", 28, 8), (Assert.IsType<ArgumentNode>(node).Name, node.Start, node.Length)),
            node => Assert.Equal((".", 36, 1), (Assert.IsType<TextNode>(node).Text, node.Start, node.Length)));
        Assert.Equal(["expected", "actual"], template.Placeholders.Select(placeholder => placeholder.Name));
    }

    [Fact]
    public void A_placeholder_lists_every_use_in_every_branch_but_once_by_name()
    {
        MessageTemplate template = Messages.Template("{n, plural, one {# of {kind, select, a {{n}} other {{n, number}}}} other {{n, selectordinal, other {}}}}");
        MessagePlaceholder n = template.Placeholders[0];
        Assert.Equal("n", n.Name);
        Assert.Equal(PlaceholderUsages.Plural | PlaceholderUsages.Plain | PlaceholderUsages.Number | PlaceholderUsages.SelectOrdinal, n.Usages);
        Assert.Equal([0, 40, 52, 74], n.Uses.Select(use => use.Start));
        Assert.Equal(PlaceholderUsages.Select, template.Placeholders[1].Usages);
        Assert.Equal(2, template.Placeholders.Count);
    }

    [Fact]
    public void Plural_branches_keep_their_order_categories_and_exact_numbers()
    {
        PluralNode plural = Assert.IsType<PluralNode>(Assert.Single(Messages.Template("{n,plural,=0{none}one{#}other{#s}}").Nodes));
        Assert.Equal(PluralKind.Cardinal, plural.Kind);
        Assert.Equal([0L, null, null], plural.Cases.Select(branch => branch.ExactValue));
        Assert.Equal([PluralCategory.One, PluralCategory.Other], plural.Cases.Skip(1).Select(branch => branch.Category));
        Assert.Equal("n", Assert.IsType<PoundNode>(plural.Cases[1].Nodes[0]).Name);
        Assert.Same(plural.Cases[2], plural.Other);
    }

    [Theory]
    [InlineData("{n, number}", MessageNumberStyle.Decimal)]
    [InlineData("{n,number,integer}", MessageNumberStyle.Integer)]
    [InlineData("{ n , number , percent }", MessageNumberStyle.Percent)]
    public void Numbers_have_three_styles(string pattern, MessageNumberStyle style)
    {
        NumberNode node = Assert.IsType<NumberNode>(Assert.Single(Messages.Template(pattern).Nodes));
        Assert.Equal((style, pattern.Length), (node.Style, node.Length));
    }

    [Theory]
    [InlineData("{d, date}", MessageDateTimePart.Date, MessageDateTimeStyle.Medium)]
    [InlineData("{d, date, short}", MessageDateTimePart.Date, MessageDateTimeStyle.Short)]
    [InlineData("{d, time, medium}", MessageDateTimePart.Time, MessageDateTimeStyle.Medium)]
    [InlineData("{d, time, short}", MessageDateTimePart.Time, MessageDateTimeStyle.Short)]
    public void Dates_and_times_have_two_styles(string pattern, MessageDateTimePart part, MessageDateTimeStyle style)
    {
        DateTimeNode node = Assert.IsType<DateTimeNode>(Assert.Single(Messages.Template(pattern).Nodes));
        Assert.Equal((part, style, pattern.Length), (node.Part, node.Style, node.Length));
    }

    [Theory]
    [InlineData("Don't panic", "Don't panic")]
    [InlineData("Don''t panic", "Don't panic")]
    [InlineData("a '{'b'}' c", "a {b} c")]
    [InlineData("'{''}'", "{'}")]
    [InlineData("it''s '{''it''s''}'", "it's {'it's'}")]
    [InlineData("'{unclosed", "{unclosed")]
    [InlineData("'", "'")]
    [InlineData("a '# b", "a '# b")]
    [InlineData("", "")]
    [InlineData("\uD800 lone", "\uD800 lone")]
    public void Apostrophes_quote_only_before_braces(string pattern, string printed) => Assert.Equal(printed, Messages.Print(pattern));

    [Theory]
    [InlineData("l'{resource} est absente", "resource", 2, 10, 1)]
    [InlineData("Field '{name}' is required", "name", 7, 6, 6)]
    [InlineData("d'{ count , plural, other {no name}}", "count", 2, 7, 1)]
    public void A_placeholder_hidden_by_an_apostrophe_is_found(string pattern, string name, int start, int length, int quote)
    {
        MessageTemplate template = Messages.Template(pattern);
        QuotedPlaceholder hidden = Assert.Single(template.QuotedPlaceholders);
        Assert.Equal((name, start, length, quote), (hidden.Name, hidden.Start, hidden.Length, hidden.QuoteStart));
        Assert.Empty(template.Placeholders);
    }

    [Theory]
    [InlineData("Use '{'id'}' here")]
    [InlineData("l''{resource}")]
    [InlineData("l’{resource}")]
    [InlineData("'{ no name }'")]
    [InlineData("'{'")]
    public void Braces_quoted_on_purpose_hide_no_placeholder(string pattern) => Assert.Empty(Messages.Template(pattern).QuotedPlaceholders);

    [Fact]
    public void A_branch_may_be_empty_and_white_space_may_be_anywhere_between_words() =>
        Assert.Equal("-", Messages.Print("{\n n ,\tplural , one\n{ - } other {-} }", "en", ("n", MessageValue.From(2))));

    [Fact]
    public void A_null_pattern_is_a_mistake_of_the_program() => Assert.Throws<ArgumentNullException>(() => MessageParser.Parse(null!));

    [Fact]
    public void A_template_made_by_hand_prints_like_a_parsed_one()
    {
        MessageTemplate template = new("count", [new TextNode("n=", 0, 2), new ArgumentNode("n", 2, 3)]);
        Assert.Equal("n=3", MessageFormatter.Format(template, "en", new Dictionary<string, MessageValue> { ["n"] = MessageValue.From(3) }));
        Assert.Equal("n", Assert.Single(template.Placeholders).Name);
        Assert.Throws<ArgumentException>(() => new SelectNode("k", [new SelectCase("a", [])], 0, 1));
        Assert.Throws<ArgumentException>(() => new PluralNode("n", PluralKind.Cardinal, [new PluralCase(1, [])], 0, 1));
    }
}
