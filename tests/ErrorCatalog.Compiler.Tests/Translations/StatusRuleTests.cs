namespace ErrorCatalog.Compiler.Tests;

/// <summary>The one rule that says how a text stands, row by row.</summary>
public sealed class StatusRuleTests
{
    private static readonly SourceUnit Source = Unit("Ask {who} again.");

    private static readonly SourceUnit Earlier = Unit("Ask {who}.");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void No_text_is_missing(string? target) => Assert.Equal(TranslationStatus.Missing, Of(target));

    [Fact]
    public void Text_that_nobody_can_read_is_invalid() => Assert.Equal(TranslationStatus.Invalid, Of(null, isInvalid: true));

    [Fact]
    public void Text_without_a_source_is_obsolete() => Assert.Equal(TranslationStatus.Obsolete, StatusRule.Of(null, "x", false, false, []));

    [Theory]
    [InlineData("Ask {who} again.")]
    [InlineData("Ask {who} again.\n")]
    public void A_copy_is_untranslated(string target) => Assert.Equal(TranslationStatus.Untranslated, Of(target));

    [Theory]
    [InlineData("Ask {who} again")]
    [InlineData("Ask {who} again.x")]
    [InlineData("Ásk {who} again.")]
    [InlineData("Ask {who} again.\u0301")]
    [InlineData("\nAsk {who} again.")]
    public void What_differs_by_one_character_is_a_text(string target) => Assert.Equal(TranslationStatus.Unlocked, Of(target));

    [Theory]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("x", "x\n")]
    public void Texts_with_one_hash_are_the_same(string left, string right)
    {
        Assert.Equal(TranslationHash.Of(left), TranslationHash.Of(right));
        Assert.True(TranslationHash.AreSame(left, right));
    }

    [Fact]
    public void Sameness_and_hashes_agree_on_random_texts()
    {
        string[] pieces = ["a", "e", "\u0301", "\u00E9", "\n", "\r\n", "\r", " ", "\u212B", "A\u030A", "ж", "😀", "\u0300", "\u1100\u1161", "\uAC00"];
        Random random = new(7);
        string Text() => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => pieces[random.Next(pieces.Length)]));
        for (int i = 0; i < 20_000; i++)
        {
            (string left, string right) = (Text(), Text());
            Assert.True(TranslationHash.AreSame(left, right) == (TranslationHash.Of(left) == TranslationHash.Of(right)), $"{left} and {right}");
        }
    }

    [Fact]
    public void Text_recorded_for_this_source_is_current_whatever_became_of_it()
    {
        LockRow row = LockUpdate.Stamp(Source, "Frag {who}.");

        Assert.Equal(TranslationStatus.Current, Of("Frag {who}.", row));
        Assert.Equal(TranslationStatus.Current, Of("Frage {who}.", row));
    }

    [Fact]
    public void Text_recorded_for_another_source_is_stale_until_it_changes_too()
    {
        LockRow row = LockUpdate.Stamp(Earlier, "Frag {who}.");

        Assert.Equal(TranslationStatus.Stale, Of("Frag {who}.", row));
        Assert.Equal(TranslationStatus.Touched, Of("Frag {who} nochmal.", row));
    }

    [Fact]
    public void Of_two_rows_the_one_for_this_text_counts_in_any_order()
    {
        LockRow own = LockUpdate.Stamp(Earlier, "Frag {who}.");
        LockRow other = LockUpdate.Stamp(Source, "Frag {who} nochmal.");

        Assert.Equal(TranslationStatus.Stale, Of("Frag {who}.", own, other));
        Assert.Equal(TranslationStatus.Stale, Of("Frag {who}.", other, own));
        Assert.Equal(TranslationStatus.Current, Of("Frag {who} nochmal.", own, other));
    }

    private static SourceUnit Unit(string text) => new("k", "fix-hint", text, TranslationHash.Of(text), "who:text") { HasWords = true };

    private static TranslationStatus Of(string? target, params LockRow[] rows) => StatusRule.Of(Source, target, false, false, rows);

    private static TranslationStatus Of(string? target, bool isInvalid) => StatusRule.Of(Source, target, isInvalid, false, []);
}
