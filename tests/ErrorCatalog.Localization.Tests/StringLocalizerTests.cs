using System.Globalization;
using Acme.Agents;
using ErrorCatalog.Messages;
using Microsoft.Extensions.Localization;

namespace ErrorCatalog.Localization.Tests;

/// <summary>The contract of <see cref="IStringLocalizer"/> as far as it is written down, and where others break it.</summary>
public sealed class StringLocalizerTests : IDisposable
{
    private readonly Application _application = new();

    private IStringLocalizer<AgentErrors> Localizer => _application.Localizer<AgentErrors>();

    [Theory]
    [InlineData("en", "Route not found", "agent: en (hit en)")]
    [InlineData("en-GB", "Route not found", "agent: en-GB>en-001>en (hit en)")]
    [InlineData("es", "Ruta no encontrada", "agent: es>en (hit es)")]
    [InlineData("es-MX", "No hay ruta", "agent: es-MX>es-419>es>en (hit es-419)")]
    [InlineData("es-ES", "Ruta no encontrada", "agent: es-ES>es>en (hit es)")]
    [InlineData("ja", "Route not found", "agent: ja>en (hit en)")]
    [InlineData("", "Route not found", "agent: en (hit en)")]
    public void A_text_comes_in_the_language_of_the_call_and_says_where_it_was_found(string culture, string text, string searched)
    {
        using Spoken spoken = Spoken.In(culture);

        LocalizedString found = Localizer["cant-find-route.title"];

        Assert.Equal(("cant-find-route.title", text, false, searched), (found.Name, found.Value, found.ResourceNotFound, found.SearchedLocation));
    }

    [Theory]
    [InlineData("no-such-entry.title")]
    [InlineData("cant-find-route")]
    [InlineData("cant-find-route.doc")]
    [InlineData("cant-find-route.")]
    [InlineData(".title")]
    [InlineData("card-refused.title")]
    [InlineData("")]
    [InlineData("{name} {0} }{")]
    [InlineData("\ud800.title")]
    public void An_unknown_name_is_its_own_text_and_says_so(string name)
    {
        using Spoken spoken = Spoken.In("es-MX");

        Assert.Equal((name, name, true, "agent: es-MX>es-419>es>en"), Parts(Localizer[name]));
        Assert.Equal((name, name, true, "agent: es-MX>es-419>es>en"), Parts(Localizer[name, "did:example:bob", 3]));

        static (string, string, bool, string?) Parts(LocalizedString text) => (text.Name, text.Value, text.ResourceNotFound, text.SearchedLocation);
    }

    [Theory]
    [InlineData("cant-find-route.title")]
    [InlineData("e.m.xfer.cant-find-route.title")]
    [InlineData("no-route.title")]
    public void An_entry_is_named_by_key_code_or_alias(string name) => Assert.Equal("Route not found", Localizer[name].Value);

    [Fact]
    public void Null_is_the_one_thing_that_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Localizer[null!]);
        Assert.Throws<ArgumentNullException>(() => Localizer[null!, 1]);
        Assert.Equal("Route not found", Localizer["cant-find-route.title", null!].Value);
    }

    [Fact]
    public void Without_arguments_placeholders_show_their_names()
    {
        Assert.Equal("Expected a route to {recipient}, but {hops} mediators know none.", Localizer["cant-find-route.explain"].Value);
        Assert.Equal("Ask {recipient} for a current endpoint.", Localizer["cant-find-route.fix-hint", []].Value);
    }

    [Fact]
    public void Arguments_go_by_position() => Assert.Equal(
        "Expected a route to did:example:bob, but 1 mediator knows none.", Localizer["cant-find-route.explain", "did:example:bob", 1].Value);

    [Fact]
    public void Arguments_go_by_name()
    {
        const string expected = "Expected a route to did:example:bob, but 1 mediator knows none.";

        Assert.Equal(expected, Localizer["cant-find-route.explain", new Dictionary<string, object?> { ["hops"] = 1, ["recipient"] = "did:example:bob" }].Value);
        Assert.Equal(expected, Localizer["cant-find-route.explain", ("hops", 1L), ("recipient", "did:example:bob")].Value);
        Assert.Equal(expected, Localizer["cant-find-route.explain", KeyValuePair.Create("hops", (object?)1), KeyValuePair.Create("recipient", (object?)"did:example:bob")].Value);
        Assert.Equal(expected, Localizer["cant-find-route.explain", AgentErrors.CantFindRoute("did:example:bob", 1)].Value);
    }

    [Fact]
    public void Too_few_arguments_show_a_question_mark_and_too_many_are_ignored()
    {
        Assert.Equal("Expected a route to did:example:bob, but ? mediators know none.", Localizer["cant-find-route.explain", "did:example:bob"].Value);
        Assert.Equal("Expected a route to ?, but 2 mediators know none.", Localizer["cant-find-route.explain", ("hops", 2), ("nothing", 1)].Value);
        Assert.Equal("Route not found", Localizer["cant-find-route.title", 1, 2, 3].Value);
        Assert.Equal("Ask ? for a current endpoint.", Localizer["cant-find-route.fix-hint", null!, 1].Value);
    }

    [Fact]
    public void Numbers_and_dates_follow_the_language_of_the_text_and_not_the_culture_of_the_thread()
    {
        var due = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
        using (Spoken.In("es", culture: "en-US"))
        {
            Assert.Equal("Se esperaban 12.345,5 hasta el 2 de ene de 2026, pero se alcanzó el límite.", Localizer["card-refused.explain", 12_345.5m, "limit", due].Value);
        }

        using (Spoken.In("de", culture: "de-DE"))
        {
            Assert.StartsWith("Expected 12,345.5 until Jan 2, 2026, but the PIN is wrong", Localizer["card-refused.explain", 12_345.5m, "wrong-pin", due].Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Plurals_follow_the_language_of_the_text()
    {
        using Spoken spoken = Spoken.In("ru");

        // Russian would take "one" for 21.
        Assert.Equal("Expected a route to x, but 21 mediators know none.", Localizer["cant-find-route.explain", "x", 21].Value);
    }

    [Theory]
    [InlineData(CardRefusedReason.WrongPin, "the PIN is wrong")]
    [InlineData(CardRefusedReason.Unrecognized, "the bank says no")]
    [InlineData((CardRefusedReason)99, "the bank says no")]
    public void A_generated_enum_chooses_its_branch(CardRefusedReason reason, string expected) =>
        Assert.Contains(expected, Localizer["card-refused.explain", 1, reason, DateTime.UnixEpoch].Value, StringComparison.Ordinal);

    [Fact]
    public void A_secret_value_is_never_shown()
    {
        Assert.Equal("Expected the card [card] to be kept for 3 days, but it is lost.", Localizer["card-kept.explain", "4111-1111", 3].Value);
        Assert.Equal("Expected the card [card] to be kept for 3 days, but it is lost.", Localizer["card-kept.explain", ("card", "4111-1111"), ("days", 3)].Value);
    }

    public static TheoryData<object?> AnyValues =>
    [
        (object?)null, "", "\ud800", "{0}", "{", 'c', (byte)1, (sbyte)-1, ulong.MaxValue, long.MinValue, 1.5, float.NaN, double.PositiveInfinity, double.MaxValue, decimal.MaxValue,
        true, DateTime.MinValue, DateTime.MaxValue, new DateTime(0, DateTimeKind.Local), new DateTime(DateTime.MaxValue.Ticks, DateTimeKind.Local),
        DateTimeOffset.MaxValue, TimeSpan.MinValue, new Uri("a b", UriKind.Relative), DayOfWeek.Friday, Guid.Empty, new DateOnly(2026, 1, 2), Int128.MaxValue,
        new object[] { 1 }, new Dictionary<string, object?>(), ("a", 1), new object(),
    ];

    [Theory]
    [MemberData(nameof(AnyValues))]
    public void No_value_makes_a_text_fail(object? value)
    {
        foreach (string name in new[] { "cant-find-route.explain", "cant-find-route.fix-hint", "card-refused.explain" })
        {
            Assert.False(Localizer[name, value!].ResourceNotFound);
            Assert.False(Localizer[name, value!, value!, value!, value!].ResourceNotFound);
            Assert.NotEmpty(Localizer[name, KeyValuePair.Create("amount", value), KeyValuePair.Create("hops", value), KeyValuePair.Create("due", value)].Value);
        }
    }

    [Fact]
    public void A_plain_value_prints_as_everywhere_else()
    {
        Assert.Equal("Ask 1234.5 for a current endpoint.", Localizer["cant-find-route.fix-hint", 1234.5].Value);
        Assert.Equal("Ask true for a current endpoint.", Localizer["cant-find-route.fix-hint", true].Value);
        Assert.Equal("Ask 2026-01-02T03:04:05.000Z for a current endpoint.", Localizer["cant-find-route.fix-hint", new DateTime(2026, 1, 2, 3, 4, 5)].Value);
        Assert.Equal("Ask PT30S for a current endpoint.", Localizer["cant-find-route.fix-hint", TimeSpan.FromSeconds(30)].Value);
        Assert.Equal("Ask Friday for a current endpoint.", Localizer["cant-find-route.fix-hint", DayOfWeek.Friday].Value);
        Assert.Equal("Ask x for a current endpoint.", Localizer["cant-find-route.fix-hint", MessageValue.From("x")].Value);
    }

    [Fact]
    public void Values_are_isolated_in_a_text_from_right_to_left()
    {
        using Spoken spoken = Spoken.In("ar-EG");

        Assert.Equal("\u20683\u2069 وسطاء إلى \u2068did:example:bob\u2069", Localizer["cant-find-route.explain", "did:example:bob", 3].Value);
    }

    [Fact]
    public void All_strings_of_a_language_are_its_own()
    {
        Assert.Equal(["cant-find-route.title", "cant-find-route.explain", "cant-find-route.fix-hint", "cant-find-route.rule", "card-kept.explain", "card-kept.fix-hint", "card-refused.explain", "card-refused.fix-hint"], Names("en", false));
        Assert.Equal(["cant-find-route.title", "cant-find-route.explain", "cant-find-route.fix-hint", "card-refused.explain"], Names("es", false));
        Assert.Equal(["cant-find-route.title"], Names("es-419", false));
        Assert.Empty(Names("es-MX", false));
        Assert.Empty(Names("ja", false));
        Assert.Empty(Names("en-US", false));
        Assert.Equal(8, Names("", false).Length);
    }

    [Fact]
    public void All_strings_with_parents_are_every_text_in_the_best_language()
    {
        using Spoken spoken = Spoken.In("es-MX");

        Dictionary<string, LocalizedString> all = Localizer.GetAllStrings().ToDictionary(text => text.Name);

        Assert.Equal(8, all.Count);
        Assert.Equal("No hay ruta", all["cant-find-route.title"].Value);
        Assert.Equal("Pida a {recipient} un punto de acceso.", all["cant-find-route.fix-hint"].Value);
        Assert.Equal("An agent publishes an endpoint first.", all["cant-find-route.rule"].Value);
        Assert.Equal("agent: es-MX>es-419>es>en (hit en)", all["cant-find-route.rule"].SearchedLocation);
        Assert.All(all.Values, text => Assert.False(text.ResourceNotFound));
        Assert.All(all.Values, text => Assert.Equal(text.Value, Localizer[text.Name].Value));
    }

    [Fact]
    public void Cultures_without_end_are_answered()
    {
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            CultureInfo.CurrentUICulture = culture;
            Assert.False(Localizer["cant-find-route.title"].ResourceNotFound);
            Assert.Equal(8, Localizer.GetAllStrings(includeParentCultures: true).Count());
        }
    }

    public void Dispose() => _application.Dispose();

    private string[] Names(string culture, bool withParents)
    {
        using Spoken spoken = Spoken.In(culture);
        return [.. Localizer.GetAllStrings(withParents).Select(text => text.Name)];
    }
}
