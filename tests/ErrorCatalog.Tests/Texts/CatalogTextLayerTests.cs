using ErrorCatalog.Messages;

namespace ErrorCatalog.Tests;

public sealed class CatalogTextLayerTests
{
    private readonly ProblemCatalog _catalog = SampleCatalog.New();

    [Fact]
    public void A_replaced_text_is_shown_in_its_language_and_in_those_that_fall_back_to_it()
    {
        _catalog.AddTextLayer().Replace([new TextReplacement("es", "cant-find-route") { FixHint = "Pregunte a {recipient}." }]);

        Assert.Equal(new LocalizedText("Pregunte a did:example:bob.", "es", false), Problem().GetFixHint("es"));
        Assert.Equal(new LocalizedText("Pregunte a did:example:bob.", "es", false), Problem().GetFixHint("es-MX"));
    }

    [Fact]
    public void Every_other_text_stays_as_it_was_compiled()
    {
        _catalog.AddTextLayer().Replace([new TextReplacement("es", "cant-find-route") { FixHint = "Pregunte." }]);

        Assert.Equal("Ruta no encontrada", Problem().GetTitle("es").Text);
        Assert.Equal("No hay ruta", Problem().GetTitle("es-MX").Text);
        Assert.StartsWith("لا طريق", Problem().GetTitle("ar").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nearer_compiled_language_beats_a_replaced_parent()
    {
        _catalog.AddTextLayer().Replace([new TextReplacement("es", "cant-find-route") { Title = "Sin ruta" }]);

        Assert.Equal("Sin ruta", Problem().GetTitle("es-ES").Text);
        Assert.Equal("No hay ruta", Problem().GetTitle("es-AR").Text);
    }

    [Fact]
    public void A_language_that_the_catalog_lacks_can_be_added()
    {
        Assert.True(Problem().GetTitle("pl").IsFallback);

        _catalog.AddTextLayer().Replace([new TextReplacement("pl", "cant-find-route") { Explain = "{hops, plural, one {# pośrednik} few {# pośredniki} many {# pośredników} other {# pośrednika}}" }]);

        Assert.Equal(new LocalizedText("3 pośredniki", "pl", false), Problem().GetExplain("pl-PL"));
        Assert.Equal(["es", "es-419", "ar", "pl"], _catalog.Locales);
    }

    [Fact]
    public void A_spelling_of_the_language_tag_does_not_matter()
    {
        _catalog.AddTextLayer().Replace([new TextReplacement("pt_BR", "cant-find-route") { Title = "Rota não encontrada" }]);

        Assert.Equal("pt-BR", Problem().GetTitle("pt-br").Locale);
    }

    [Fact]
    public void The_source_language_can_be_corrected_but_logs_keep_the_compiled_text()
    {
        _catalog.AddTextLayer().Replace([new TextReplacement("en", "cant-find-route") { Explain = "No way to {recipient}." }]);

        Assert.Equal("No way to did:example:bob.", Problem().GetExplain("en").Text);
        Assert.Equal("No way to did:example:bob.", Problem().GetExplain("en-GB").Text);
        Assert.Equal(new LocalizedText("No way to did:example:bob.", "en", true), Problem().GetExplain("ja"));
        Assert.Equal("e.m.xfer.cant-find-route: Expected a route to did:example:bob, but 3 mediators know none.", Problem().ToString());
        Assert.Equal("Expected a route to [recipient], but 3 mediators know none. [e.m.xfer.cant-find-route]", Problem().ToException().Message);
    }

    [Fact]
    public void The_layer_added_last_wins_and_lets_through_what_it_does_not_say()
    {
        CatalogTextLayer first = _catalog.AddTextLayer();
        CatalogTextLayer second = _catalog.AddTextLayer();
        second.Replace([new TextReplacement("es", "cant-find-route") { Title = "segundo" }]);
        first.Replace([new TextReplacement("es", "cant-find-route") { Title = "primero", Rule = "regla" }]);

        Assert.Equal("segundo", Problem().GetTitle("es").Text);
        Assert.Equal("regla", Problem().GetRule("es").Text);
    }

    [Fact]
    public void A_second_replacement_takes_the_place_of_the_whole_first()
    {
        CatalogTextLayer layer = _catalog.AddTextLayer();
        layer.Replace([new TextReplacement("es", "cant-find-route") { Title = "uno", Rule = "regla" }]);
        layer.Replace([new TextReplacement("es", "cant-find-route") { Title = "dos" }]);

        Assert.Equal("dos", Problem().GetTitle("es").Text);
        Assert.Equal("en", Problem().GetRule("es").Locale);
    }

    [Fact]
    public void A_withdrawn_layer_leaves_no_trace_and_takes_no_more_texts()
    {
        CatalogTextLayer layer = _catalog.AddTextLayer();
        layer.Replace([new TextReplacement("es", "cant-find-route") { Title = "uno" }, new TextReplacement("pl", "cant-find-route") { Title = "jeden" }]);
        layer.Dispose();
        layer.Dispose();

        Assert.Equal("Ruta no encontrada", Problem().GetTitle("es").Text);
        Assert.Equal(["es", "es-419", "ar"], _catalog.Locales);
        Assert.Throws<ObjectDisposedException>(() => layer.Replace([]));
    }

    [Theory]
    [InlineData("es", "no-such-entry")]
    [InlineData("es", "no-route")]
    [InlineData("es", "e.m.xfer.cant-find-route")]
    [InlineData("not a tag", "cant-find-route")]
    [InlineData("", "cant-find-route")]
    [InlineData("\ud800", "cant-find-route")]
    public void What_belongs_to_no_entry_or_language_is_left_out(string locale, string key)
    {
        _catalog.AddTextLayer().Replace([new TextReplacement(locale, key) { Title = "X" }]);

        Assert.Equal("Ruta no encontrada", Problem().GetTitle("es").Text);
    }

    [Fact]
    public void A_text_that_is_no_pattern_leaves_the_compiled_one_in_force()
    {
        _catalog.AddTextLayer().Replace([new TextReplacement("es", "cant-find-route") { Title = "broken {", Rule = "también {" }]);

        Assert.Equal("Ruta no encontrada", Problem().GetTitle("es").Text);
        Assert.Equal("en", Problem().GetRule("es").Locale);
    }

    [Fact]
    public void Readers_see_a_whole_replacement_or_none_of_it_while_it_happens()
    {
        CatalogTextLayer layer = _catalog.AddTextLayer();
        string[] versions = ["a", "b", "c"];
        Set(0);
        var problem = Problem();
        string[] expected = [.. versions.Select(version => version + " did:example:bob 3 " + version)];

        Parallel.For(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (i % 20 == 0)
            {
                Set(i);
            }
            else
            {
                string tag = (i % 3) switch { 0 => "es", 1 => "es-ES", _ => "es-GQ" };
                Assert.Contains(problem.GetExplain(tag).Text, expected);
            }
        });

        void Set(int i)
        {
            string version = versions[i / 20 % versions.Length];
            layer.Replace([new TextReplacement("es", "cant-find-route") { Explain = version + " {recipient} {hops} " + version }]);
        }
    }

    private CantFindRoute Problem() =>
        new(new ProblemState(_catalog, SampleCatalog.CantFindRouteIndex, MessageValue.From("did:example:bob"), MessageValue.From(3)));
}
