using System.Text;

namespace ErrorCatalog.Exchange.Tests.Texts;

/// <summary>Documents for tests, and the way there and back.</summary>
internal static class Documents
{
    public static ExchangeDocument Sample { get; } = new("agent", "en", "es",
    [
        new ExchangeUnit("cant-find-route.title", "Route not found", "Ruta no encontrada", ExchangeState.Translated) { MaxLength = 60 },
        new ExchangeUnit("cant-find-route.explain", "Expected a route to {recipient}, but got none.", "Se esperaba una ruta a {recipient}.", ExchangeState.NeedsReview)
        {
            PreviousSource = "Expected a route to {recipient}.",
            Notes = ["recipient is never translated", "https://errors.example.org/agent/error-codes/cant-find-route/"],
            Parameters = [new ExchangeParameter("recipient", "did", "who the message was for", "did:example:bob")],
            HasOnlyBareNames = true,
        },
        new ExchangeUnit("cant-find-route.fix-hint", "Say \"please\".\nThen wait.", null, ExchangeState.Missing),
        new ExchangeUnit("cant-find-route.causes.moved.check", "{hops, plural, one {# hop} other {# hops}}", "{hops, plural, one {# salto} other {# saltos}}", ExchangeState.Translated)
        {
            Parameters = [new ExchangeParameter("hops", "integer", null, "3")],
        },
    ]);

    public static ExchangeReadResult Read(string text, string path = "file") => ExchangeFile.Read(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes and reads again; the file must have no findings.</summary>
    public static ExchangeDocument Again(ExchangeFormat format, ExchangeDocument document)
    {
        ExchangeReadResult result = Read(ExchangeFile.Write(format, document));
        Assert.Empty(result.Findings);
        return Assert.Single(result.Documents);
    }

    /// <summary>What has to survive: names, texts, states.</summary>
    public static IEnumerable<(string Id, string Source, string? Target, ExchangeState State)> Core(ExchangeDocument document) =>
        document.Units.Select(unit => (unit.Id, unit.Source, unit.Target, unit.State));
}
