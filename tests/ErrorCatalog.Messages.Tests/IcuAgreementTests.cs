using System.Text.Json;

namespace ErrorCatalog.Messages.Tests;

/// <summary>67 patterns beside what ICU4C 72 and formatjs 3.5.23/12.1.5 make of them.</summary>
public class IcuAgreementTests
{
    private static readonly JsonElement _recorded = TestData.Json("icu-mf1-recorded.json");

    /// <summary>
    /// Where we differ from every recorded engine, with what we do and why; the table in docs/messages.md says the same.
    /// A null means that the pattern is rejected.
    /// </summary>
    private static readonly Dictionary<string, (string? Ours, string Reason)> _deliberate = new()
    {
        ["plural-offset"] = (null, "offset: is hard to translate; pass the smaller number instead"),
        ["plural-unknown-cat"] = (null, "a misspelled category would never be used"),
        ["nested-hash-in-select-in-plural"] = (null, "two engines print '#', one prints the number"),
        ["unmatched-close"] = (null, "a stray brace is nearly always a typing error"),
        ["numeric-arg"] = (null, "arguments have names"),
        ["number-skel"] = (null, "skeletons are not portable"),
        ["number-pattern"] = (null, "ICU and formatjs print it differently"),
        ["date-skel"] = (null, "skeletons are not portable"),
        ["date-short"] = ("1/2/2026", "a year has four digits"),
        ["missing-val"] = ("Hi ?", "a text for people shows no braces and never throws"),
        ["ar-EG-plural"] = ("3 few", "digits are 0 to 9, so that numbers can be copied and searched"),
    };

    /// <summary>What is printed when the platform has no culture data.</summary>
    private static readonly Dictionary<string, string> _withoutCultureData = new()
    {
        ["number-de"] = "1,234.5",
        ["number-fr"] = "1,234,567.5",
        ["number-percent"] = "25 %",
        ["date-short"] = "2026-01-02",
        ["date-medium-de"] = "2026-01-02",
        ["time-short-en"] = "03:04",
    };

    public static TheoryData<string> Ids => [.. IcuCase.All.Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_pattern_prints_what_an_engine_prints_or_differs_for_a_written_reason(string id)
    {
        IcuCase one = IcuCase.All.Single(candidate => candidate.Id == id);
        string? ours = WithPlainSpaces(one.Ours());
        if (!CultureData.IsPresent && _withoutCultureData.TryGetValue(id, out string? plain))
        {
            Assert.Equal(plain, ours);
        }
        else if (_deliberate.TryGetValue(id, out (string? Ours, string Reason) deliberate))
        {
            Assert.Equal(deliberate.Ours, ours);
            Assert.DoesNotContain(ours, Engines(id));
        }
        else
        {
            Assert.Contains(ours, Engines(id));
        }
    }

    [Fact]
    public void All_67_patterns_are_compared_and_every_difference_belongs_to_one()
    {
        Assert.Equal(67, IcuCase.All.Count);
        Assert.Empty(_deliberate.Keys.Except(IcuCase.All.Select(one => one.Id)));
    }

    [Fact]
    public void We_reject_what_ICU_rejects()
    {
        IEnumerable<string> rejected = IcuCase.All.Where(one => Engine(one.Id, "icu72") is null).Select(one => one.Id);
        Assert.All(rejected, id => Assert.Null(IcuCase.All.Single(one => one.Id == id).Ours()));
        Assert.Equal(8, rejected.Count());
    }

    private static string?[] Engines(string id) => [Engine(id, "icu72"), Engine(id, "formatjs")];

    private static string? Engine(string id, string engine) => WithPlainSpaces(_recorded.GetProperty(id).GetProperty(engine).GetString());

    // Which of the unbreakable spaces stands in a number differs from one release of the culture data to the next.
    private static string? WithPlainSpaces(string? text) => text?.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
