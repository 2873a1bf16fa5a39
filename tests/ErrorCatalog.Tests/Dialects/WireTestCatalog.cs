using System.Text;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Tests.Dialects;

/// <summary>A small catalog as the compiler would write it, with every parameter type and sensitivity; source en, also es.</summary>
internal sealed class WireTestCatalog : CatalogData
{
    private static readonly string[] EntryLines =
    [
        """["cant-find-route","e.m.xfer.cant-find-route",["cant-find-route"],1001,"error","routing","exception","message","you","me - wire",502,"UNAVAILABLE","XFER_CANT_FIND_ROUTE",[["recipient","did",false,"public","did:example:bob"],["hops","integer",true,"public","3"]],"No route to the recipient","Expected a route to {recipient}, but {hops, plural, one {# mediator knows} other {# mediators know}} none.","Ask {recipient} for a current endpoint."]""",
        """["cant-use-endpoint","e.p.xfer.cant-use-endpoint",null,null,"error","routing","exception","connection","both",null,503,"UNAVAILABLE","XFER_CANT_USE_ENDPOINT",[["endpoint","uri",false,"public"],["recipient","did",true,"internal"],["token","text",true,"secret"]],"Endpoint unusable","Unable to use the {endpoint} endpoint for {recipient} with {token}.","Check {endpoint}."]""",
        """["every-type","e.p.msg.every-type",null,null,"error","processing","rejection","thread","none",null,400,"INVALID_ARGUMENT","EVERY_TYPE",[["text","text",true],["size","bytes",true],["price","decimal",true],["open","boolean",true],["page","uri",true],["at","timestamp",true],["lasted","duration",true],["color","enum",true,"public",null,["red","dark-blue"]]],"Every type","Got {text}, {size}, {price}, {open}, {page}, {at}, {lasted}, {color}.","Send {color}."]""",
        """["bad-signature","e.p.trust.crypto",null,null,"error","processing","rejection","thread","you",null,400,"INVALID_ARGUMENT","TRUST_CRYPTO",null,"Signature does not verify","Expected a signature that verifies but got another.","Sign again."]""",
        """["old-version","version-with-degraded-features",null,null,"warning","processing","rejection","message","none",null,200,"OK","OLD_VERSION",null,"Older version","Expected version 2 but got 1.","Upgrade."]""",
        """["request-not-accepted","request_not_accepted",["complete_not_accepted"],null,"error","transaction","rejection","thread","you",null,400,"FAILED_PRECONDITION","REQUEST_NOT_ACCEPTED",null,"Request not accepted","Expected an acceptable request but got another.","Correct the request."]""",
    ];

    private static readonly byte[] Spanish = Encoding.UTF8.GetBytes(
        """
        ["cant-find-route","Sin ruta","No hay ruta a {recipient} ({hops, plural, one {# mediador} other {# mediadores}}).","Pida a {recipient} un punto final actual."]
        ["cant-use-endpoint","Punto final inutilizable","No se puede usar {endpoint}.","Revise {endpoint}."]
        ["every-type","Todos los tipos","Recibido {text}.","Envíe {color}."]

        """);

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(string.Concat(EntryLines));
    private static readonly int[] Starts = [.. EntryLines.Aggregate(new List<int> { 0 }, (starts, line) => [.. starts, starts[^1] + Encoding.UTF8.GetByteCount(line)])];

    public static ProblemCatalog Catalog { get; } = new(new WireTestCatalog());

    public static ProblemCatalogSet Set { get; } = new(Catalog);

    public static ProblemReadOptions ReadOptions { get; } = new() { Catalogs = Set };

    public override string Name => "wire";

    public override string SourceLocale => "en";

    public override string? BaseUri => "https://errors.example/agent/";

    public override IReadOnlyList<string> Locales => ["es"];

    public override ReadOnlySpan<int> Offsets => Starts;

    public override ReadOnlySpan<byte> Entries => Bytes;

    public override ReadOnlySpan<byte> GetTexts(string locale) => locale == "es" ? Spanish : default;

    public override Problem CreateProblem(ProblemState state) => state.Index == 0 ? new CantFindRoute(state) : base.CreateProblem(state);

    public static Problem CantFindRoute(string recipient = "did:example:bob", long? hops = 3) =>
        new CantFindRoute(new ProblemState(Catalog, 0, MessageValue.From(recipient), MessageValue.From(hops)));

    public static Problem CantUseEndpoint(string endpoint, string? recipient, string? token) =>
        new(new ProblemState(Catalog, 1, MessageValue.From(new Uri(endpoint, UriKind.RelativeOrAbsolute)), MessageValue.From(recipient), MessageValue.From(token)));

    public static Problem EveryType() => new(new ProblemState(
        Catalog,
        2,
        [
            MessageValue.From("words"),
            MessageValue.From(1L << 60),
            MessageValue.From(12.50m),
            MessageValue.From(true),
            MessageValue.From(new Uri("https://agents.example/page")),
            MessageValue.From(new DateTimeOffset(2026, 3, 4, 5, 6, 7, 890, TimeSpan.Zero)),
            MessageValue.From(TimeSpan.FromSeconds(90)),
            MessageValue.From("dark-blue"),
        ]));

    public static Problem Plain(int index) => new(new ProblemState(Catalog, index));
}

/// <summary>What generated code looks like for the first entry.</summary>
internal sealed class CantFindRoute(ProblemState state) : Problem(state)
{
    public string Recipient => GetText(0);

    public long? Hops => GetOptionalInteger(1);
}
