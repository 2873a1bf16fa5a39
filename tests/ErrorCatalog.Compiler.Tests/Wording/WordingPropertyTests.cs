using System.Diagnostics;
using System.Text;

namespace ErrorCatalog.Compiler.Tests.Wording;

/// <summary>What holds for any text at all.</summary>
public sealed class WordingPropertyTests
{
    private const int Samples = 4000;

    private static readonly string[] Fragments =
    [
        "must", "must not", "be", "not", "cannot", "could not", "failed to", "unable to", "expected", "but got", "but", "only", "is", "are", "was", "no", "invalid", "unknown", "value", "positive",
        "between", "and", "or", "{n}", "'{id}'", "{nameof x}", "{typeof T}", "{reason e}", "{text t}", "{const MAX}", "5", "'abc'", "\"", "'", "(", ")", ":", ". ", ", ", "; ", " - ", "=", "!=", "<", ">", "<b>",
        "required", "supported", "valid", "found", "exists", "already", "missing", "too", "long", "than", "less", "at least", "at most", "one", "of", "the", "a", "type", "error", "in", "while", "trying to",
        "read", "file", "because", "within", "should", "has to", "may", "can", "never", "happen", "Foo.Bar()", "List<T>", "e.g.", "…", "\n", "\u00A0", "\uE000", "\uD800", "é", "値",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_words_get_a_verdict_that_agrees_with_itself(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < Samples; i++)
        {
            string phrase = string.Join(random.Next(4) == 0 ? string.Empty : " ", Enumerable.Range(0, random.Next(14)).Select(_ => Fragments[random.Next(Fragments.Length)]));
            Check(Phrase.Parse(phrase), Context(random), phrase);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_characters_get_a_verdict_that_agrees_with_itself(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < Samples; i++)
        {
            StringBuilder text = new();
            for (int length = random.Next(40); length > 0; length--)
            {
                text.Append((char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(32, 127)));
            }

            Check([MessagePart.Literal(text.ToString())], Context(random), text.ToString());
        }
    }

    [Fact]
    public void A_hole_may_stand_anywhere()
    {
        foreach (HoleKind kind in Enum.GetValues<HoleKind>())
        {
            foreach (string expression in new[] { string.Empty, " ", ".", "x", "x:N2", "x?.Y", "global::A.B", "x.ToString()", "(", "\"a\"" })
            {
                MessagePart hole = MessagePart.Filled(kind, expression);
                Check([hole], MessageContext.Alone, expression);
                Check([hole, hole], MessageContext.Alone, expression);
                Check([MessagePart.Literal("The value must be positive: "), hole, MessagePart.Literal(".")], MessageContext.Alone, expression);
            }
        }
    }

    [Theory]
    [InlineData("must not be ")]
    [InlineData("expected a, but got ")]
    [InlineData("is required and ")]
    [InlineData("'")]
    [InlineData("(((")]
    [InlineData("<a")]
    [InlineData("a.b(")]
    [InlineData("{n} ")]
    [InlineData("must equal {n}, ")]
    [InlineData("no valid x for ")]
    public void A_text_of_any_length_is_judged_by_its_beginning_and_at_once(string piece)
    {
        string longText = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Check(Phrase.Parse(longText), MessageContext.Alone, piece);

        // A hundred times what it takes; a reader that goes back and forth needs minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"Expected a verdict within 30 seconds, but it took {watch.Elapsed}.");
    }

    [Fact]
    public void Words_beyond_the_limit_change_nothing()
    {
        string start = "The number of hops must be positive" + new string(' ', MessageWording.LongestText);

        Assert.Equal(MessageWording.Judge(start), MessageWording.Judge(start + ", but got 7 and the door is closed."));
    }

    private static MessageContext Context(Random random) => new()
    {
        ExceptionType = random.Next(3) switch { 0 => "NotSupportedException", 1 => "InvalidOperationException", _ => null },
        CarriesCause = random.Next(4) == 0,
        WithholdsCause = random.Next(4) == 0,
        AppendsValue = random.Next(4) == 0,
        AppendsIdentity = random.Next(4) == 0,
        IsReason = random.Next(8) == 0,
        HasKeyAtHand = random.Next(4) == 0,
    };

    private static void Check(IReadOnlyList<MessagePart> parts, MessageContext context, string shown)
    {
        MessageVerdict verdict = MessageWording.Judge(parts, context);

        Assert.True(verdict == MessageWording.Judge(parts, context), shown);
        Assert.True(verdict.IsFaulty == verdict.Lack.Length > 0, shown);
        bool agrees = verdict.Shape switch
        {
            MessageShape.BothHalves => verdict.Expected != MessageHalf.Missing && verdict.Actual != MessageHalf.Missing,
            MessageShape.ExpectedMissing => verdict.Expected == MessageHalf.Missing && verdict.Actual != MessageHalf.Missing,
            MessageShape.ActualMissing => verdict.Expected != MessageHalf.Missing && verdict.Actual == MessageHalf.Missing,
            _ => verdict.Expected == MessageHalf.Missing && verdict.Actual == MessageHalf.Missing,
        };
        Assert.True(agrees, $"{shown}: {verdict}");
    }
}
