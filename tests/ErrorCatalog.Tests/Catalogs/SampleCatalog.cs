using ErrorCatalog.Messages;

namespace ErrorCatalog.Tests;

/// <summary>A small catalog with one entry for each thing that tests look at, in English, Spanish and Arabic.</summary>
internal static class SampleCatalog
{
    public const int CantFindRouteIndex = 0;
    public const int PaymentDeclinedIndex = 3;

    private static readonly string[] Entries =
    [
        """
        ["cant-find-route","e.m.xfer.cant-find-route",["no-route","e.p.xfer.cant-find-route"],1001,"error","routing","exception","message","you","me - wire",502,"UNAVAILABLE","CANT_FIND_ROUTE",[["recipient","did",null,"internal","did:example:bob"],["hops","integer",null,null,"3"]],"Route not found","Expected a route to {recipient}, but {hops, plural, one {# mediator knows} other {# mediators know}} none.","Ask {recipient} for a current endpoint.","An agent publishes an endpoint first.","1.0.0"]
        """,
        """
        ["transport-failed","e.p.xfer",null,null,"error","routing","exception","thread","both",null,null,null,"TRANSPORT_FAILED",null,null,"Expected the data to arrive, but it did not.","Send it again."]
        """,
        """
        ["storage-full","e.p.me.res.storage",["507-storage"],1003,"error","processing","exception","thread","me","me - cloud",503,"UNAVAILABLE","STORAGE_FULL",null,null,"Expected free storage, but there is none.","Wait until the other side has made room."]
        """,
        """
        ["payment-declined","payment_declined",null,1004,"error","transaction","rejection","thread","you",null,402,"FAILED_PRECONDITION","PAYMENT_DECLINED",[["amount","decimal",null,null,"9.90"],["card","identifier",null,"secret","4111"],["reason","enum",null,null,"limit",["limit","stolen","expired"]],["due","timestamp",true],["grace","duration",true],["page","uri",true],["final","boolean",true],["attempts","integer",true]],"Payment declined","Expected {amount, number} from card {card}, but the bank says {reason, select, limit {the limit is reached} stolen {the card is stolen} other {no}}.","Use another card than {card}."]
        """,
        """
        ["crypto-failed","e.p.trust.crypto",null,null,"error","processing","exception","thread","you",null,400,"UNAUTHENTICATED","CRYPTO_FAILED",null,null,"Expected a message that decrypts, but it does not.","Never send your keys to anyone; fetch the recipient's keys again."]
        """,
        """
        ["bad-language","w.msg.bad-lang",["e.msg.bad-lang"],null,"warning","processing","exception","message","you",null,406,null,"BAD_LANGUAGE",[["language","text"]],null,"Expected a language that is spoken here, but got {language}.","Use English."]
        """,
        """
        ["route-lost","route-lost",null,7,"error","routing","exception","message","none",null,null,null,"ROUTE_LOST",null,null,"Expected a route, but it is lost.","Give up.",null,"0.9.0",["1.0.0","cant-find-route","Says the same."]]
        """,
        """
        ["connection-broken","connection-broken",null,null,"error","channel","exception","connection","both",null,null,null,"CONNECTION_BROKEN",null,null,"Expected a working connection, but its keys do not fit.","Connect again."]
        """,
        """
        ["expired","e.p.req.time",null,null,"error","timeout","exception","thread","both",null,408,"DEADLINE_EXCEEDED","EXPIRED",null,null,"Expected an answer in time, but it is late.","Start again."]
        """,
    ];

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["es"] =
            """
            ["cant-find-route","Ruta no encontrada","Se esperaba una ruta hacia {recipient}, pero {hops, plural, one {# mediador no la conoce} many {# de mediadores no la conocen} other {# mediadores no la conocen}}.","Pida a {recipient} un punto de acceso."]
            ["payment-declined",null,"Se esperaban {amount, number}."]
            ["crypto-failed",null,"Se esperaba un mensaje descifrable."]
            """,
        ["es-419"] =
            """
            ["cant-find-route","No hay ruta"]
            """,
        ["ar"] =
            """
            ["cant-find-route","لا طريق","{hops, plural, zero {لا وسيط} one {وسيط واحد} two {وسيطان} few {# وسطاء} many {# وسيطا} other {# وسيط}} إلى {recipient}"]
            """,
    };

    public static ProblemCatalog Catalog { get; } = New();

    public static ProblemCatalog New() => new(NewData());

    public static TestCatalogData NewData() => new(Entries, Texts)
    {
        Creation = state => state.Index switch
        {
            CantFindRouteIndex => new CantFindRoute(state),
            PaymentDeclinedIndex => new PaymentDeclined(state),
            _ => new Problem(state),
        },
    };

    public static CantFindRoute CantFindRoute(string recipient = "did:example:bob", long hops = 3) =>
        new(new ProblemState(Catalog, CantFindRouteIndex, MessageValue.From(recipient), MessageValue.From(hops)));

    public static PaymentDeclined PaymentDeclined(decimal amount = 9.90m, string card = "4111-1111", string? reason = "limit") =>
        PaymentDeclined([MessageValue.From(amount), MessageValue.From(card), MessageValue.From(reason), .. new MessageValue[5]]);

    public static PaymentDeclined PaymentDeclined(MessageValue[] values) =>
        new(new ProblemState(Catalog, PaymentDeclinedIndex, values));

    public static Problem Of(string keyOrCode, params MessageValue[] values) =>
        new(new ProblemState(Catalog, Catalog.Find(keyOrCode)!.Index, values));

    /// <summary>A problem as a reader makes it from a report.</summary>
    public static Problem Received(string code, params ProblemArgument[] others) =>
        Received(code, new ProblemContext(), others);

    /// <summary>A problem as a reader makes it from a report that says more.</summary>
    public static Problem Received(string code, ProblemContext context, params ProblemArgument[] others)
    {
        ProblemDescriptor descriptor = Catalog.Match(code) ?? ProblemDescriptor.Unknown(code);
        var values = new MessageValue[descriptor.Parameters.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = others.FirstOrDefault(argument => argument.Name == descriptor.Parameters[i].Name).Value;
        }

        ProblemArgument[] undeclared = [.. others.Where(argument => descriptor.IndexOfParameter(argument.Name) < 0)];
        var state = new ProblemState(descriptor, values, undeclared, context with { Code = code, IsReceived = true });
        return descriptor.Catalog?.Create(state) ?? new Problem(state);
    }

    public static ProblemArgument Argument(string name, string? value) => new(name, MessageValue.From(value), ParameterSensitivity.Public);
}
