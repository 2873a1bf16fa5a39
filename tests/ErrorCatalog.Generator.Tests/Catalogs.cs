using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator.Tests;

/// <summary>Small catalogs that show one thing each.</summary>
internal static class Catalogs
{
    public const string AgentPath = "/p/catalog/agent.errors.yaml";

    public const string SpanishPath = "/p/catalog/locales/es/agent.yaml";

    public const string GermanPath = "/p/catalog/locales/de/agent.yaml";

    public const string SpanishLockPath = "/p/catalog/locales/.state/es/agent.tsv";

    public const string OrdersPath = "/p/catalog/orders.errors.yaml";

    public const string BaselinePath = "/p/catalog/baseline/1.0.0.json";

    public const string Agent = """
        catalog: agent
        namespace: Acme.Agent
        locale: en
        base-uri: https://errors.example.org/agent/
        errors:
          cant-find-route:
            code: e.m.xfer.cant-find-route
            aliases: [ cant-find-route ]
            number: 1001
            category: routing
            kind: exception
            impact: message
            who-retries: you
            where: "me - wire"
            http-status: 502
            params:
              recipient: { type: did, example: "did:example:bob", note: "who the message was for" }
              hops: { type: integer, example: 3, note: "mediators asked" }
            title: "Route to the recipient not found"
            explain: "Expected a route to {recipient}, but {hops, plural, one {# mediator knows} other {# mediators know}} none."
            fix-hint: "Ask {recipient} for a current endpoint, then send the message again."
          field-rejected:
            kind: rejection
            impact: message
            who-retries: you
            http-status: 400
            params:
              field: { type: identifier, example: "qty", note: "JSON path" }
              reason: { type: enum, values: [missing, wrong-type], example: missing, note: "what is wrong" }
              since: { type: timestamp, example: "2026-01-02T03:04:05Z", note: "when it began", optional: true }
              limit: { type: decimal, example: 1.5, note: "allowed", optional: true }
            title: "Field rejected"
            explain: "Expected a usable value in {field}, but it {reason, select, wrong_type {has the wrong type} other {is missing}} (limit {limit}, since {since})."
            fix-hint: "Send a value in {field}."
          old-news:
            impact: message
            who-retries: none
            explain: "Expected a current message, but this one is old."
            fix-hint: "Ignore it."
            retired: { since: 2.0.0, replaced-by: cant-find-route, reason: "Nobody raised it." }
        """;

    public const string Spanish = """
        cant-find-route:
          title: "No se encontró la ruta"
          explain: "Se esperaba una ruta a {recipient}, pero {hops, plural, one {# mediador no conoce} other {# mediadores no conocen}} ninguna."
          fix-hint: "Pida a {recipient} un punto de acceso actual."
        """;

    public const string German = """
        cant-find-route:
          explain: "Erwartet wurde eine Route zu {recipient}, aber keiner von {hops} Vermittlern kennt eine."
        """;

    public const string Orders = """
        catalog: orders
        locale: en
        errors:
          order-not-found:
            kind: rejection
            impact: message
            who-retries: you
            params:
              order: { type: identifier, example: "A-1", note: "order number" }
            explain: "Expected an existing order, but {order} does not exist."
            fix-hint: "Check the order number {order}."
        """;

    public static (string Path, string Text)[] AgentOnly => [(AgentPath, Agent)];

    public static (string Path, string Text)[] All => [(AgentPath, Agent), (SpanishPath, Spanish), (SpanishLockPath, SpanishLock), (GermanPath, German), (OrdersPath, Orders)];

    /// <summary>What a sync records of the Spanish texts.</summary>
    public static string SpanishLock { get; } = LockFileWriter.Write(LockUpdate.Rows(
        CatalogCompiler.Compile([new CatalogSource(AgentPath, Agent), new CatalogSource(SpanishPath, Spanish)]).Translations[0]));

    /// <summary>What <see cref="Agent"/> promises, as version 1.0.0.</summary>
    public static string Baseline()
    {
        CompiledCatalogs compiled = CatalogCompiler.Compile([new CatalogSource(AgentPath, Agent)]);
        return BaselineFileWriter.Write("1.0.0", ContractCatalog.Of(compiled.Catalogs, compiled.Locales));
    }
}
