using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Tests.Sites;

/// <summary>Small catalogs that use every field, built without the compiler so that tests say exactly what goes in.</summary>
internal static class SampleCatalogs
{
    public const string BaseUri = "https://errors.example.org/agent/";

    public static CompiledCatalogs Agent(string? baseUri = BaseUri) =>
        Compiled([Catalog("agent", baseUri, Route(), NoRoute(), OldRoute(), Declined())], [German(), Spanish(), Arabic()]);

    public static EquatableArray<T> List<T>(params T[] items)
        where T : IEquatable<T> => new(items);

    public static CompiledCatalogs Compiled(IEnumerable<CatalogModel> catalogs, params LocaleModel[] locales) => new(new(catalogs), new(locales), default);

    public static CatalogModel Catalog(string name, string? baseUri, params EntryModel[] entries) =>
        new(name, null, "en", baseUri, new(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)));

    public static EntryModel Entry(string key, string explain = "Expected something but got nothing.", string? code = null) => new()
    {
        Key = key,
        Code = code ?? key,
        GrpcStatus = "UNKNOWN",
        GrpcReason = key.ToUpperInvariant().Replace('-', '_'),
        CSharpName = "Entry",
        Text = new EntryText(key, null, explain, "Try something else.", null, default, null),
    };

    public static EntryModel Route() => Entry("cant-find-route") with
    {
        Code = "e.m.xfer.cant-find-route",
        Aliases = List("cant-find-route", "e.p.xfer.cant-find-route", "No Route/Found"),
        Number = 1001,
        Category = EntryCategory.Routing,
        Kind = EntryKind.Exception,
        Impact = EntryImpact.Message,
        WhoRetries = WhoRetries.You,
        Where = "me - wire",
        HttpStatus = 502,
        GrpcStatus = "UNAVAILABLE",
        GrpcReason = "XFER_CANT_FIND_ROUTE",
        Parameters = List(
            new ParameterModel("recipient", Compiler.ParameterType.Did, false, "did:example:bob", "who the message was for", Compiler.ParameterSensitivity.Internal, default),
            new ParameterModel("hops", Compiler.ParameterType.Integer, false, "3", null, Compiler.ParameterSensitivity.Public, default),
            new ParameterModel("medium", Compiler.ParameterType.Enum, true, "wire", null, Compiler.ParameterSensitivity.Secret, List("wire", "radio"))),
        Text = new EntryText(
            "cant-find-route",
            "Route to the recipient not found",
            "Expected a route to {recipient}, but {hops, plural, one {# mediator knows} other {# mediators know}} none.",
            "Ask {recipient} for a current endpoint, then send the message again.",
            "An agent publishes an endpoint before messages are sent to it.",
            List(new CauseModel("moved", "The recipient moved to another mediator.", "peer", "Resolve the DID again.")),
            "## Background\n\nSee [no-route](../no-route/) and <https://example.org/routes>.\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
        Since = "1.0.0",
    };

    public static EntryModel NoRoute() => Entry("no-route", "Expected a route but got none.", "e.p.no-route") with { WhoRetries = WhoRetries.Me, Impact = EntryImpact.Connection };

    public static EntryModel OldRoute() => Entry("old-route", "Expected an old route but got none.") with
    {
        Retired = new RetiredModel("2.0.0", "no-route", "Two entries said the same."),
    };

    public static EntryModel Declined() => Entry("declined", "Expected consent but got a refusal.", "request declined") with { WhoRetries = WhoRetries.None };

    public static LocaleModel German() => new("agent", "de", List(
        new EntryText(
            "cant-find-route",
            "Kein Weg zum Empfänger gefunden",
            "Erwartet war ein Weg zu {recipient}, aber {hops, plural, one {# Vermittler kennt} other {# Vermittler kennen}} keinen.",
            null,
            null,
            List(new CauseModel("moved", "Der Empfänger ist umgezogen.", null, null)),
            null)));

    public static LocaleModel Spanish() => new("agent", "es", List(
        new EntryText("no-route", "Sin ruta", "Se esperaba una ruta, pero no hay ninguna.", "Pruebe otra cosa.", null, default, null)));

    public static LocaleModel Arabic() => new("agent", "ar", List(
        new EntryText(
            "cant-find-route",
            "لم يُعثر على طريق إلى المستلم",
            "كان متوقعًا طريق إلى {recipient} ولكن {hops, plural, one {وسيط واحد} other {# وسطاء}} لا يعرف أيًّا منها.",
            "اطلب من {recipient} عنوانًا حاليًا.",
            null,
            default,
            null)));
}
